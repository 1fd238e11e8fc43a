import type { FiscalYear } from "../../model/fiscal-year.js";
import { normalForm } from "../../model/normal-form.js";
import type { ColumnSchema, RowOf, Sourced, TableSchema } from "../../model/schema.js";
import type { Unit } from "../../model/unit.js";
import { masked } from "../../problem/masked.js";
import type { Place } from "../../problem/place.js";
import { distinct, type Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/table.js";
import { shortened } from "../../problem/shortened.js";
import type { Grid, GridRow, SeenCell } from "../../read/grid.js";
import { cellPlace } from "../../read/trouble.js";
import { readCell } from "../cell.js";
import type { CellReading } from "../cell-reading.js";
import { Assumed } from "./assumed.js";
import type { BoundColumn } from "./bind.js";
import { Carried } from "./carried.js";
import { gatherEndings, spreadEndings } from "./column-endings.js";
import { type FoundTable, findTable, likelyHeadings } from "./find.js";
import { groupsOf } from "./heading-problems.js";
import type { TableHints } from "./hints.js";
import { limitPerRule } from "./limit-per-rule.js";
import { inOneSpelling } from "./one-word.js";
import { tellOtherTables } from "./other-tables.js";
import { RowBlanks } from "./row-blanks.js";
import { checkRows, type ReadRow } from "./row-rules.js";
import { SectionTotals } from "./section-totals.js";

/** A grid that holds a table, or a part of it, and what is said of how it lies there. */
export interface TablePart {
  readonly grid: Grid;
  readonly hints: TableHints;
}

/**
 * Grids to typed rows: finds the table in each, then reads every cell; every problem is reported, with its place, and
 * what had to be assumed is one note a grid.
 */
export function readTable<S extends TableSchema>(
  schema: S,
  parts: readonly TablePart[],
  { year, problems }: { readonly year?: FiscalYear | undefined; readonly problems: Problem[] },
): RowOf<S>[] {
  const quote = schema.personal ? masked : shortened;
  const met: Problem[] = [];
  const headings = () => parts.flatMap(({ grid }) => likelyHeadings(grid));
  const whole = { ...schema, columns: spreadEndings(schema.columns, headings) };
  const read = parts.flatMap(({ grid, hints }) => {
    const found = findTable(whole, grid, { year, quote, hints }, met);
    return found ? readRows(whole, found, { quote, hints }, met) : [];
  });
  const rows = inOneSpelling(
    whole,
    read.filter(({ awaits }) => !awaits),
  );
  for (const problem of checkRows(whole, rows)) met.push(problem);
  problems.push(...limitPerRule(met));
  return rows.map(({ place, cells }) => ({ ...gatherEndings(schema.columns, cells), place }) as RowOf<S>);
}

interface Reading {
  readonly quote: CellReading["quote"];
  readonly hints: TableHints;
}

function readRows(schema: TableSchema, found: FoundTable, reading: Reading, problems: Problem[]): ReadRow[] {
  const { grid, binding, rows } = found;
  if (rows.length === 0 && !schema.mayBeEmpty)
    problems.push(rules.noRows({}, cellPlace({ row: binding.heading[0]?.row ?? 1, column: 1 }, grid)));
  reportHiddenRows(rows, grid, problems);
  reportHiddenColumns(binding.columns, grid, problems);
  reportStrayCells(found, reading.quote, problems);
  reportRaggedRows(found, problems);
  const carried = new Carried(schema, found);
  problems.push(...carried.refused);
  const [base = [], ...across] = groupsOf(binding.columns);
  const groups = (across.length > 0 ? across : [[]]).map((group) =>
    sourcesOf(schema, [...base, ...group], grid, reading),
  );
  const totals = new SectionTotals(schema, binding.columns);
  const read = rows.flatMap((row) => {
    const cells = carried.cellsOf(row);
    const met: Problem[] = [];
    const own = groups.map((sources) => readRow(schema, sources, { row: row.row, cells }, grid, met));
    if (!totals.takes(own, row.row, problems)) return [];
    // What stands once over several groups, a year, is wrong once.
    problems.push(...distinct(met));
    return own;
  });
  tellOtherTables(schema, found, reading.hints, problems);
  new Assumed(schema, withoutRows(found, totals.leftOut), carried).tell(problems);
  return read;
}

/** Where a table lies, without rows of it that turned out to be totals. */
const withoutRows = (found: FoundTable, totals: ReadonlySet<number>): FoundTable => ({
  ...found,
  rows: found.rows.filter(({ row }) => !totals.has(row)),
  leftOut: [...found.leftOut, ...[...totals].map((row) => ({ row, why: "total" as const }))],
});

/** Where a column of the schema is read from: a column of the sheet, the heading above, or what `sources.yaml` says. */
interface Source {
  readonly id: string;
  readonly column: ColumnSchema;
  readonly reading: CellReading;
  readonly cellIn: (row: Row) => SeenCell;
  /** Our words for the file's, by their normal form. */
  readonly words?: ReadonlyMap<string, string> | undefined;
  /** Where `sources.yaml` says it. */
  readonly place?: Place;
}

interface Row {
  /** From 1. */
  readonly row: number;
  /** By their columns: one for each that is bound. */
  readonly cells: ReadonlyMap<number, SeenCell>;
}

/** The sources of those columns that a table has. */
function sourcesOf(
  schema: TableSchema,
  columns: readonly BoundColumn[],
  grid: Grid,
  { quote, hints }: Reading,
): Source[] {
  return Object.entries(schema.columns).flatMap(([id, column]): Source[] => {
    const source = (unit: Unit, cellIn: Source["cellIn"]) => ({
      id,
      column,
      reading: { unit, quote, grid },
      cellIn,
    });
    const words = hints.words.get(id);
    const bound = columns.find((one) => one.id === id);
    if (bound) return [{ ...source(bound.unit, ({ cells }) => cells.get(bound.column) as SeenCell), words }];
    const over = columns.find(({ across }) => across.has(id))?.across.get(id);
    if (over) return [{ ...source("", () => over), words }];
    const constant = hints.constants.get(id);
    if (!constant) return [];
    const { text, place } = constant;
    const unit = column.kind === "number" ? column.unit : (hints.unit ?? "");
    const said = { column: 1, type: "text", stored: text, shown: text } as const;
    return [{ ...source(unit, ({ row }) => ({ row, ...said })), place }];
  });
}

function readRow(
  schema: TableSchema,
  sources: readonly Source[],
  row: Row,
  grid: Grid,
  problems: Problem[],
): ReadRow {
  const values = new Map<string, Sourced<unknown>>();
  const reported = new Set<string>();
  const blanks = new RowBlanks(schema);
  for (const source of sources) {
    const cell = source.cellIn(row);
    // That it is empty is the merge's doing, which is reported; that a blank's word is none of the column's, the blank's.
    const isTold = cell.merged === "covered" || blanks.takes(source.id, source.column, cell);
    const met: Problem[] = [];
    values.set(source.id, readSaid(cell, source, met));
    if (!isTold) problems.push(...met);
    if (isTold || met.length > 0) reported.add(source.id);
  }
  blanks.tell(grid, problems);
  const place = cellPlace({ row: row.row, column: 1 }, grid);
  return { place, cells: values, reported, awaits: blanks.awaits };
}

/** What a cell says, with the word of ours that is taken for the file's; of what `sources.yaml` says, at its place. */
function readSaid(cell: SeenCell, source: Source, problems: Problem[]): Sourced<unknown> {
  const { column, reading, words, place } = source;
  const ours = words?.get(normalForm(cell.shown));
  if (ours !== undefined)
    return { ...readCell({ ...cell, shown: ours }, column, reading, problems), text: cell.shown.trim() };
  if (!place) return readCell(cell, column, reading, problems);
  const met: Problem[] = [];
  const read = readCell(cell, column, reading, met);
  problems.push(...met.map((problem) => ({ ...problem, place })));
  return { ...read, place };
}

/** They are read like all others, which who looks at the sheet does not expect. */
function reportHiddenRows(rows: readonly GridRow[], grid: Grid, problems: Problem[]): void {
  const hidden = rows.filter((row) => row.hidden);
  const [first] = hidden;
  if (!first) return;
  problems.push(rules.hiddenRows({ count: hidden.length }, cellPlace({ ...first, column: 1 }, grid)));
}

function reportHiddenColumns(columns: readonly BoundColumn[], grid: Grid, problems: Problem[]): void {
  const hidden = columns.filter(({ column }) =>
    grid.hiddenColumns.some(({ from, to }) => from <= column && to >= column),
  );
  const [first] = hidden;
  if (!first) return;
  const headings = hidden.map(({ named }) => named.name);
  problems.push(rules.hiddenColumns({ headings }, cellPlace(first.named.cell, grid)));
}

/**
 * Values without a heading above them are never read, so they must not stand there unnoticed: most often they
 * are the rest of a number whose commas cut it into several cells. Reported once, at the first.
 */
function reportStrayCells(
  { binding: { columns, unknown }, rows, grid }: FoundTable,
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
  problems.push(rules.strayCell({ text, others: others.length }, cellPlace(first, grid)));
}

/** A row of a CSV with more fields than the others: a comma in it was not meant to part them. */
function reportRaggedRows({ binding, rows, grid }: FoundTable, problems: Problem[]): void {
  if (grid.sheet !== undefined) return;
  const usual = Math.max(
    ...binding.heading.map(({ width }) => width),
    mostFrequent(rows.map(({ width }) => width)),
  );
  const [first, ...others] = rows.filter(({ width }) => width > usual);
  if (!first) return;
  const place = cellPlace({ row: first.row, column: usual + 1 }, grid);
  problems.push(rules.raggedRow({ width: first.width, usual, others: others.length }, place));
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0] ?? 0;
}
