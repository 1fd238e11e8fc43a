import { printNumber } from "../../../model/print.js";
import { type Cell, type Column, isFigure, type Row } from "../../../model/table.js";
import type { TextRun } from "../../text/lines.js";
import type { TextStyle } from "../../text/style.js";
import { figureRuns, textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/** What a table's cell prints. The figure is already rounded to the column's digits. */
export function cellRuns(
  cell: Cell,
  column: Column,
  style: TextStyle,
  setting: Setting,
  row: Pick<Row, "label" | "bracketed">,
): TextRun[] {
  if (cell === null) return [];
  if (!isFigure(cell)) return [textRun(cell, style, setting)];
  const number = printNumber(cell.value, column.digits, setting.numbers);
  const name = column.group === undefined ? column.label : `${column.group} ${column.label}`;
  const text = row.bracketed ? `(${number})` : number;
  return figureRuns(cell, text, style, setting, { row: row.label, column: name });
}

/** 「（単位：百万円、件、％）」: the units of the columns, each once. */
export function unitLine(columns: readonly Column[]): string {
  const units = [...new Set(columns.map((column) => column.unit).filter((unit) => unit !== ""))];
  return units.length === 0 ? "" : `（単位：${units.join("、")}）`;
}
