import { chamberTables } from "../../model/chamber/register.js";
import type { RowOf, TableSchema } from "../../model/schema.js";
import type { Problem } from "../../problem/problem.js";
import { missingFile, twoFiles } from "../../problem/rules/file.js";
import { type Reader, readSource } from "../source.js";
import { readTable } from "../table.js";
import { type OpenWorkbook, openWorkbook } from "../workbook.js";

type Tables = typeof chamberTables;
export type ChamberRows = { readonly [K in keyof Tables]: readonly RowOf<Tables[K]>[] };

/**
 * Reads a chamber's tables. Each may be a file of its own (CSV or xlsx) or a worksheet of `register.xlsx`,
 * as `kaiji init` makes it. The workbook is opened once.
 */
export async function readChamberTables(
  folder: string,
  reader: Reader,
  problems: Problem[],
): Promise<ChamberRows> {
  const file = `${folder}/${chamberTables.cases.path}.xlsx`;
  const isBook = (await reader.look(file)).kind === "file";
  const bytes = isBook ? await reader.readFile(file) : new Uint8Array();
  const book = bytes.length > 0 ? await openWorkbook(bytes, file, problems) : undefined;
  const rows: Record<string, readonly RowOf<TableSchema>[]> = {};
  for (const [id, schema] of Object.entries<TableSchema>(chamberTables)) {
    rows[id] = await readOne(folder, schema, book, file, reader, problems);
  }
  return rows as unknown as ChamberRows;
}

async function readOne(
  folder: string,
  schema: TableSchema,
  book: OpenWorkbook | undefined,
  bookFile: string,
  reader: Reader,
  problems: Problem[],
): Promise<readonly RowOf<TableSchema>[]> {
  const isRegister = schema.path === chamberTables.cases.path;
  const own = await ownFile(
    `${folder}/${schema.path}`,
    isRegister && book ? ["csv"] : ["csv", "xlsx"],
    reader,
  );
  const inBook = book && (book.names.includes(schema.title) || (isRegister && book.names.length === 1));
  if (own !== undefined && inBook) {
    problems.push(twoFiles({ other: bookFile }, { file: own }, [{ file: bookFile }]));
    return [];
  }
  if (!inBook) {
    if (own === undefined && schema.required && book) {
      problems.push(
        missingFile({ what: `${schema.title}のシート、または${schema.path}.csv` }, { file: bookFile }),
      );
      return [];
    }
    return (await readSource(folder, schema, reader, problems)) ?? [];
  }
  const name = book.names.includes(schema.title) ? schema.title : (book.names[0] ?? schema.title);
  const sheet = book.sheet(name, problems);
  // A sheet that waits for its first visit has its headings only; a register without cases is a mistake.
  if (!sheet || (!schema.required && sheet.rows.length <= 1)) return [];
  return readTable(schema, sheet, problems);
}

async function ownFile(
  path: string,
  endings: readonly string[],
  reader: Reader,
): Promise<string | undefined> {
  for (const ending of endings) {
    if ((await reader.look(`${path}.${ending}`)).kind !== "nothing") return `${path}.${ending}`;
  }
  return undefined;
}
