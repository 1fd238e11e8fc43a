import { leading } from "./cell-text.js";
import type { Grid } from "./grid.js";
import { layOut } from "./text-layout.js";

/** Heights of all rows in points: as given, or as high as the text of the row's unmerged cells needs. */
export function rowHeights(grid: Grid): number[] {
  const merged = new Set(
    grid.merges.flatMap(({ top, left, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, step) => `${top + step},${left}`),
    ),
  );
  return grid.rows.map(({ height, cells }, row) => {
    if (height !== undefined) return height;
    const needs = cells.map((cell, column) => {
      if (!cell || cell.content.kind === "blank" || merged.has(`${row},${column}`)) return 0;
      const box = { width: grid.columns[column]?.width ?? 0, height: Number.POSITIVE_INFINITY };
      const { lines, size } = layOut(cell.content, cell.style, box);
      return lines.length * size * leading + 2;
    });
    return Math.max(grid.rowHeight, ...needs);
  });
}
