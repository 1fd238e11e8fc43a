import type { FiscalYear } from "../../model/fiscal-year.js";
import type { TableSchema } from "../../model/schema.js";
import type { Problem } from "../../problem/problem.js";
import { noRow } from "../../problem/rules/sources.js";
import * as rules from "../../problem/rules/table.js";
import type { Grid, GridRow } from "../../read/grid.js";
import { cellPlace } from "../../read/trouble.js";
import type { CellReading } from "../cell-reading.js";
import { type Binding, bindHeading } from "./bind.js";
import { type Extent, extentOf } from "./extent.js";
import { headingPart, leastDepth } from "./heading.js";
import { headingProblems } from "./heading-problems.js";
import type { TableHints } from "./hints.js";

/** Where a table lies in a grid. */
export interface FoundTable extends Extent {
  readonly grid: Grid;
  readonly binding: Binding;
  /** The rows above the heading. */
  readonly above: readonly GridRow[];
}

/** What is known of a table beside its schema. */
export interface TableContext {
  /** The year of the dataset, where it has one. */
  readonly year: FiscalYear | undefined;
  /** How messages quote what may be somebody's name. */
  readonly quote: CellReading["quote"];
  readonly hints: TableHints;
}

/** Titles, notes on how to fill in a sheet: a heading that lies deeper is looked for by nobody. */
const mostAbove = 200;

interface Candidate {
  readonly index: number;
  readonly binding: Binding;
  readonly problems: readonly Problem[];
}

/**
 * 表を見つける: the heading is the first row, or the first two or three, in which every column that the table must have
 * is named, money with its unit. Where there is none, what is nearest to a heading is reported; where a second one lies
 * below another table or below an empty row, both are, and neither is taken.
 */
export function findTable(
  schema: TableSchema,
  grid: Grid,
  context: TableContext,
  problems: Problem[],
): FoundTable | undefined {
  const { rows } = grid;
  const { heading } = context.hints;
  const first = heading ? undefined : wholeHeading(schema, grid, 0, context);
  const nearest =
    first ?? (heading ? saidHeading(schema, grid, context) : nearestHeading(schema, grid, context));
  if (!nearest) {
    if (heading)
      problems.push(noRow({ row: heading.from }, cellPlace({ row: heading.from, column: 1 }, grid)));
    return undefined;
  }
  const { index, binding } = nearest;
  problems.push(...nearest.problems);
  if (nearest.problems.some(isFatal)) return undefined;
  const start = index + binding.heading.length;
  const extent = extentOf(schema, binding, rows.slice(start), context.hints);
  const second = first && secondHeading(schema, grid, { extent, start }, context);
  if (second) {
    const [one, other] = [binding, second].map(({ heading }) => heading[0]?.row ?? 0) as [number, number];
    const place = (row: number) => cellPlace({ row, column: 1 }, grid);
    problems.push(rules.twoTables({ title: schema.title, rows: [one, other] }, place(one), [place(other)]));
    return undefined;
  }
  return { ...extent, grid, binding, above: rows.slice(0, index) };
}

/** Whether a sheet has the heading of a table, whole. */
export const holdsTable = (schema: TableSchema, grid: Grid, context: Omit<TableContext, "quote">): boolean =>
  wholeHeading(schema, grid, 0, { ...context, quote: (text) => text }) !== undefined;

/** The words, without their units, that may stand in a heading: those in the rows where a heading is looked for. */
export const likelyHeadings = ({ rows }: Grid): string[] =>
  rows.slice(0, mostAbove).flatMap(({ cells }) => cells.map((cell) => headingPart(cell).name));

/** Of a heading that is written twice the first is read on; all else makes a table that cannot be read. */
const isFatal = ({ severity, rule }: Problem): boolean =>
  severity === "error" && ![rules.duplicateColumn.id, rules.mixedUnits.id].includes(rule);

export function candidateAt(
  schema: TableSchema,
  grid: Grid,
  index: number,
  depth: number,
  context: TableContext,
): Candidate {
  const heading = grid.rows.slice(index, index + depth);
  const binding = bindHeading(schema, grid, heading, grid.rows.slice(0, index), context);
  return { index, binding, problems: headingProblems(schema, grid, binding, context) };
}

/** The first rows that are a whole heading, without a title that stands over it and says nothing of its columns. */
function wholeHeading(
  schema: TableSchema,
  grid: Grid,
  from: number,
  context: TableContext,
): Candidate | undefined {
  const end = Math.min(grid.rows.length, from + mostAbove);
  const wholeAt = (index: number, depth: number): Candidate | undefined => {
    const candidate = candidateAt(schema, grid, index, depth, context);
    return candidate.problems.some(({ severity }) => severity === "error") ? undefined : candidate;
  };
  const lowered = (candidate: Candidate): Candidate => {
    const { index, binding } = candidate;
    const depth = binding.heading.length - 1;
    const lower = depth > 0 ? wholeAt(index + 1, depth) : undefined;
    return lower && signature(lower.binding) === signature(binding) ? lowered(lower) : candidate;
  };
  for (let index = from; index < end; index += 1) {
    const [least = 1, ...deeper] = depthsAt(grid, index);
    const first = wholeAt(index, least);
    if (first && isAll(first, grid)) return lowered(first);
    const found = fullest(
      [first, ...deeper.map((depth) => wholeAt(index, depth))].flatMap((one) => one ?? []),
    );
    if (found) return lowered(found);
  }
  return undefined;
}

/** Whether a heading leaves nothing for a deeper one to name: each of its cells is a column, and so is each below. */
function isAll({ index, binding: { columns, unknown, heading } }: Candidate, { rows }: Grid): boolean {
  const bound = new Set(columns.map(({ column }) => column));
  const below = rows[index + heading.length]?.cells ?? [];
  return unknown.length === 0 && below.every(({ column, shown }) => bound.has(column) || shown.trim() === "");
}

/** Of candidates, the first that binds most columns. */
const fullest = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (best, candidate) =>
      best && candidate.binding.columns.length <= best.binding.columns.length ? best : candidate,
    undefined,
  );

/** How many rows a heading may have that begins here. */
function depthsAt({ rows, merges }: Grid, index: number): number[] {
  const least = leastDepth(rows[index] as GridRow, merges);
  const depths = [1, 2, 3].filter((depth) => depth >= least);
  // A cell merged deeper than that is no heading of columns, but a title.
  return depths.length > 0 ? depths : [1];
}

/** What binds most columns in the fewest rows: the first row, unless others bind more, and at least two columns. */
function nearestHeading(schema: TableSchema, grid: Grid, context: TableContext): Candidate | undefined {
  const all = grid.rows
    .slice(0, mostAbove)
    .flatMap((_, index) =>
      depthsAt(grid, index).map((depth) => candidateAt(schema, grid, index, depth, context)),
    );
  const others = all
    .filter(({ binding: { columns } }) => columns.length > 1)
    .sort((a, b) => a.binding.heading.length - b.binding.heading.length);
  return fullest([...all.slice(0, 1), ...others]);
}

/** The heading in the rows that `sources.yaml` names; undefined where nothing stands in them. */
function saidHeading(schema: TableSchema, grid: Grid, context: TableContext): Candidate | undefined {
  const { from = 0, to = 0 } = context.hints.heading ?? {};
  const index = grid.rows.findIndex(({ row }) => row >= from && row <= to);
  if (index < 0) return undefined;
  const depth = grid.rows.slice(index).filter(({ row }) => row <= to).length;
  return candidateAt(schema, grid, index, depth, context);
}

/** Another heading of the same table among what lies below it. */
function secondHeading(
  schema: TableSchema,
  grid: Grid,
  { extent, start }: { extent: Extent; start: number },
  context: TableContext,
): Binding | undefined {
  const beyond = extent.leftOut.find(({ why }) => why === "beyond");
  const from = beyond ? grid.rows.findIndex(({ row }) => row === beyond.row) : -1;
  return from < start ? undefined : wholeHeading(schema, grid, from, context)?.binding;
}

/** What a heading says of its columns. */
const signature = ({ columns }: Binding): string =>
  columns
    .map(({ id, column, unit, across }) =>
      [id, column, unit, ...[...across].map(([, { shown }]) => shown)].join(" "),
    )
    .join();
