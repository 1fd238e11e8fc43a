import { z } from "zod";
import { type FiguresFile, figuresFormat } from "../model/figures-file.js";
import type { Problem } from "../problem/problem.js";
import { brokenHead, brokenJson, otherFormat } from "../problem/rules/return.js";
import { shortened } from "../problem/shortened.js";

const words = z.string().optional();
const exact = z.string().regex(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u);
const place = z.object({ file: z.string(), sheet: words, row: z.int().optional(), column: words });
const origin = z.union([
  z.object({ place, text: z.string() }),
  z.object({ given: z.string() }),
  z.object({
    operation: z.string(),
    digits: z.int().optional(),
    mode: words,
    inputs: z.array(z.string()),
  }),
]);
const figure = z.object({
  id: z.string(),
  label: z.string(),
  value: exact.nullable(),
  unit: z.string(),
  origin,
});
const file = z.object({
  format: z.literal(figuresFormat),
  kaiji: z.string(),
  kind: z.string(),
  entity: z.object({ name: z.string() }).loose(),
  period: z.object({ fiscalYear: z.int(), name: z.string(), from: z.string(), to: z.string() }).loose(),
  figures: z.array(figure),
});

/** The parts of the file, as a message names them. */
const partNames: Readonly<Record<string, string>> = {
  kaiji: "kaijiの版（kaiji）",
  kind: "種類（kind）",
  entity: "だれの数か（entity）",
  period: "いつの数か（period）",
  figures: "数値（figures）",
};

/** `figures.json` with all that it has (docs/figures.md); undefined, and a problem, where it cannot be taken. */
export function figuresFileOf(bytes: Uint8Array, path: string, problems: Problem[]): FiguresFile | undefined {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    problems.push(brokenJson({}, { file: path }));
    return undefined;
  }
  const read = file.safeParse(found);
  if (read.success) return read.data as FiguresFile;
  const faults = read.error.issues;
  if (faults.some(({ path: [part] }) => part === "format" || part === undefined)) {
    const { format } = (found ?? {}) as { readonly format?: unknown };
    const written = format === undefined ? undefined : shortened(String(format));
    problems.push(otherFormat({ found: written, expected: figuresFormat }, { file: path }));
  } else {
    const parts = faults.map(({ path: [part, index] }) => {
      const entry = part === "figures" && typeof index === "number" ? `の${index + 1}番め` : "";
      return `${partNames[String(part)] ?? String(part)}${entry}`;
    });
    problems.push(brokenHead({ missing: [...new Set(parts)].slice(0, 5) }, { file: path }));
  }
  return undefined;
}
