import type { TableSchema } from "../model/schema.js";
import { isMoney, type MoneyUnit, type Unit } from "../model/unit.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import { suggest } from "../problem/suggest.js";
import type { CellReading } from "./cell.js";
import type { RawSheet } from "./sheet.js";

/** A column of the schema, found at a position of the sheet. */
export interface FoundColumn {
  readonly index: number;
  readonly unit: Unit;
}

/** 見出し: which column of the sheet holds which of the schema; undefined where the table cannot be read at all. */
export function matchHeader(
  schema: TableSchema,
  sheet: RawSheet,
  quote: CellReading["quote"],
  problems: Problem[],
): Map<string, FoundColumn> | undefined {
  const header = sheet.rows[0] ?? [];
  const headings = header.map((cell) => splitHeading(cell.text));
  const all = Object.entries(schema.columns);
  const names = all.flatMap(([, column]) => [column.heading, ...(column.aliases ?? [])]);
  // A row of which few cells are headings is one of the table's rows.
  const isHeader = headings.filter(({ name }) => names.includes(name)).length * 2 > headings.length;
  const quoted = (name: string) => (isHeader ? name : quote(name));
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
      const unused = headings
        .map(({ name }) => name)
        .filter((name) => name !== "" && !names.includes(name) && quoted(name) === name);
      problems.push(
        rules.missingColumn(
          {
            heading: column.heading,
            found: headings.map(({ name }) => quoted(name)),
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
      rules.unknownColumn({ heading: quoted(name), suggestion: suggest(name, names) }, header[index]?.place),
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
