import { shownText, textStyle, widthOfLine } from "./cell-text.js";
import type { Area, Grid, GridCell } from "./grid.js";
import type { Page, Strip } from "./pages.js";
import { padding } from "./text-layout.js";

/** A rectangle on the paper, in points from the top left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cell on the paper; a merged one is as large as its area on this page. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly box: Rectangle;
  /** The box with the empty neighbours that unwrapped text may run into. */
  readonly reach: Rectangle;
}

/** The cells of a page, row by row: the order in which they are read. */
export function placedCells(grid: Grid, page: Page): PlacedCell[] {
  const masters = new Map(grid.merges.map((merge) => [key(merge.top, merge.left), merge]));
  const covered = coveredCells(grid.merges);
  return page.rows.flatMap((rowStrip, rowAt) =>
    page.columns.flatMap((columnStrip, columnAt): PlacedCell[] => {
      const row = rowStrip.index;
      const column = columnStrip.index;
      const cell = grid.rows[row]?.cells[column];
      if (!cell || covered.has(key(row, column))) return [];
      const merge = masters.get(key(row, column));
      const box = {
        x: columnStrip.start,
        y: rowStrip.start,
        width: spanned(page.columns, columnAt, merge?.right ?? column),
        height: spanned(page.rows, rowAt, merge?.bottom ?? row),
      };
      const isFree = (strip: Strip): boolean => {
        const at = key(row, strip.index);
        const content = grid.rows[row]?.cells[strip.index]?.content;
        return content?.kind === "blank" && !masters.has(at) && !covered.has(at);
      };
      const staysInside = cell.style.wrap || merge !== undefined;
      return [{ cell, box, reach: staysInside ? box : reachOf(cell, box, page, columnAt, isFree) }];
    }),
  );
}

const key = (row: number, column: number): string => `${row},${column}`;

/** Cells of merged areas that are not their first. */
function coveredCells(merges: readonly Area[]): ReadonlySet<string> {
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
  { content, style }: GridCell,
  box: Rectangle,
  page: Page,
  columnAt: number,
  isFree: (strip: Strip) => boolean,
): Rectangle {
  if (content.kind !== "text") return box;
  const needs = (widthOfLine(shownText(content, style), textStyle(style)) + 2 * padding) * page.scale;
  const side = style.horizontal;
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

function spanned(strips: readonly Strip[], at: number, last: number): number {
  let size = 0;
  for (let index = at; index < strips.length && (strips[index]?.index ?? 0) <= last; index += 1) {
    size += strips[index]?.size ?? 0;
  }
  return size;
}
