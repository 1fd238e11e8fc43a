import type { Cell as ExcelCell, Worksheet } from "exceljs";
import stringWidth from "fast-string-width";
import type { NumberStyle } from "../../model/print.js";
import { type Column, isFigure, type Row, type Table } from "../../model/table.js";
import { columnLetter } from "../../problem/place.js";
import type { FigureCells, PlacedFigure } from "./cells.js";
import { borders, fonts, headFill, numberFormat } from "./style.js";

/** Where a table's top left corner goes. */
export interface Corner {
  readonly column: number;
  readonly row: number;
}

/** What the tables of a workbook are drawn with: the cells given out so far, and the figures still to be written. */
export interface Pen {
  readonly cells: FigureCells;
  readonly placed: PlacedFigure[];
  readonly style: NumberStyle;
}

/** In points: room to read across without a ruler. */
const rowHeight = 16;

/** How many rows its headings take: two where some stand over several columns. */
export const headRowsOf = ({ columns }: Table): number =>
  columns.some(({ group }) => group !== undefined) ? 2 : 1;

/** Draws a table; its figures get their addresses and wait for their formulas. Returns the first row below. */
export function drawTable(worksheet: Worksheet, table: Table, corner: Corner, pen: Pen): number {
  const headRows = headRowsOf(table);
  drawHead(worksheet, table, corner, headRows);
  let row = corner.row + headRows;
  for (const line of table.rows) {
    drawRow(worksheet, table, line, { column: corner.column, row }, pen);
    row += 1;
  }
  for (const note of table.notes) {
    const cell = worksheet.getCell(row, corner.column);
    cell.value = `（注）${note}`;
    cell.font = fonts.small;
    row += 1;
  }
  return row;
}

function drawHead(worksheet: Worksheet, table: Table, { column, row }: Corner, headRows: number): void {
  const headings = headingsOf(table);
  const head = (at: ExcelCell, text: string | null) => {
    at.value = text;
    at.font = fonts.strong;
    at.fill = headFill;
    at.border = borders.cell;
    at.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  };
  for (let line = 0; line < headRows; line += 1) {
    const words = line === headRows - 1 ? [table.rowHeading, ...headings] : [];
    worksheet.getRow(row + line).height = rowHeight * linesOf(worksheet, words, column) + 4;
    head(worksheet.getCell(row + line, column), line === headRows - 1 ? table.rowHeading : null);
  }
  table.columns.forEach((one, index) => {
    const at = column + 1 + index;
    const isFirst = one.group !== table.columns[index - 1]?.group;
    if (headRows === 2) {
      const cell = worksheet.getCell(row, at);
      head(cell, isFirst ? (one.group ?? null) : null);
      // Centred over its columns without merging, so that each column stays a column.
      cell.alignment = { horizontal: "centerContinuous", vertical: "middle" };
    }
    head(worksheet.getCell(row + headRows - 1, at), headings[index] ?? null);
  });
}

/** What stands over each column. Several units in one table: each column shows its own. */
function headingsOf({ columns }: Table): string[] {
  const units = new Set(columns.map(({ unit }) => unit).filter((unit) => unit !== ""));
  return columns.map(({ label, unit }) => (units.size > 1 && unit !== "" ? `${label}（${unit}）` : label));
}

function drawRow(worksheet: Worksheet, table: Table, line: Row, corner: Corner, pen: Pen): void {
  const isStrong = line.role !== "item";
  const label = worksheet.getCell(corner.row, corner.column);
  label.value = line.label;
  label.alignment = { horizontal: "left", indent: line.level, vertical: "middle", wrapText: true };
  const words = [" ".repeat(line.level * 2) + line.label, ...line.cells];
  worksheet.getRow(corner.row).height = rowHeight * linesOf(worksheet, words, corner.column);
  const drawn = [label];
  table.columns.forEach((column, index) => {
    const cell = worksheet.getCell(corner.row, corner.column + 1 + index);
    drawn.push(cell);
    const content = line.cells[index] ?? null;
    if (isFigure(content)) {
      const format = numberFormat(column.digits, pen.style);
      cell.numFmt = line.bracketed ? `(${format.split(";")[0]})` : format;
      cell.alignment = { horizontal: "right", indent: 1, vertical: "middle" };
      const address = {
        sheet: worksheet.name,
        column: columnLetter(corner.column + 1 + index),
        row: corner.row,
      };
      if (!pen.cells.has(content.id)) pen.cells.set(content.id, address);
      pen.placed.push({ worksheet, address, figure: content });
    } else {
      cell.value = content;
      cell.alignment = { wrapText: true, vertical: "middle" };
    }
  });
  for (const cell of drawn) {
    cell.font = isStrong ? fonts.strong : fonts.text;
    cell.border = line.role === "total" ? borders.total : borders.cell;
  }
}

/** How many lines the longest words of a row take in their columns' widths. */
function linesOf(worksheet: Worksheet, words: Row["cells"], firstColumn: number): number {
  const lines = words.map((word, index) => {
    const width = worksheet.getColumn(firstColumn + index).width ?? 10;
    return typeof word === "string" ? Math.ceil(stringWidth(word) / width) : 1;
  });
  return Math.max(1, ...lines);
}

/** Widths that hold the labels and numbers of a table, in characters. */
export function setWidths(worksheet: Worksheet, table: Table, firstColumn: number): void {
  const labels = table.rows.map((row) => stringWidth(row.label) + row.level * 2);
  const label = Math.max(stringWidth(table.rowHeading), ...labels);
  worksheet.getColumn(firstColumn).width = Math.min(46, Math.max(14, label + 2));
  const headings = headingsOf(table);
  table.columns.forEach((column, index) => {
    worksheet.getColumn(firstColumn + 1 + index).width = widthOf(column, headings[index] ?? "", table, index);
  });
}

function widthOf(column: Column, heading: string, table: Table, index: number): number {
  if (column.kind === "text") {
    // Japanese characters take two columns each; long texts wrap, the sooner the more of them stand in a row.
    const words = [heading, ...table.rows.map((row) => row.cells[index])];
    const longest = Math.max(...words.map((word) => (typeof word === "string" ? stringWidth(word) : 0)));
    const side = table.columns.filter(({ kind }) => kind === "text").length;
    return Math.min(side > 2 ? 26 : 48, Math.max(10, longest + 2));
  }
  const longest = Math.max(...table.rows.map((row) => figureLength(row, index)));
  return Math.max(12, Math.min(26, stringWidth(heading) + 2), longest + Math.floor(longest / 3) + 4);
}

function figureLength(row: Row, index: number): number {
  const cell = row.cells[index] ?? null;
  return isFigure(cell) ? (cell.value?.toString().length ?? 1) : 1;
}
