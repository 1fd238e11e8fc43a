import type { Rectangle } from "../drawing/rectangle.js";
import { shownText, textStyle, widthOfLine } from "./cell-text.js";
import type { SheetPage, Strip } from "./pages.js";
import type { CellRange, Sheet, SheetCell } from "./sheet.js";
import { padding } from "./text-layout.js";

/** A cell on the paper; a merged cell is as large as its range on this page. */
export interface PlacedCell {
  readonly cell: SheetCell;
  /** Where it stands among the rows and columns of the page, and over how many it reaches, from 0. */
  readonly at: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  /** Whether it stands on an earlier page already. */
  readonly repeated: boolean;
  readonly box: Rectangle;
  /** The box with the empty neighbours that unwrapped text may run into. */
  readonly reach: Rectangle;
}

/** The cells of a page, row by row: the order in which they are read. */
export function placedCells(sheet: Sheet, page: SheetPage): PlacedCell[] {
  const masters = new Map(sheet.merges.map((merge) => [key(merge.top, merge.left), merge]));
  const covered = coveredCells(sheet.merges);
  return page.rows.flatMap((rowStrip, rowAt) =>
    page.columns.flatMap((columnStrip, columnAt): PlacedCell[] => {
      const row = rowStrip.index;
      const column = columnStrip.index;
      const cell = sheet.rows[row]?.cells[column];
      if (!cell || covered.has(key(row, column))) return [];
      const merge = masters.get(key(row, column));
      const across = spanned(page.columns, columnAt, merge?.right ?? column);
      const down = spanned(page.rows, rowAt, merge?.bottom ?? row);
      const at = { row: rowAt, column: columnAt, rows: down.strips, columns: across.strips };
      const box = { x: columnStrip.start, y: rowStrip.start, width: across.size, height: down.size };
      const isFree = (strip: Strip): boolean => {
        const at = key(row, strip.index);
        const content = sheet.rows[row]?.cells[strip.index]?.content;
        return content?.kind === "blank" && !masters.has(at) && !covered.has(at);
      };
      const staysInside = cell.format.wrap || merge !== undefined;
      const reach = staysInside ? box : reachOf(cell, box, page, columnAt, isFree);
      return [{ cell, at, repeated: rowStrip.repeated, box, reach }];
    }),
  );
}

const key = (row: number, column: number): string => `${row},${column}`;

/** Cells of merged areas that are not their first. */
function coveredCells(merges: readonly CellRange[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row !== top || column !== left) covered.add(key(row, column));
      }
    }
  }
  return covered;
}

function reachOf(
  { content, format }: SheetCell,
  box: Rectangle,
  page: SheetPage,
  columnAt: number,
  isFree: (strip: Strip) => boolean,
): Rectangle {
  if (content.kind !== "text") return box;
  const needs = (widthOfLine(shownText(content, format), textStyle(format)) + 2 * padding) * page.scale;
  const side = format.horizontal;
  let { x, width } = box;
  const take = (step: 1 | -1): void => {
    for (let at = columnAt + step; width < needs; at += step) {
      const strip = page.columns[at];
      if (!strip || !isFree(strip)) return;
      width += strip.size;
      if (step === -1) x -= strip.size;
    }
  };
  if (side !== "right") take(1);
  if (side === "right" || side === "center") take(-1);
  return { ...box, x, width };
}

/** The strips from one up to that of an index, and how large they are together. */
function spanned(
  strips: readonly Strip[],
  at: number,
  last: number,
): { readonly strips: number; readonly size: number } {
  let [index, size] = [at, 0];
  for (; index < strips.length && (strips[index]?.index ?? 0) <= last; index += 1)
    size += strips[index]?.size ?? 0;
  return { strips: index - at, size };
}
