import type { FiscalYear } from "../../model/fiscal-year.js";
import type { RowOf, Sourced, TableSchema } from "../../model/schema.js";
import { masked } from "../../problem/masked.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/table.js";
import type { Cell, Grid, GridRow } from "../../read/grid.js";
import { placeOf } from "../../read/trouble.js";
import { type CellReading, readCell } from "../cell.js";
import { Assumed } from "./assumed.js";
import type { BoundColumn } from "./bind.js";
import { Carried } from "./carried.js";
import { type Found, findTable } from "./find.js";
import { groupsOf } from "./heading-problems.js";
import { checkRows, type ReadRow } from "./row-rules.js";

/**
 * Grid to typed rows: finds the table, then reads every cell; every problem is reported, with its place, and what had
 * to be assumed is told once.
 */
export function readTable<S extends TableSchema>(
  schema: S,
  grid: Grid,
  { year, problems }: { readonly year?: FiscalYear | undefined; readonly problems: Problem[] },
): RowOf<S>[] {
  const quote = schema.personal ? masked : (text: string) => text;
  const found = findTable(schema, grid, { year, quote }, problems);
  return found ? readRows(schema, found, quote, problems) : [];
}

function readRows<S extends TableSchema>(
  schema: S,
  found: Found,
  quote: CellReading["quote"],
  problems: Problem[],
): RowOf<S>[] {
  const { grid, binding, rows } = found;
  if (rows.length === 0 && !schema.mayBeEmpty)
    problems.push(rules.noRows({}, placeOf({ row: binding.heading[0]?.row ?? 1, column: 1 }, grid)));
  reportHiddenRows(rows, grid, problems);
  reportStrayCells(found, quote, problems);
  const carried = new Carried(schema, found);
  problems.push(...carried.refused);
  const [base = [], ...across] = groupsOf(binding.columns);
  const groups = across.length > 0 ? across : [[]];
  const read = rows.flatMap((row) => {
    const cells = carried.cellsOf(row);
    return groups.map((group) =>
      readRow(schema, { row, cells, columns: [...base, ...group], grid, quote }, problems),
    );
  });
  for (const problem of checkRows(schema, read)) problems.push(problem);
  new Assumed(schema, found, carried).tell(problems);
  return read.map(({ place, cells }) => ({ ...Object.fromEntries(cells), place }) as RowOf<S>);
}

interface Row {
  readonly row: GridRow;
  /** By their columns. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly columns: readonly BoundColumn[];
  readonly grid: Grid;
  readonly quote: CellReading["quote"];
}

function readRow(
  schema: TableSchema,
  { row, cells, columns, grid, quote }: Row,
  problems: Problem[],
): ReadRow {
  const values = new Map<string, Sourced<unknown>>();
  const told = new Set<string>();
  const bound = new Map(columns.map((one) => [one.id, one]).toReversed() as [string, BoundColumn][]);
  const over = new Map(columns.flatMap(({ across }) => [...across]));
  for (const [id, column] of Object.entries(schema.columns)) {
    const at = bound.get(id);
    const cell = at ? cells.get(at.column) : over.get(id);
    if (!cell) continue;
    // That it is empty is the merge's doing, which is told.
    const isCovered = cell.merged === "covered";
    const met: Problem[] = [];
    values.set(id, readCell(cell, column, { unit: at?.unit ?? "", quote, grid }, met));
    if (!isCovered) problems.push(...met);
    if (isCovered || met.length > 0) told.add(id);
  }
  return { place: placeOf({ row: row.row, column: 1 }, grid), cells: values, told };
}

/** They are read like all others, which who looks at the sheet does not expect. */
function reportHiddenRows(rows: readonly GridRow[], grid: Grid, problems: Problem[]): void {
  const hidden = rows.filter((row) => row.hidden);
  const [first] = hidden;
  if (!first) return;
  problems.push(rules.hiddenRows({ count: hidden.length }, placeOf({ ...first, column: 1 }, grid)));
}

/**
 * Values without a heading above them are never read, so they must not stand there unnoticed: most often they
 * are the rest of a number whose commas cut it into several cells. Told once, at the first.
 */
function reportStrayCells(
  { binding: { columns, unknown }, rows, grid }: Found,
  quote: CellReading["quote"],
  problems: Problem[],
): void {
  const isHeaded = new Set([...columns, ...unknown].map(({ column }) => column));
  const strays = rows.flatMap(
    ({ cells }) => cells.find(({ shown, column }) => shown.trim() !== "" && !isHeaded.has(column)) ?? [],
  );
  const [first, ...others] = strays;
  if (!first) return;
  const text = quote(first.shown.trim());
  problems.push(rules.strayCell({ text, others: others.length }, placeOf(first, grid)));
}
