import type { Block, GridBlock } from "../../../model/block.js";
import { allBlocks } from "../../../model/block-parts.js";
import { type FoundWidths, type GridStyles, gridWidths, type Whole } from "./grid-widths.js";

/** 罫線表の種類: tables with the same heads share their widths, found once for what they all hold. */
export class GridKinds {
  private readonly kinds = new Map<string, GridBlock[]>();
  private readonly known = new Map<string, FoundWidths | undefined>();

  constructor(blocks: readonly Block[]) {
    // A grid left out, wherever it stands, would get widths found without its own words.
    for (const block of allBlocks(blocks)) {
      if (block.kind !== "grid") continue;
      const kind = kindOf(block);
      this.kinds.set(kind, [...(this.kinds.get(kind) ?? []), block]);
    }
  }

  /**
   * The widths of a grid's columns, for a room they fill together (points); undefined where what is kept whole
   * would be broken.
   */
  widths(grid: GridBlock, room: number, styles: GridStyles, whole: Whole): FoundWidths | undefined {
    const kind = kindOf(grid);
    const key = JSON.stringify([kind, room, styles, whole]);
    if (this.known.has(key)) return this.known.get(key);
    const [first = grid, ...others] = this.kinds.get(kind) ?? [];
    const rows = [...first.rows, ...others.flatMap((other) => other.rows.slice(other.headerRows))];
    const found = gridWidths({ ...first, rows }, room, styles, whole);
    this.known.set(key, found);
    return found;
  }
}

const kindOf = ({ rows, headerRows, headerColumns, widths }: GridBlock): string => {
  const head = rows.slice(0, headerRows).map((row) => row.map(({ content }) => content));
  return JSON.stringify([widths.length, headerColumns, head]);
};
