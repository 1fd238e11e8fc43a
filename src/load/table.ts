import type { RowOf, Sourced, TableSchema } from "../model/schema.js";
import { masked } from "../problem/masked.js";
import { columnLetter } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import type { Area, Cell, Grid } from "../read/grid.js";
import { MergedAreas } from "../read/merged.js";
import { placeOf } from "../read/trouble.js";
import { blankCell, readCell } from "./cell.js";
import type { CellReading } from "./cell-reading.js";
import { gatherEndings, spreadEndings } from "./column-endings.js";
import { headingsOf, matchHeader } from "./header.js";
import { checkRows, type ReadRow } from "./row-rules.js";

/** Grid to typed rows: matches the header, then reads every cell; every problem is reported, with its place. */
export function readTable<S extends TableSchema>(schema: S, grid: Grid, problems: Problem[]): RowOf<S>[] {
  const quote = schema.personal ? masked : (text: string) => text;
  reportMerges(grid, problems);
  const whole = { ...schema, columns: spreadEndings(schema.columns, headingsOf(grid)) };
  const found = matchHeader(whole, grid, quote, problems);
  if (!found) return [];
  const [header, ...rows] = grid.rows;
  if (rows.length === 0) problems.push(rules.noRows({}, header && placeOf({ ...header, column: 1 }, grid)));
  reportHiddenRows(grid, problems);
  reportStrayCells(grid, quote, problems);
  const areas = new MergedAreas(grid.merges);
  const read = rows.map(({ row, cells }): ReadRow => {
    const values = new Map<string, Sourced<unknown>>();
    const told = new Set<string>();
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    for (const [id, column] of Object.entries(whole.columns)) {
      const at = found.get(id);
      if (!at) continue;
      const [cell] = areas.mark(row, [byColumn.get(at.column) ?? blankCell(row, at.column)]) as [Cell];
      // That it is empty is the merge's doing, which is told.
      const isCovered = cell.merged === "covered";
      const met: Problem[] = [];
      values.set(id, readCell(cell, column, { unit: at.unit, quote, grid }, met));
      if (!isCovered) problems.push(...met);
      if (isCovered || met.length > 0) told.add(id);
    }
    return { place: placeOf({ row, column: 1 }, grid), cells: values, told };
  });
  for (const problem of checkRows(whole, read)) problems.push(problem);
  return read.map(({ place, cells }) => ({ ...gatherEndings(schema.columns, cells), place }) as RowOf<S>);
}

/** What is merged shows one value for several rows or columns: which of them it is of, nobody can say. */
function reportMerges(grid: Grid, problems: Problem[]): void {
  const top = grid.rows[0]?.row ?? 0;
  const bottom = grid.rows.at(-1)?.row ?? 0;
  const [first, ...others] = grid.merges.filter((area) => area.bottom >= top && area.top <= bottom);
  if (!first) return;
  const place = placeOf({ row: first.top, column: first.left }, grid);
  problems.push(rules.mergedCells({ range: rangeOf(first), others: others.length }, place));
}

const rangeOf = ({ top, left, bottom, right }: Area): string =>
  `${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`;

/** They are read like all others, which who looks at the sheet does not expect. */
function reportHiddenRows(grid: Grid, problems: Problem[]): void {
  const hidden = grid.rows.filter((row) => row.hidden);
  const [first] = hidden;
  if (!first) return;
  problems.push(rules.hiddenRows({ count: hidden.length }, placeOf({ ...first, column: 1 }, grid)));
}

/**
 * Values without a heading above them are never read, so they must not stand there unnoticed: most often they
 * are the rest of a number whose commas cut it into several cells. Told once, at the first.
 */
function reportStrayCells(grid: Grid, quote: CellReading["quote"], problems: Problem[]): void {
  const [header, ...rows] = grid.rows;
  const isHeaded = new Set(
    header?.cells.filter(({ shown }) => shown.trim() !== "").map(({ column }) => column),
  );
  const strays = rows.map(({ cells }) =>
    cells.find(({ shown, column }) => shown.trim() !== "" && !isHeaded.has(column)),
  );
  const [first, ...others] = strays.filter((cell) => cell !== undefined);
  if (!first) return;
  const text = quote(first.shown.trim());
  problems.push(rules.strayCell({ text, others: others.length }, placeOf(first, grid)));
}
