import type { GridBlock, GridCell } from "../../../model/block.js";

/** A cell, and where it begins. */
export interface PlacedGridCell {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

/** In which row and column every cell stands: as in HTML, it takes the next place that no span covers. */
export function placesOf(rows: GridBlock["rows"], columns: number): PlacedGridCell[] {
  const taken = rows.map(() => Array.from({ length: columns }, () => false));
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.flatMap((cell): PlacedGridCell[] => {
      while (column < columns && taken[row]?.[column]) column += 1;
      if (column >= columns) return [];
      const at = column;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        taken[row + down]?.fill(true, at, at + (cell.columnSpan ?? 1));
      column += cell.columnSpan ?? 1;
      return [{ cell, row, column: at }];
    });
  });
}
