import type { CellRange } from "../../sheet/sheet.js";

/** `B2:D5` as an area. */
export function parseRange(range: string): CellRange {
  const cells = [...range.matchAll(/\$?([A-Z]+)\$?(\d+)/gu)].map(([, letters = "", row = "1"]) => ({
    row: Number(row) - 1,
    column: [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  }));
  const [start = { row: 0, column: 0 }, end = start] = cells;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
