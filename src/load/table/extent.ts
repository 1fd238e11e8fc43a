import { inOneWidth, normalForm } from "../../model/normal-form.js";
import type { ColumnSchema, TableSchema } from "../../model/schema.js";
import type { GridRow, SeenCell } from "../../read/grid.js";
import { readFiscalYear, readPartialDate } from "../date.js";
import type { Binding } from "./bind.js";
import type { TableHints } from "./hints.js";

/** Why a row below a heading is none of the table's. */
export type LeftOut = "note" | "repeated" | "beyond" | "said" | "total";

/** Which rows below a heading are the table's, and which are left out. */
export interface Extent {
  readonly rows: readonly GridRow[];
  readonly leftOut: readonly { readonly row: number; readonly why: LeftOut }[];
}

/**
 * The rows of a table: all that stand below its heading, but for a heading that is printed again, notes, and what
 * begins after an empty row and is no row of it: another table, the name of who made the sheet.
 */
export function extentOf(
  schema: TableSchema,
  { heading, columns }: Binding,
  below: readonly GridRow[],
  { rows: said }: TableHints,
): Extent {
  const rows: GridRow[] = [];
  const leftOut: { row: number; why: LeftOut }[] = [];
  const isBound = new Set(columns.map(({ column }) => column));
  const columnsOf = (...kinds: ColumnSchema["kind"][]) =>
    new Set(
      columns.flatMap(({ id, column }) =>
        kinds.includes(schema.columns[id]?.kind ?? "text") ? [column] : [],
      ),
    );
  const numeric = columnsOf("amount", "number");
  const dated = columnsOf("date", "fiscal-year");
  const headed = new Map(
    heading.flatMap(({ cells }) => cells.map((cell) => [cell.column, normalForm(cell.shown)] as const)),
  );
  const end = below.findLastIndex(({ cells }) => cells.some(isOfTable));
  let last = heading.at(-1)?.row ?? 0;
  let isNoting = false;
  let isBeyond = false;
  for (const [index, row] of below.entries()) {
    const isApart = row.row > last + 1;
    last = row.row;
    isBeyond ||= isApart && isOther(row, below[index + 1]);
    const why = isSaid(row, said, isBound)
      ? "said"
      : isBeyond
        ? "beyond"
        : isRepeated(row)
          ? "repeated"
          : isNote(row, isApart && index > end)
            ? "note"
            : undefined;
    isNoting = why === "note";
    if (why === undefined) rows.push(row);
    else leftOut.push({ row: row.row, why });
  }
  return { rows, leftOut };

  /** What stands where numbers do, and a day or a year where those do: words there are none of the table's. */
  function isOfTable({ column, shown }: SeenCell): boolean {
    return numeric.has(column) || (dated.has(column) && isTime(shown));
  }

  function isRepeated({ cells }: GridRow): boolean {
    const own = cells.filter(({ column, shown }) => isBound.has(column) && shown.trim() !== "");
    return own.length > 1 && own.every(({ column, shown }) => headed.get(column) === normalForm(shown));
  }

  /** One cell of words that is marked as a note or an end, goes on with one, or stands apart below the last number. */
  function isNote({ cells }: GridRow, isBelow: boolean): boolean {
    const [cell, ...others] = cells.filter(({ shown }) => shown.trim() !== "");
    if (!cell || others.length > 0 || columns.length < 2) return false;
    if (noteMark.test(cell.shown.trim()) || endMark.test(inOneWidth(cell.shown))) return true;
    return numeric.size + dated.size > 0 && !isOfTable(cell) && (isBelow || isNoting);
  }

  /** The heading of another table: several words, some of them where this one has numbers. */
  function isOther({ cells, row }: GridRow, next: GridRow | undefined): boolean {
    const filled = cells.filter(({ shown }) => shown.trim() !== "");
    const isFollowed = next?.row === row + 1;
    return (
      isFollowed &&
      filled.length > 1 &&
      filled.some(({ column }) => numeric.has(column) || dated.has(column)) &&
      !filled.every((cell) => headed.get(cell.column) === normalForm(cell.shown)) &&
      filled.every(isWords)
    );
  }
}

/** Whether a row is said to be left out: by its number, or by a word in one of its cells. */
const isSaid = (
  { row, cells }: GridRow,
  { from = 1, to = Number.POSITIVE_INFINITY, without }: TableHints["rows"],
  isBound: ReadonlySet<number>,
): boolean =>
  row < from ||
  row > to ||
  (without.size > 0 &&
    cells.some(({ column, shown }) => isBound.has(column) && without.has(normalForm(shown))));

/** 「（注2）」「注：」「※」; 資料作成費 and 注文住宅業 are names of rows, whose number may have been forgotten. */
export const noteMark =
  /^[（(【[](?:注|備考|資料|出所|出典)[\d０-９]*[）)】\]]|^(?:注|備考|資料|出所|出典)[\d０-９]*[\s:：)）.．、]|^[※＊*]/u;

/** 「以上」「以下余白」, with which people close a paper, in whatever column. */
const endMark = /^[(―—─~-]*(?:以上|以下(?:余白|空白)?|余白)[)―—─~-]*。?$/u;

/** Words that no number was meant to be. */
export const isWords = ({ type, shown }: SeenCell): boolean =>
  type === "text" && !/[\d０-９─－―-]/u.test(shown);

const isTime = (text: string): boolean =>
  text.trim() !== "" && (readFiscalYear(text) !== undefined || readPartialDate(text) !== undefined);
