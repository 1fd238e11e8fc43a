import { leading } from "./cell-text.js";
import type { Sheet } from "./sheet.js";
import { textLayout } from "./text-layout.js";

/** Heights of all rows in points: as given, or as high as the text of the row's unmerged cells needs. */
export function rowHeights(sheet: Sheet): number[] {
  const merged = new Set(
    sheet.merges.flatMap(({ top, left, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, step) => `${top + step},${left}`),
    ),
  );
  return sheet.rows.map(({ height, cells }, row) => {
    if (height !== undefined) return height;
    const needs = cells.map((cell, column) => {
      if (!cell || cell.content.kind === "blank" || merged.has(`${row},${column}`)) return 0;
      const box = { width: sheet.columns[column]?.width ?? 0, height: Number.POSITIVE_INFINITY };
      const { lines, size } = textLayout(cell.content, cell.format, box);
      return lines.length * size * leading + 2;
    });
    return Math.max(sheet.rowHeight, ...needs);
  });
}
