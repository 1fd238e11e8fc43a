import type { CellRange } from "../../sheet/sheet.js";
import { attributeOf, childOf, descendants, type XmlElement } from "../xml/element.js";
import { parseRange } from "./cell-range.js";

/** 骨組み: where the rows, cells and merged areas of a worksheet are. */
export interface SheetFrame {
  readonly merges: readonly CellRange[];
  /** Up to where there is anything: numbers of rows and columns. */
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a sheet, blank ones among them included: every one is drawn. */
export const mostFormCells = 200_000;

export const lastSheetRow = 1_048_576;
const lastColumn = 16_384;

/** The rows of a worksheet, as they are written. */
export const rowElements = (sheet: XmlElement): readonly XmlElement[] =>
  (childOf(sheet, "sheetData")?.children ?? []).filter(({ name }) => name === "row");

export const cellElements = (row: XmlElement): readonly XmlElement[] =>
  row.children.filter(({ name }) => name === "c");

/**
 * The frame of a worksheet; undefined where rows or cells have no place of their own, or lie in disorder, or merged areas
 * over each other: Excel writes none such, and what is filled in would be lost.
 */
export function sheetFrame(sheet: XmlElement): SheetFrame | undefined {
  let [bottom, right] = [0, 0];
  for (const row of rowElements(sheet)) {
    const number = Number(attributeOf(row, "r") ?? "");
    if (!Number.isInteger(number) || number <= bottom || number > lastSheetRow) return undefined;
    bottom = number;
    const columns = columnsOf(row, number);
    if (columns === undefined) return undefined;
    right = Math.max(right, columns);
  }
  const merges = descendants(sheet, "mergeCell").map((merge) => rangeOf(attributeOf(merge, "ref") ?? ""));
  if (!merges.every((area) => area !== undefined)) return undefined;
  const frame = {
    merges,
    rows: merges.reduce((last, area) => Math.max(last, area.bottom + 1), bottom),
    columns: merges.reduce((last, area) => Math.max(last, area.right + 1), right),
  };
  return frame.rows * frame.columns > mostFormCells || !lieOverEachOther(merges) ? frame : undefined;
}

/** Up to which column a row has cells; undefined where one is not where it belongs. */
function columnsOf(row: XmlElement, number: number): number | undefined {
  let last = 0;
  for (const cell of cellElements(row)) {
    const area = rangeOf(attributeOf(cell, "r") ?? "");
    if (area?.top !== number - 1 || area.left + 1 <= last) return undefined;
    last = area.left + 1;
  }
  return last;
}

/** `B2` or `B2:D5` as an area; undefined where it is none of a sheet. */
export function rangeOf(reference: string): CellRange | undefined {
  if (!/^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$/u.test(reference)) return undefined;
  const area = parseRange(reference);
  const isOrdered = area.top <= area.bottom && area.left <= area.right;
  return isOrdered && area.bottom < lastSheetRow && area.right < lastColumn ? area : undefined;
}

function lieOverEachOther(areas: readonly CellRange[]): boolean {
  const taken = new Set<number>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cell = row * lastColumn + column;
        if (taken.has(cell)) return true;
        taken.add(cell);
      }
    }
  }
  return false;
}
