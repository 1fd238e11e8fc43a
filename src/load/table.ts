import type { Column, RowOf, Sourced, SourcedNumber, TableSchema } from "../model/schema.js";
import type { Unit } from "../model/unit.js";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import { suggest } from "../problem/suggest.js";
import { readDate, readFiscalYear } from "./date.js";
import { matchHeader } from "./header.js";
import { readNumber } from "./number.js";
import type { RawCell, RawSheet } from "./sheet.js";

/** A row before it gets the type of its schema. */
interface ReadRow {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, Sourced<unknown>>;
}

/** Sheet to typed rows: matches the header, then reads every cell; every problem is reported, with its place. */
export function readTable<S extends TableSchema>(
  schema: S,
  sheet: RawSheet,
  problems: Problem[],
): RowOf<S>[] {
  const found = matchHeader(schema, sheet, problems);
  if (!found) return [];
  const rows = sheet.rows.slice(1);
  const last = sheet.rows[0]?.[0]?.place;
  if (rows.length === 0) problems.push(rules.noRows({}, last));
  reportStrayCells(sheet, problems);
  const read = rows.map((cells): ReadRow => {
    const place = cells[0]?.place ?? { file: sheet.file };
    const row = new Map<string, Sourced<unknown>>();
    for (const [id, column] of Object.entries(schema.columns)) {
      const at = found.get(id);
      if (!at) continue;
      const cell = cells[at.index] ?? { text: "", place: { ...place, column: columnOf(sheet, at.index) } };
      row.set(id, readCell(cell, column, at.unit, problems));
    }
    return { place, cells: row };
  });
  reportDuplicates(schema, read, problems);
  return read.map(({ place, cells }) => ({ ...Object.fromEntries(cells), place }) as RowOf<S>);
}

/** Of two rows for the same thing one would be lost, whichever we took. */
function reportDuplicates({ key }: TableSchema, rows: readonly ReadRow[], problems: Problem[]): void {
  if (key === undefined) return;
  const firsts = new Map<string, Place>();
  for (const row of rows) {
    const words = key.flatMap((column) => row.cells.get(column)?.text.normalize("NFKC") || []);
    const first = firsts.get(words.join("\n"));
    if (first) problems.push(rules.duplicateRow({ key: words }, row.place, [first]));
    else firsts.set(words.join("\n"), row.place);
  }
}

/**
 * Values without a heading above them are never read, so they must not stand there unnoticed: most often they
 * are the rest of a number whose commas cut it into several cells. Told once, at the first.
 */
function reportStrayCells({ rows: [header, ...rows] }: RawSheet, problems: Problem[]): void {
  const strays = rows.map((cells) =>
    cells.find((cell, index) => cell.text.trim() !== "" && !header?.[index]?.text.trim()),
  );
  const [first, ...others] = strays.filter((cell) => cell !== undefined);
  if (first) problems.push(rules.strayCell({ text: first.text.trim(), others: others.length }, first.place));
}

const columnOf = (sheet: RawSheet, index: number): string => sheet.rows[0]?.[index]?.place.column ?? "";

function readCell(cell: RawCell, column: Column, unit: Unit, problems: Problem[]): Sourced<unknown> {
  const text = cell.text.trim();
  const { place } = cell;
  if (cell.broken) {
    problems.push((cell.broken === "error" ? rules.errorCell : rules.uncachedFormula)({ text }, place));
    return { value: null, text, place };
  }
  switch (column.kind) {
    case "text":
      if (column.required && text === "")
        problems.push(rules.missingValue({ heading: column.heading }, place));
      return { value: text, text, place };
    case "choice": {
      const folded = text.normalize("NFKC");
      const choice = column.choices.find((candidate) => candidate.normalize("NFKC") === folded);
      if (text === "") {
        if (!column.blank) problems.push(rules.missingValue({ heading: column.heading }, place));
      } else if (choice === undefined) {
        problems.push(
          rules.unknownChoice(
            { text, choices: column.choices, suggestion: suggest(text, column.choices) },
            place,
          ),
        );
      }
      return { value: choice ?? "", text, place };
    }
    case "date": {
      const date = readDate(text);
      if (date === undefined) problems.push(rules.unreadableDate({ text }, place));
      if (date === null && column.required)
        problems.push(rules.missingValue({ heading: column.heading }, place));
      return { value: date ?? null, text, place };
    }
    case "fiscal-year": {
      const year = readFiscalYear(text);
      if (year === undefined) problems.push(rules.unreadableYear({ text }, place));
      if (year === null) problems.push(rules.missingValue({ heading: column.heading }, place));
      return { value: year ?? Number.NaN, text, place };
    }
    default:
      return readNumberCell(text, cell, unit, problems);
  }
}

/** A number may carry its own unit, as long as it is the column's: 「1,234千円」 under 金額（千円）. */
function readNumberCell(text: string, { place }: RawCell, unit: Unit, problems: Problem[]): SourcedNumber {
  const match = /^(?<number>.*?)(?<unit>円|千円|万円|百万円|億円|件|％|%|倍|人|企業)$/u.exec(
    text.normalize("NFKC"),
  );
  const own = match?.groups?.unit === "%" ? "％" : match?.groups?.unit;
  if (own !== undefined && own !== unit) {
    problems.push(rules.wrongUnit({ text, unit }, place));
    return { value: null, text, place, unit };
  }
  const value = readNumber(match?.groups?.number ?? text);
  if (value === undefined) problems.push(rules.unreadableNumber({ text }, place));
  return { value: value ?? null, text, place, unit };
}
