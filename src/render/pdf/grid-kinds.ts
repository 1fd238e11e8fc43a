import type { Block, Grid, GridCell } from "../../model/block.js";
import { type GridStyles, gridWidths } from "./grid-widths.js";

/** 罫線表の種類: tables with the same heads share their widths, found once for what they all hold. */
export class GridKinds {
  private readonly kinds = new Map<string, Grid[]>();
  private readonly known = new Map<string, readonly number[]>();

  constructor(blocks: readonly Block[]) {
    for (const grid of gridsIn(blocks)) this.kinds.set(kindOf(grid), [...this.alike(grid), grid]);
  }

  /** The widths of a grid's columns (points, without padding), for a room they fill together. */
  widths(grid: Grid, room: number, styles: GridStyles): readonly number[] {
    const key = JSON.stringify([kindOf(grid), room, styles]);
    const known = this.known.get(key);
    if (known) return known;
    const [first = grid, ...others] = this.alike(grid);
    const rows = [...first.rows, ...others.flatMap((other) => other.rows.slice(other.headerRows))];
    const found = gridWidths(first, placesOf(rows, first.widths.length), room, styles);
    this.known.set(key, found);
    return found;
  }

  private alike(grid: Grid): readonly Grid[] {
    return this.kinds.get(kindOf(grid)) ?? [];
  }
}

const kindOf = ({ rows, headerRows, headerColumns, widths }: Grid): string => {
  const head = rows.slice(0, headerRows).map((row) => row.map(({ content }) => content));
  return JSON.stringify([widths.length, headerColumns, head]);
};

/** All 罫線表 among blocks, also inside columns and boxes. */
function gridsIn(blocks: readonly Block[]): Grid[] {
  return blocks.flatMap((block) => {
    if (block.kind === "grid") return [block];
    if (block.kind === "columns") return block.columns.flatMap(gridsIn);
    return block.kind === "box" ? gridsIn(block.content) : [];
  });
}

/** A cell, and where it begins. */
export interface Placed {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

/** In which row and column every cell stands: as in HTML, it takes the next place that no span covers. */
export function placesOf(rows: Grid["rows"], columns: number): Placed[] {
  const taken = rows.map(() => Array.from({ length: columns }, () => false));
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.flatMap((cell): Placed[] => {
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
