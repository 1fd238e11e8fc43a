import type exceljs from "exceljs";
import { run } from "../../src/bin/run.js";
import type { MemoryEffects } from "../support/memory.js";
import { starterWorkbook } from "../support/workbook.js";

// What `kaiji init` said and wrote, and its books as a person opens them.

interface Called {
  readonly code: number;
  readonly out: string;
  readonly talk: string;
}

export async function called(effects: MemoryEffects, ...argv: string[]): Promise<Called> {
  const before = [effects.printed.length, effects.said.length];
  const code = await run(argv, effects);
  const [printed, said] = [effects.printed.slice(before[0]), effects.said.slice(before[1])];
  return { code, out: printed.join("\n"), talk: said.join("\n") };
}

export const bookIn = (effects: MemoryEffects, path: string): Promise<exceljs.Workbook> =>
  starterWorkbook(effects.files.get(path) ?? new Uint8Array());

export const sheetIn = async (
  effects: MemoryEffects,
  path: string,
  title: string,
): Promise<exceljs.Worksheet> => {
  const sheet = (await bookIn(effects, path)).getWorksheet(title);
  if (!sheet) throw new Error(`no ${title} in ${path}`);
  return sheet;
};

export const headingsOf = (sheet: exceljs.Worksheet): string[] =>
  ((sheet.getRow(1).values as (string | undefined)[]) ?? []).slice(1).map(String);
