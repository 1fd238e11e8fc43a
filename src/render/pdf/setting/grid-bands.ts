import type { GridBlock } from "../../../model/block.js";
import type { Band } from "./bands.js";
import { type PlacedGridCell, placesOf } from "./grid-places.js";

/** How many columns at the left stand before each band: its heads, else the first; one is left to be parted. */
const leadingOf = ({ headerColumns, widths }: GridBlock): number =>
  Math.min(Math.max(1, headerColumns), widths.length - 1);

/** The columns that stay together: those under one cell. Bands are counted after the leading columns. */
export function gridUnits(grid: GridBlock): Band[] {
  const leading = leadingOf(grid);
  const columns = grid.widths.length;
  const placed = placesOf(grid.rows, columns);
  const isParted = (at: number) =>
    placed.every(({ cell, column }) => column >= at || column + (cell.columnSpan ?? 1) <= at);
  const ends = Array.from({ length: columns }, (_, column) => column + 1).filter(
    (end) => end > leading && (end === columns || (isParted(end) && isParted(leading))),
  );
  return ends.map((end, index) => ({ from: (ends[index - 1] ?? leading) - leading, to: end - leading }));
}

/** Some columns of a grid with its leading ones, as a grid of its own. */
export function gridBand(grid: GridBlock, { from, to }: Band): GridBlock {
  const leading = leadingOf(grid);
  const isIn = (column: number) => column < leading || (column >= leading + from && column < leading + to);
  const placed = placesOf(grid.rows, grid.widths.length).filter(({ column }) => isIn(column));
  return {
    ...grid,
    widths: grid.widths.filter((_, column) => isIn(column)),
    rows: grid.rows.map((_, row) => cellsOf(placed, row)),
  };
}

const cellsOf = (placed: readonly PlacedGridCell[], row: number) =>
  placed.flatMap((one) => (one.row === row ? [one.cell] : []));
