import { inOneWidth } from "../../model/normal-form.js";
import type { ColumnSchema, TableSchema } from "../../model/schema.js";
import { axisOf, type SeriesAxis } from "../../model/series.js";
import { isMoney, isUnit, type Unit, unitNames } from "../../model/unit.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/series.js";
import { shortened } from "../../problem/shortened.js";
import type { Grid, GridRow, SeenCell } from "../../read/grid.js";
import { cellPlace } from "../../read/trouble.js";
import { readNumber } from "../number.js";
import { headingPart } from "../table/heading.js";
import { yearOf } from "../table/period.js";

/** The heading of a table of series: what it declares, as a schema like any other table's. */
export interface SeriesHeading {
  readonly schema: TableSchema;
  readonly rowHeading: string;
  readonly axis: SeriesAxis;
  /** Their columns in the schema are called by `seriesId`. */
  readonly series: readonly { readonly label: string; readonly unit: Unit }[];
  /** Where its row stands among the grid's. */
  readonly index: number;
}

/** The column of the years or categories in the schema. */
export const rowId = "row";
export const seriesId = (index: number): string => `series-${index + 1}`;

/** The heading is the first row of words with units, or over numbers; every series has its unit, or one stands above. */
export function seriesHeading(
  of: Pick<TableSchema, "path" | "title">,
  grid: Grid,
  problems: Problem[],
): SeriesHeading | undefined {
  const { rows } = grid;
  const index = rows.findIndex((row, at) => isHeading(row, rows[at + 1]));
  const [first, ...others] = filled(rows[index]);
  if (!first || others.length === 0) {
    problems.push(rules.noSeriesHeading({}, cellPlace({ row: rows[0]?.row ?? 1, column: 1 }, grid)));
    return undefined;
  }
  const faults = faultsOf(others, grid);
  const above = unitAbove(rows.slice(0, index));
  const series = others.map((cell) => seriesOf(cell, above));
  others.forEach((cell, at) => {
    if (faults.length === 0 && series[at]?.unit === "")
      faults.push(
        rules.noSeriesUnit(
          { heading: shortened(cell.shown.trim()), units: unitNames },
          cellPlace(cell, grid),
        ),
      );
  });
  problems.push(...faults);
  if (faults.length > 0) return undefined;
  const rowHeading = first.shown.trim();
  const axis = axisOf(inOneWidth(rowHeading));
  const columns = {
    [rowId]: rowColumn(rowHeading, axis),
    ...Object.fromEntries(
      others.map((cell, at) => [seriesId(at), seriesColumn(headingPart(cell).name, series[at]?.unit ?? "")]),
    ),
  };
  const schema = { ...of, about: "", keys: [[rowId]], columns };
  return { schema, rowHeading, axis, series, index };
}

const filled = (row: GridRow | undefined): readonly SeenCell[] =>
  row?.cells.filter(({ shown }) => shown.trim() !== "") ?? [];

/** Whether brackets hold a unit. */
const isNamed = (text: string): text is Unit => text !== "" && isUnit(text);

/** Several words, none of them a number: one has its unit, or below one of them but the first stands what begins as a number. */
function isHeading(row: GridRow, next: GridRow | undefined): boolean {
  const [first, ...others] = filled(row);
  if (!first || others.length === 0) return false;
  const words = [first, ...others];
  if (words.some(({ shown }) => readNumber(shown) !== undefined || /単位/u.test(shown))) return false;
  const columns = new Set(others.map(({ column }) => column));
  const isCounted = ({ column, shown }: SeenCell) =>
    columns.has(column) && /^[▲△(-]?\d/u.test(inOneWidth(shown));
  return others.some((cell) => isNamed(headingPart(cell).unit)) || filled(next).some(isCounted);
}

/** What makes a heading none of a table of series. */
function faultsOf(others: readonly SeenCell[], grid: Grid): Problem[] {
  const [first, last] = [others[0], others.at(-1)];
  const isYear = ({ shown }: SeenCell) => yearOf(headingPart({ shown } as SeenCell).name) !== undefined;
  if (first && last && others.every(isYear))
    return [
      rules.yearsAcross({ first: first.shown.trim(), last: last.shown.trim() }, cellPlace(first, grid)),
    ];
  const names = others.map((cell) => headingPart(cell).name);
  return others.flatMap((cell, index) => {
    const name = names[index] ?? "";
    if (names.indexOf(name) === index) return [];
    return [rules.sameSeries({ label: shortened(name) }, cellPlace(cell, grid))];
  });
}

/** 「倒産件数（件）」; brackets that hold no unit belong to the name. */
function seriesOf(cell: SeenCell, above: Unit): SeriesHeading["series"][number] {
  const { unit } = headingPart(cell);
  const text = cell.shown.trim();
  return isNamed(unit)
    ? { label: text.replace(/\s*[（(][^（()）]*[）)]$/u, ""), unit }
    : { label: text, unit: above };
}

/** 「（単位：件）」 above the heading; "" where there is none, or more than one. */
function unitAbove(above: readonly GridRow[]): Unit {
  const units = above
    .flatMap(({ cells }) => cells)
    .flatMap(({ shown }) => /^\(?単位[:はー-]?(?<unit>.+?)\)?$/u.exec(inOneWidth(shown))?.groups?.unit ?? [])
    .map((unit) => unit.replace("%", "％"));
  const [unit = ""] = units;
  return new Set(units).size === 1 && isUnit(unit) ? unit : "";
}

function rowColumn(heading: string, axis: SeriesAxis): ColumnSchema {
  const said = { heading, about: "", example: "" };
  return axis === "category" ? { ...said, kind: "text", required: true } : { ...said, kind: "fiscal-year" };
}

function seriesColumn(heading: string, unit: Unit): ColumnSchema {
  const said = { heading, about: "", example: "", blank: true, signed: true };
  return isMoney(unit) ? { ...said, kind: "amount" } : { ...said, kind: "number", unit };
}
