import type { Column, RowOf, Sourced, SourcedNumber, TableSchema } from "../model/schema.js";
import { isMoney, type MoneyUnit, type Unit } from "../model/unit.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import { suggest } from "../problem/suggest.js";
import { readDate, readFiscalYear } from "./date.js";
import { readNumber } from "./number.js";
import type { RawCell, RawSheet } from "./sheet.js";

/** A column of the schema, found at a position of the sheet. */
interface FoundColumn {
  readonly index: number;
  readonly unit: Unit;
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
  return rows.map((cells) => {
    const place = cells[0]?.place ?? { file: sheet.file };
    const row: Record<string, unknown> = { place };
    for (const [id, column] of Object.entries(schema.columns)) {
      const at = found.get(id);
      if (!at) continue;
      const cell = cells[at.index] ?? { text: "", place: { ...place, column: columnOf(sheet, at.index) } };
      row[id] = readCell(cell, column, at.unit, problems);
    }
    return row as RowOf<S>;
  });
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

function matchHeader(
  schema: TableSchema,
  sheet: RawSheet,
  problems: Problem[],
): Map<string, FoundColumn> | undefined {
  const header = sheet.rows[0] ?? [];
  const headings = header.map((cell) => splitHeading(cell.text));
  const all = Object.entries(schema.columns);
  const names = all.flatMap(([, column]) => [column.heading, ...(column.aliases ?? [])]);
  const misplaced = misplacedHeader(sheet, names);
  if (misplaced) {
    problems.push(misplaced);
    return undefined;
  }
  const found = new Map<string, FoundColumn>();
  const units = new Map<string, MoneyUnit>();
  let usable = true;
  for (const [id, column] of all) {
    const indexes = headings.flatMap(({ name }, index) =>
      [column.heading, ...(column.aliases ?? [])].includes(name) ? [index] : [],
    );
    const [index, second] = indexes;
    if (second !== undefined)
      problems.push(rules.duplicateColumn({ heading: column.heading }, header[second]?.place));
    if (index === undefined) {
      if (column.optional) continue;
      usable = false;
      const unused = headings.map(({ name }) => name).filter((name) => name !== "" && !names.includes(name));
      problems.push(
        rules.missingColumn(
          {
            heading: column.heading,
            found: headings.map(({ name }) => name),
            suggestion: suggest(column.heading, unused),
          },
          { ...(header[0]?.place ?? { file: sheet.file }), column: "A" },
        ),
      );
      continue;
    }
    const unit = headings[index]?.unit ?? "";
    if (column.kind !== "amount") {
      found.set(id, { index, unit: column.kind === "number" ? column.unit : "" });
    } else if (isMoney(unit)) {
      units.set(unit, unit);
      found.set(id, { index, unit });
    } else {
      usable = false;
      problems.push(rules.missingUnit({ heading: column.heading }, header[index]?.place));
    }
  }
  if (units.size > 1) problems.push(rules.mixedUnits({ units: [...units.keys()] }, header[0]?.place));
  headings.forEach(({ name }, index) => {
    if (name === "" || names.includes(name)) return;
    problems.push(
      rules.unknownColumn({ heading: name, suggestion: suggest(name, names) }, header[index]?.place),
    );
  });
  return usable ? found : undefined;
}

/** A header that is not the one first row: below a title, or in two rows. */
function misplacedHeader({ rows }: RawSheet, names: readonly string[]): Problem | undefined {
  const known = (row: RawSheet["rows"][number] = []) =>
    row.map((cell) => splitHeading(cell.text).name).filter((name) => names.includes(name));
  const [first, second] = [known(rows[0]), known(rows[1])];
  const place = rows[0]?.[0]?.place;
  if (first.length === 0) {
    const row = rows.find((candidate) => known(candidate).length > 1)?.[0]?.place.row;
    return row === undefined ? undefined : rules.headerNotFirst({ row }, place);
  }
  return second.some((name) => !first.includes(name)) ? rules.twoHeaderRows({}, place) : undefined;
}

/** 「金額（千円）」 → 金額, 千円. Spaces for looks are dropped; full-width forms folded. */
function splitHeading(text: string): { name: string; unit: string } {
  const folded = text.normalize("NFKC").replace(/\s/gu, "");
  const match = /^(?<name>.+?)\((?<unit>[^()]+)\)$/u.exec(folded);
  const unit = match?.groups?.unit?.replace(/^単位[:：]?/u, "") ?? "";
  if (!match?.groups) return { name: folded, unit: "" };
  return { name: match.groups.name ?? folded, unit: unit === "%" ? "％" : unit };
}

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
