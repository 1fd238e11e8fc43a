import type { Alignment, Cell as ExcelCell, Style, Worksheet } from "exceljs";
import type { Figure } from "../../model/figure.js";
import { type NumberStyle, printNumber } from "../../model/print.js";
import { type Column, isFigure, type Row, type Table } from "../../model/table.js";
import { addressOf, type FigureCells, type PlacedFigure } from "./cells.js";
import { borders, fonts, headFill, numberFormat } from "./style.js";
import { cellPadding, linesIn, numberWidth, textWidth } from "./text-width.js";

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
  drawTableHead(worksheet, table, corner);
  const first = corner.row + headRows;
  table.rows.forEach((line, index) => {
    drawTableRow(worksheet, table, line, { column: corner.column, row: first + index }, pen);
  });
  return drawNotes(worksheet, table.notes, { ...corner, row: first + table.rows.length });
}

/** Whether a note says itself what it is: 「注：」「出典：」「※」. */
const isMarked = (note: string): boolean => /^(?:[（(]?注|出典|資料|※)/u.test(note);

/** Notes below a table. Returns the first row below them. */
export function drawNotes(worksheet: Worksheet, notes: readonly string[], { column, row }: Corner): number {
  notes.forEach((note, index) => {
    const cell = worksheet.getCell(row + index, column);
    cell.value = isMarked(note) ? note : `（注）${note}`;
    cell.font = fonts.small;
  });
  return row + notes.length;
}

export function drawTableHead(worksheet: Worksheet, table: Table, { column, row }: Corner): void {
  const headRows = headRowsOf(table);
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

/** What stands over each column. Several units in one table: each column shows its own, on a line below. */
export function headingsOf({ columns }: Table): string[] {
  const units = new Set(columns.map(({ unit }) => unit).filter((unit) => unit !== ""));
  return columns.map((column) => {
    const words = headingWords(column);
    return units.size > 1 && column.unit !== "" ? `${words}\n（${column.unit}）` : words;
  });
}

/** 「青森県（令和6年度）」 over numbers: what is in brackets stands below, where both are more than a heading has room for. */
const headingWords = ({ label, kind }: Column): string =>
  kind === "text" || textWidth(label) <= widths.heading ? label : label.replace(/(?<=.)（/u, "\n（");

/** A row of a table; where another stands beside it, it is as high as the higher of the two. */
export function drawTableRow(worksheet: Worksheet, table: Table, line: Row, corner: Corner, pen: Pen): void {
  const excelRow = worksheet.getRow(corner.row);
  const label = excelRow.getCell(corner.column);
  label.value = line.label;
  const words = [indented(line), ...line.cells];
  excelRow.height = Math.max(excelRow.height ?? 0, rowHeight * linesOf(worksheet, words, corner.column));
  label.style = styleIn(line, { horizontal: "left", indent: line.level, vertical: "middle", wrapText: true });
  /** The cells of a row are of a few styles, each one object: a table has tens of thousands of cells. */
  const styles = new Map<string, Partial<Style>>();
  const styled = (cell: ExcelCell, key: string, style: () => Partial<Style>): void => {
    const known = styles.get(key) ?? style();
    styles.set(key, known);
    cell.style = known;
  };
  table.columns.forEach((column, index) => {
    const cell = excelRow.getCell(corner.column + 1 + index);
    const content = line.cells[index] ?? null;
    if (isFigure(content)) {
      styled(cell, `${column.digits}`, () => ({
        numFmt: formatIn(line, column, pen),
        ...styleIn(line, atRight),
      }));
      placeFigure(cell, content, pen);
    } else {
      cell.value = content;
      // Words among numbers (a mark for what is not known) stand where the numbers stand.
      const isText = column.kind === "text";
      styled(cell, isText ? "text" : "mark", () => styleIn(line, isText ? wrapped : atRight));
    }
  });
}

const atRight = { horizontal: "right", indent: 1, vertical: "middle" } as const;
const wrapped = { wrapText: true, vertical: "middle" } as const;

/** What every cell of a row has, with how its own words stand. */
const styleIn = ({ role }: Row, alignment: Partial<Alignment>): Partial<Style> => ({
  alignment,
  font: role === "item" ? fonts.text : fonts.strong,
  border: role === "total" ? borders.total : borders.cell,
});

function formatIn({ bracketed }: Row, { digits }: Column, { style }: Pen): string {
  const format = numberFormat(digits, style);
  return bracketed ? `(${format.split(";")[0]})` : format;
}

/** Gives a figure its cell: what is to stand in it is known when all have theirs. */
export function placeFigure(cell: ExcelCell, figure: Figure, pen: Pen): void {
  const address = addressOf(cell);
  if (!pen.cells.has(figure.id)) pen.cells.set(figure.id, address);
  pen.placed.push({ cell, address, figure });
}

/** How many lines the longest words of a row take in their columns' widths. */
function linesOf(worksheet: Worksheet, words: Row["cells"], firstColumn: number): number {
  const lines = words.map((word, index) =>
    typeof word === "string" ? linesIn(word, worksheet.getColumn(firstColumn + index).width ?? 10) : 1,
  );
  return Math.max(1, ...lines);
}

/** In digits: what a column takes at least, its words at most, and the words of one of many such columns. */
const widths = { least: 8, label: 34, words: 36, narrowWords: 19, heading: 12 } as const;

/** In digits: what brackets and the indent at the right of a number take. */
const aroundNumber = 2.6;

/** A row's label with its indentation as spaces, to be measured. */
const indented = ({ label, level }: Row): string => " ".repeat(level * 2) + label;

/** Widths that hold the labels and numbers of a table. */
export function setWidths(worksheet: Worksheet, table: Table, firstColumn: number, style: NumberStyle): void {
  const label = Math.max(...[table.rowHeading, ...table.rows.map(indented)].map(textWidth)) + cellPadding;
  worksheet.getColumn(firstColumn).width = Math.min(widths.label, Math.max(widths.least, label));
  const headings = headingsOf(table);
  table.columns.forEach((column, index) => {
    const cells = table.rows.map((row) => row.cells[index] ?? null);
    const own = { column, heading: headings[index] ?? "", cells };
    worksheet.getColumn(firstColumn + 1 + index).width =
      column.kind === "text" ? widthOfWords(own, table) : widthOfNumbers(own, style);
  });
}

interface ColumnContent {
  readonly column: Column;
  readonly heading: string;
  readonly cells: Row["cells"];
}

/** Long texts wrap, the sooner the more of them stand in a row. */
function widthOfWords({ heading, cells }: ColumnContent, { columns }: Table): number {
  const longest = Math.max(
    ...[heading, ...cells].map((word) => (typeof word === "string" ? textWidth(word) : 0)),
  );
  const most = columns.filter(({ kind }) => kind === "text").length > 2 ? widths.narrowWords : widths.words;
  return Math.min(most, Math.max(widths.least, longest + cellPadding));
}

/** Numbers never wrap; over them their heading may. */
function widthOfNumbers({ column, heading, cells }: ColumnContent, style: NumberStyle): number {
  const numbers = cells.map((cell) =>
    isFigure(cell) ? numberWidth(printNumber(cell.value, column.digits, style)) : 0,
  );
  const head = Math.min(widths.heading, textWidth(heading));
  return Math.max(widths.least, head + cellPadding, Math.max(...numbers) + cellPadding + aroundNumber);
}
