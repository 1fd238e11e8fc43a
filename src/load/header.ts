import type { TableSchema } from "../model/schema.js";
import { isMoney, type MoneyUnit, type Unit } from "../model/unit.js";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import { suggest } from "../problem/suggest.js";
import type { Grid, GridRow } from "../read/grid.js";
import { placeOf, problemOf } from "../read/trouble.js";
import type { CellReading } from "./cell-reading.js";

/** A column of the schema, found in a column of the sheet (1 is A). */
export interface FoundColumn {
  readonly column: number;
  readonly unit: Unit;
}

/** 見出し: which column of the sheet holds which of the schema; undefined where the table cannot be read at all. */
export function matchHeader(
  schema: TableSchema,
  grid: Grid,
  quote: CellReading["quote"],
  problems: Problem[],
): Map<string, FoundColumn> | undefined {
  const header = grid.rows[0]?.cells ?? [];
  const headings = header.map((cell) => ({ ...splitHeading(cell.shown), cell }));
  const start = placeOf({ row: grid.rows[0]?.row ?? 1, column: 1 }, grid);
  const all = Object.entries(schema.columns);
  const names = all.flatMap(([, column]) => [column.heading, ...(column.aliases ?? [])]);
  // A row of which few cells are headings is one of the table's rows.
  const isHeader = headings.filter(({ name }) => names.includes(name)).length * 2 > headings.length;
  const quoted = (name: string) => (isHeader ? name : quote(name));
  const misplaced = misplacedHeader(grid, names, start);
  if (misplaced) {
    problems.push(misplaced);
    return undefined;
  }
  const found = new Map<string, FoundColumn>();
  const units = new Map<string, MoneyUnit>();
  let usable = true;
  for (const [id, column] of all) {
    const [first, second] = headings.filter(({ name }) =>
      [column.heading, ...(column.aliases ?? [])].includes(name),
    );
    if (second) problems.push(rules.duplicateColumn({ heading: column.heading }, placeOf(second.cell, grid)));
    if (!first) {
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
          start,
        ),
      );
      continue;
    }
    const { unit, cell } = first;
    const at = cell.column;
    if (column.kind === "number") {
      found.set(id, { column: at, unit: column.unit });
      if (!isOtherUnit(unit, column.unit)) continue;
      usable = false;
      problems.push(rules.wrongUnit({ text: cell.shown.trim(), unit: column.unit }, placeOf(cell, grid)));
    } else if (column.kind !== "amount") {
      found.set(id, { column: at, unit: "" });
    } else if (isMoney(unit)) {
      units.set(unit, unit);
      found.set(id, { column: at, unit });
    } else {
      usable = false;
      problems.push(rules.missingUnit({ heading: column.heading }, placeOf(cell, grid)));
    }
  }
  if (units.size > 1) problems.push(rules.mixedUnits({ units: [...units.keys()] }, start));
  for (const { name, cell } of headings) {
    const trouble = problemOf(cell, grid);
    if (trouble) problems.push(trouble);
    else if (name !== "" && !names.includes(name))
      problems.push(
        rules.unknownColumn({ heading: quoted(name), suggestion: suggest(name, names) }, placeOf(cell, grid)),
      );
  }
  return usable ? found : undefined;
}

/** The headings of the first row, without their units. */
export const headingsOf = ({ rows }: Grid): string[] =>
  (rows[0]?.cells ?? []).map(({ shown }) => splitHeading(shown).name);

/** A header that is not the one first row: below a title, or in two rows. */
function misplacedHeader({ rows }: Grid, names: readonly string[], start: Place): Problem | undefined {
  const known = (row?: GridRow) =>
    (row?.cells ?? []).map(({ shown }) => splitHeading(shown).name).filter((name) => names.includes(name));
  const [first, second] = [known(rows[0]), known(rows[1])];
  if (first.length === 0) {
    const header = rows.find((candidate) => known(candidate).length > 1);
    return header && rules.headerNotFirst({ row: header.row }, start);
  }
  return second.some((name) => !first.includes(name)) ? rules.twoHeaderRows({}, start) : undefined;
}

/** 件数（千件）: a number in a thousandth of what its column counts would be read as that much less. */
const isOtherUnit = (unit: string, own: Unit): boolean =>
  own !== "" && unit !== own && /(?:円|件|％|倍|人|企業|回)$/u.test(unit);

/** 「金額（千円）」 → 金額, 千円. Spaces for looks are dropped; full-width forms folded. */
function splitHeading(text: string): { name: string; unit: string } {
  const folded = text.normalize("NFKC").replace(/\s/gu, "");
  const match = /^(?<name>.+?)\((?<unit>[^()]+)\)$/u.exec(folded);
  const unit = match?.groups?.unit?.replace(/^単位[:：]?/u, "") ?? "";
  if (!match?.groups) return { name: folded, unit: "" };
  return { name: match.groups.name ?? folded, unit: unit === "%" ? "％" : unit };
}
