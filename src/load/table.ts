import type { RowOf, Sourced, TableSchema } from "../model/schema.js";
import { masked } from "../problem/masked.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import { type CellReading, readCell } from "./cell.js";
import { matchHeader } from "./header.js";
import { checkRows, type ReadRow } from "./row-rules.js";
import type { RawSheet } from "./sheet.js";

/** Sheet to typed rows: matches the header, then reads every cell; every problem is reported, with its place. */
export function readTable<S extends TableSchema>(
  schema: S,
  sheet: RawSheet,
  problems: Problem[],
): RowOf<S>[] {
  const quote = schema.personal ? masked : (text: string) => text;
  const found = matchHeader(schema, sheet, quote, problems);
  if (!found) return [];
  const rows = sheet.rows.slice(1);
  const last = sheet.rows[0]?.[0]?.place;
  if (rows.length === 0) problems.push(rules.noRows({}, last));
  reportStrayCells(sheet, quote, problems);
  const read = rows.map((cells): ReadRow => {
    const place = cells[0]?.place ?? { file: sheet.file };
    const row = new Map<string, Sourced<unknown>>();
    const told = new Set<string>();
    for (const [id, column] of Object.entries(schema.columns)) {
      const at = found.get(id);
      if (!at) continue;
      const cell = cells[at.index] ?? { text: "", place: { ...place, column: columnOf(sheet, at.index) } };
      const before = problems.length;
      row.set(id, readCell(cell, column, { unit: at.unit, quote }, problems));
      if (problems.length > before) told.add(id);
    }
    return { place, cells: row, told };
  });
  problems.push(...checkRows(schema, read));
  return read.map(({ place, cells }) => ({ ...Object.fromEntries(cells), place }) as RowOf<S>);
}

/**
 * Values without a heading above them are never read, so they must not stand there unnoticed: most often they
 * are the rest of a number whose commas cut it into several cells. Told once, at the first.
 */
function reportStrayCells(
  { rows: [header, ...rows] }: RawSheet,
  quote: CellReading["quote"],
  problems: Problem[],
): void {
  const strays = rows.map((cells) =>
    cells.find((cell, index) => cell.text.trim() !== "" && !header?.[index]?.text.trim()),
  );
  const [first, ...others] = strays.filter((cell) => cell !== undefined);
  if (!first) return;
  problems.push(rules.strayCell({ text: quote(first.text.trim()), others: others.length }, first.place));
}

const columnOf = (sheet: RawSheet, index: number): string => sheet.rows[0]?.[index]?.place.column ?? "";
