import { lastRow } from "./bounds.js";
import type { Area, SeenCell } from "./grid.js";

/**
 * Marks the cells that lie in merged areas, row by row from the top: time follows the areas and the cells that are
 * filled, however large the areas are.
 */
export class MergedAreas {
  /** From the lowest first row to the highest: the next one is at the end. */
  readonly #waiting: Area[];
  /** Those that reach the present row, from the left. */
  #reaching: Area[] = [];
  /** The row after which the first of them ends. */
  #firstEnd = lastRow;

  constructor(areas: readonly Area[]) {
    this.#waiting = areas.toSorted((a, b) => b.top - a.top);
  }

  /** The cells of the next row (rows come from the top), marked where they are merged. */
  mark(row: number, cells: readonly SeenCell[]): readonly SeenCell[] {
    this.#advance(row);
    return this.#reaching.length === 0 ? cells : cells.map((cell) => this.#marked(cell));
  }

  #advance(row: number): void {
    const arrived: Area[] = [];
    for (let next = this.#waiting.at(-1); next && next.top <= row; next = this.#waiting.at(-1)) {
      this.#waiting.pop();
      if (next.bottom >= row) arrived.push(next);
    }
    if (arrived.length === 0 && this.#firstEnd >= row) return;
    const staying = this.#reaching.filter(({ bottom }) => bottom >= row);
    this.#reaching = staying.concat(arrived).sort((a, b) => a.left - b.left);
    this.#firstEnd = this.#reaching.reduce((first, { bottom }) => Math.min(first, bottom), lastRow);
  }

  #marked(cell: SeenCell): SeenCell {
    const area = this.#areaAt(cell.column);
    if (!area) return cell;
    if (area.top === cell.row && area.left === cell.column) return { ...cell, merged: "first" };
    return { ...cell, shown: "", merged: "covered" };
  }

  /** The last area that begins at or before the column. Areas do not overlap in Excel. */
  #areaAt(column: number): Area | undefined {
    let from = 0;
    let to = this.#reaching.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#reaching[middle] as Area).left <= column) from = middle + 1;
      else to = middle;
    }
    const area = this.#reaching[from - 1];
    return area && area.right >= column ? area : undefined;
  }
}
