import { mostCells, mostMerges, mostText, tooManyCells, tooMuchText } from "./bounds.js";
import type { Area, Grid, GridRow, SeenCell, Span } from "./grid.js";
import { MergedAreas } from "./merged.js";
import { beyondBounds, damaged } from "./unreadable.js";

/** Gathers the cells of a sheet into a grid, in whatever order they come, and within our bounds. */
export class GatheredGrid {
  readonly #rows = new Map<number, SeenCell[]>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: Span[] = [];
  readonly #merges: Area[] = [];
  #cells = 0;
  #text = 0;

  add(cell: SeenCell): void {
    const row = this.#rows.get(cell.row);
    if (row) row.push(cell);
    else this.#rows.set(cell.row, [cell]);
    this.#cells += 1;
    this.#text += cell.stored.length;
    if (this.#cells > mostCells) throw tooManyCells();
    if (this.#text > mostText) throw tooMuchText();
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  hideColumns(from: number, to: number): void {
    if (this.#hiddenColumns.length < mostMerges) this.#hiddenColumns.push({ from, to });
  }

  merge(area: Area): void {
    if (this.#merges.push(area) > mostMerges)
      throw beyondBounds("結合したセルの数", `${mostMerges.toLocaleString("ja")}か所`);
  }

  grid(file: string, sheet: string): Grid {
    const merged = new MergedAreas(this.#merges);
    const hiddenColumns = joined(this.#hiddenColumns);
    const numbers = [...this.#rows.keys()].sort((a, b) => a - b);
    const rows = numbers.map((row): GridRow => {
      const cells = inOrder(this.#rows.get(row) ?? []);
      const hidden = this.#hiddenRows.has(row);
      return {
        row,
        hidden,
        width: cells.at(-1)?.column ?? 0,
        cells: merged.mark(row, withHidden(cells, hidden, hiddenColumns)),
      };
    });
    return { file, sheet, rows, merges: this.#merges, hiddenColumns };
  }
}

/** From the left; two cells at one place are a fault of the file. */
function inOrder(cells: SeenCell[]): SeenCell[] {
  const isAfter = (cell: SeenCell, index: number): boolean =>
    index === 0 || (cells[index - 1] as SeenCell).column < cell.column;
  if (cells.every(isAfter)) return cells;
  cells.sort((a, b) => a.column - b.column);
  if (!cells.every(isAfter)) throw damaged(`${cells[0]?.row}行目に同じセルが二つあります`);
  return cells;
}

function withHidden(
  cells: readonly SeenCell[],
  isRowHidden: boolean,
  columns: readonly Span[],
): readonly SeenCell[] {
  if (!isRowHidden && columns.length === 0) return cells;
  let at = 0;
  return cells.map((cell): SeenCell => {
    while (at < columns.length && (columns[at] as Span).to < cell.column) at += 1;
    const isHidden = isRowHidden || (columns[at]?.from ?? Number.POSITIVE_INFINITY) <= cell.column;
    return isHidden ? { ...cell, hidden: true } : cell;
  });
}

/** Spans from the left, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && span.from <= last.to + 1)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}
