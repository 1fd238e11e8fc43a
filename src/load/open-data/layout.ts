import { normalForm } from "../../model/normal-form.js";
import type { Grid, SeenCell } from "../../read/grid.js";
import { isPlainNumber, looksLikeNumber, specialMarks } from "./written-number.js";

/** 表の形: where in a grid the headings stand, and what each column holds. */
export interface Layout {
  readonly grid: Grid;
  readonly head: LaidRow | undefined;
  /** The rows below the headings. */
  readonly body: readonly LaidRow[];
  /** Rows above the headings. */
  readonly above: readonly LaidRow[];
  /** Every column in which something stands, from the left. */
  readonly columns: readonly number[];
  headingOf(column: number): SeenCell | undefined;
  isNumeric(column: number): boolean;
}

/** A row in which something stands. */
export interface LaidRow {
  readonly row: number;
  /** Those that hold something. */
  readonly cells: readonly SeenCell[];
  /** An empty row stands above it. */
  readonly isApart: boolean;
  /** Headings below the first: the same once more, or those of another table below an empty row. */
  readonly heads?: "same" | "other";
}

export const cellAt = ({ cells }: LaidRow, column: number): SeenCell | undefined =>
  cells.find((cell) => cell.column === column);

/** The headings are the first row that holds several cells, or the first at all of a table of one column. */
export function layoutOf(grid: Grid): Layout {
  const rows = laidRows(grid);
  const at = Math.max(
    0,
    rows.findIndex(({ cells }) => cells.length > 1),
  );
  const head = rows[at];
  const body = head ? withHeads(head, rows.slice(at + 1)) : [];
  const columns = [...new Set(rows.slice(at).flatMap(({ cells }) => cells.map(({ column }) => column)))];
  const headings = new Map(head?.cells.map((cell) => [cell.column, cell]));
  const numeric = new Set(numericColumns(body).filter((column) => !isCode(headings.get(column))));
  return {
    grid,
    head,
    body,
    above: rows.slice(0, at),
    columns: columns.sort((a, b) => a - b),
    headingOf: (column) => headings.get(column),
    isNumeric: (column) => numeric.has(column),
  };
}

function laidRows(grid: Grid): LaidRow[] {
  let below = 0;
  return grid.rows.flatMap((one): LaidRow[] => {
    const cells = one.cells.filter(holdsSomething);
    if (cells.length === 0) return [];
    const isApart = below > 0 && one.row > below;
    below = one.row + linesOf(cells);
    return [{ row: one.row, cells, isApart }];
  });
}

const holdsSomething = ({ shown, number, formula }: SeenCell): boolean =>
  shown.trim() !== "" || number !== undefined || formula !== undefined;

/** How many lines of its file a row takes: more than one in a CSV whose cells hold line ends. */
const linesOf = (cells: readonly SeenCell[]): number =>
  cells.reduce((lines, { stored }) => lines + (stored.match(/\n/gu)?.length ?? 0), 1);

function withHeads(head: LaidRow, body: readonly LaidRow[]): LaidRow[] {
  const headings = wordsOf(head);
  return body.map((row, index): LaidRow => {
    if (wordsOf(row) === headings) return { ...row, heads: "same" };
    return row.isApart && isHeading(row, body[index + 1]) ? { ...row, heads: "other" } : row;
  });
}

const wordsOf = ({ cells }: LaidRow): string =>
  cells.map(({ column, shown }) => `${column} ${normalForm(shown)}`).join("\n");

/** Several words alone, over a row with numbers. */
const isHeading = (row: LaidRow, next: LaidRow | undefined): boolean =>
  next !== undefined && row.cells.length > 1 && !row.cells.some(isNumber) && next.cells.some(isNumber);

const isNumber = ({ type, shown }: SeenCell): boolean =>
  type === "number" || isPlainNumber(shown.trim()) || looksLikeNumber(shown);

/** Codes and ids are words, whatever digits they are made of. */
const isCode = (heading: SeenCell | undefined): boolean =>
  heading !== undefined && /(?:コード|ID|番号|code|電話|郵便)$/iu.test(heading.shown.trim());

/** Columns of which more cells are numbers, or meant to be, than are not; marks for nothing do not count. */
function numericColumns(body: readonly LaidRow[]): number[] {
  const surplus = new Map<number, number>();
  for (const { cells, heads } of body)
    for (const cell of heads ? [] : cells) {
      if (specialMarks.includes(cell.shown.trim())) continue;
      surplus.set(cell.column, (surplus.get(cell.column) ?? 0) + (isNumber(cell) ? 1 : -1));
    }
  return [...surplus].filter(([, more]) => more > 0).map(([column]) => column);
}
