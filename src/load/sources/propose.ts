import type { FiscalYear } from "../../model/fiscal-year.js";
import { inOneWidth } from "../../model/normal-form.js";
import type { ColumnSchema, RowOf, Sourced, TableSchema } from "../../model/schema.js";
import type { Problem } from "../../problem/problem.js";
import type { Grid } from "../../read/grid.js";
import type { Binding } from "../table/bind.js";
import { candidateAt, findTable, type TableContext } from "../table/find.js";
import { noHints, type TableHints } from "../table/hints.js";
import { readTable } from "../table/read.js";
import { type Guess, guesses, likelyHeading } from "./guess.js";

/** 読み方の案: how a table may lie in a file of another shape, and what nobody but its owner can say. */
export interface Proposal {
  readonly schema: TableSchema;
  readonly grid: Grid;
  /** Whether it is read as it lies. */
  readonly isPlain: boolean;
  /** Whether it then reads most of the file's columns: a list of another kind may have a name, too. */
  readonly isMost: boolean;
  readonly heading: { readonly from: number; readonly to: number };
  readonly guesses: readonly Guess[];
  /** Columns that every row must have and the file has not, by their ids. */
  readonly open: readonly string[];
  readonly lacksUnit: boolean;
  readonly rows: readonly RowOf<TableSchema>[];
  /** The problems of the rows, read so. */
  readonly problems: readonly Problem[];
}

const asIs = (text: string): string => text;

/** The proposals for a sheet, the likeliest first; none where no table of the dataset is like it. */
export function propose(
  schemas: readonly TableSchema[],
  grid: Grid,
  year: FiscalYear | undefined,
): Proposal[] {
  return schemas
    .flatMap((schema) => proposalFor(schema, grid, year) ?? [])
    .sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)) || likeness(b) - likeness(a));
}

const isLikely = ({ isPlain, isMost }: Proposal): boolean => isPlain && isMost;

/**
 * Of the columns that a table must have, and of all, how many the file is known to have; those that it calls as we do
 * count twice, as do names that are near to ours.
 */
function likeness({ schema, guesses: guessed, open, rows }: Proposal): number {
  const required = Object.values(schema.columns).filter(({ optional }) => !optional).length;
  const sure = guessed.filter(({ isNear }) => isNear).length;
  const ids = new Set(rows.flatMap((row) => Object.keys(row)));
  const known = Object.keys(schema.columns).filter((id) => ids.has(id) && !open.includes(id)).length;
  const named = Math.max(0, known - guessed.length);
  return known + named + sure - (open.length * 3) / Math.max(1, required) - (guessed.length - sure);
}

/** The cells of a row in a column, with words in them: of a declaration by an ending there may be several. */
export function cellsIn(row: RowOf<TableSchema>, id: string): Sourced<unknown>[] {
  const cell = (row as Readonly<Record<string, object | undefined>>)[id];
  const cells = (
    cell === undefined ? [] : "place" in cell ? [cell] : Object.values(cell)
  ) as Sourced<unknown>[];
  return cells.filter(({ text }) => text !== "");
}

function proposalFor(schema: TableSchema, grid: Grid, year: FiscalYear | undefined): Proposal | undefined {
  const context = { year, quote: asIs, hints: noHints };
  const own: Problem[] = [];
  const found = findTable(schema, grid, context, own);
  if (found) {
    const { binding } = found;
    return {
      ...read(schema, grid, year, noHints),
      schema,
      grid,
      isPlain: true,
      isMost: isMostOf(binding),
      ...plain(binding),
    };
  }
  const index = likelyHeading(grid.rows);
  if (index === undefined) return undefined;
  const { binding } = headingEndingAt(schema, grid, index, context);
  const guessed = guesses(schema, binding, grid.rows.slice(index + 1));
  const known = new Set([...binding.columns, ...guessed.filter(({ isNear }) => isNear)].map(({ id }) => id));
  if (known.size === 0) return undefined;
  const there = new Set([...known, ...guessed.map(({ id }) => id)]);
  const columns = Object.entries(schema.columns);
  const open = columns.flatMap(([id, { optional }]) => (optional || there.has(id) ? [] : [id]));
  if (open.some((id) => isOfRow(schema.columns[id]))) return undefined;
  const said = hintsOf(binding, guessed);
  const lacksUnit = isWithoutUnit(schema, grid, binding, { ...context, hints: said });
  const hints = { ...said, ...(lacksUnit && { unit: "円" as const }), constants: constants(schema, open) };
  return {
    ...read(schema, grid, year, hints),
    schema,
    grid,
    isPlain: false,
    isMost: isMostOf(binding),
    heading: spanOf(binding),
    guesses: guessed,
    open,
    lacksUnit,
  };
}

/** Whether a column has something of its own in every row, which cannot be said once for all of them. */
const isOfRow = (column: ColumnSchema | undefined): boolean =>
  column !== undefined && (column.ofRow === true || ["amount", "number"].includes(column.kind));

const isMostOf = ({ columns, unknown }: Binding): boolean => columns.length > unknown.length;

const plain = (binding: Binding) => ({
  heading: spanOf(binding),
  guesses: [],
  open: [],
  lacksUnit: false,
});

const spanOf = ({ heading }: Binding): { from: number; to: number } => ({
  from: heading[0]?.row ?? 1,
  to: heading.at(-1)?.row ?? 1,
});

const hintsOf = (binding: Binding, guessed: readonly Guess[]): TableHints => ({
  ...noHints,
  heading: spanOf(binding),
  columns: new Map(guessed.map(({ id, heading }) => [id, inOneWidth(heading)])),
});

/** The heading whose last row this is: that row, or with those right above it, where they make more of its columns known. */
function headingEndingAt(
  schema: TableSchema,
  grid: Grid,
  last: number,
  context: TableContext,
): { readonly binding: Binding } {
  const isWhole = (first: number) => grid.rows[first]?.row === (grid.rows[last]?.row ?? 0) - (last - first);
  const known = ({ binding: { columns } }: { readonly binding: Binding }) =>
    new Set(
      columns.map(({ id, across }) => [id, ...[...across.values()].map(({ shown }) => shown)].join(" ")),
    ).size;
  return [1, 2, 3]
    .filter((depth) => isWhole(last - depth + 1))
    .map((depth) => candidateAt(schema, grid, last - depth + 1, depth, context))
    .reduce((best, candidate) => (known(candidate) > known(best) ? candidate : best));
}

function isWithoutUnit(
  schema: TableSchema,
  grid: Grid,
  { heading }: Binding,
  context: TableContext,
): boolean {
  const first = grid.rows.findIndex(({ row }) => row === heading[0]?.row);
  const { binding } = candidateAt(schema, grid, first, heading.length, context);
  return binding.columns.some(({ id, unit }) => schema.columns[id]?.kind === "amount" && unit === "");
}

/** Until their owner says them, a word that may be read. */
const constants = ({ columns }: TableSchema, open: readonly string[]): TableHints["constants"] =>
  new Map(open.map((id) => [id, { text: columns[id]?.example ?? "", place: { file: "" } }]));

function read(schema: TableSchema, grid: Grid, year: FiscalYear | undefined, hints: TableHints) {
  const problems: Problem[] = [];
  const rows = readTable(schema, [{ grid, hints }], { year, problems });
  return { rows, problems };
}
