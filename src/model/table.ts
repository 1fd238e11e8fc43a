import type { Figure } from "./figure.js";
import type { Unit } from "./unit.js";

/**
 * A table as it is printed, saved and published: the one shape that the booklet, the workbook and the open
 * data all draw. Cells hold figures (exact, or already rounded by the table's declared rounding) or words.
 */
export interface Table<ColumnId extends string = string> {
  /** Stable id such as `mix/approvals/industry`; also names the sheet's figures. */
  readonly id: string;
  readonly title: string;
  /** What moment or span the table is of: 「平成27年3月31日現在」. */
  readonly period: string;
  /** The heading over the row labels: 「科目」. */
  readonly rowHeading: string;
  readonly columns: readonly Column<ColumnId>[];
  readonly rows: readonly Row[];
  /** Printed under the table. */
  readonly notes: readonly string[];
  /** Absent where there is nothing to be seen in a drawing of it. */
  readonly chart?: TableChart<ColumnId>;
}

/** 図: how a table is drawn beside its numbers where they stand in cells: which of its columns, and as what. */
export interface TableChart<ColumnId extends string = string> {
  /**
   * - columns, stacked-columns: rows are years; upright bars side by side, or on top of each other
   * - rows: rows are parts of a whole; lying bars
   * - pie: the same as a pie, for a few parts
   */
  readonly kind: "columns" | "stacked-columns" | "rows" | "pie";
  readonly bars: readonly ColumnId[];
  /** Over the bars, on an axis of their own. */
  readonly lines?: readonly ColumnId[];
}

export interface Column<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly kind: "amount" | "count" | "percentage" | "text";
  /** The unit in which the column is printed. */
  readonly unit: Unit;
  /** Decimal digits printed. */
  readonly digits: number;
  /** A heading over several neighbouring columns: 「令和7年度」. */
  readonly group?: string;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  /** Depth of indentation, 0 outermost. */
  readonly level: number;
  readonly role: "item" | "group" | "subtotal" | "total";
  /** うち書き: a part of the row above it, which is not added to the others. */
  readonly ofWhich?: boolean;
  /** かっこ書き: the row's figures stand in parentheses, as special rates under their base. */
  readonly bracketed?: boolean;
  /** Parallel to the table's columns. */
  readonly cells: readonly Cell[];
}

/** null: an empty cell, where the table has nothing to put. */
export type Cell = Figure | string | null;

export function isFigure(cell: Cell): cell is Figure {
  return typeof cell === "object" && cell !== null;
}

/** The figure of a cell that has a value to draw; null for words, an empty cell and what is not known. */
export function figureIn(cell: Cell | undefined): Figure | null {
  return cell !== undefined && isFigure(cell) && cell.value !== null ? cell : null;
}

/**
 * Where a column stands in a table, −1 where this one does not have it. Only of a table whose columns are declared
 * (`TableOf`): an id that such a table cannot have is no program.
 */
export function columnIndex<Id extends string>(
  { columns }: Pick<Table<Id>, "columns">,
  id: string extends Id ? never : NoInfer<Id>,
): number {
  return columns.findIndex((column) => column.id === id);
}

/** All figures that stand in a table's cells, in reading order. */
export function tableFigures(table: Table): Figure[] {
  return table.rows.flatMap((row) => row.cells.filter(isFigure));
}
