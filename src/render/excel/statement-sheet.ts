import type { Workbook, Worksheet } from "exceljs";
import type { Statement } from "../../model/statement.js";
import { type Balance, balancesOf, statementLines } from "../../model/statement-lines.js";
import type { Table } from "../../model/table.js";
import type { ListedSheet } from "./cover-sheet.js";
import { drawHead, firstTableRow, setUpPage } from "./page.js";
import { addSheet } from "./sheet-name.js";
import { borders, fonts, headFill, numberFormat } from "./style.js";
import { nameTable } from "./table-name.js";
import {
  drawNotes,
  drawTableHead,
  drawTableRow,
  headRowsOf,
  type Pen,
  placeFigure,
  setWidths,
} from "./table-sheet.js";

/** 勘定式の計算書: both sides beside each other, and what results from them across both, where the booklet has it. */
export function drawStatement(
  workbook: Workbook,
  statement: Statement,
  entity: string,
  pen: Pen,
): ListedSheet {
  const worksheet = addSheet(workbook, statement.title);
  const { left, right, result, title, period } = statement;
  const rightColumn = left.columns.length + 3;
  const lastColumn = rightColumn + right.columns.length;
  const unit = left.columns[0]?.unit ?? "";
  drawHead(worksheet, { entity, title, period, unit, lastColumn });
  // What results stands in the columns of both: its words at the left, its amount at the right.
  const results = result?.rows ?? [];
  const unnamed = results.map((row) => ({ ...row, label: "" }));
  setWidths(worksheet, { ...left, rows: [...left.rows, ...results] }, 1, pen.style);
  setWidths(worksheet, { ...right, rows: [...right.rows, ...unnamed] }, rightColumn, pen.style);
  worksheet.getColumn(left.columns.length + 2).width = gap;
  const headRow = firstTableRow + 1;
  const sides = [
    { table: left, side: "left", column: 1 },
    { table: right, side: "right", column: rightColumn },
  ] as const;
  for (const { table, column } of sides) {
    const cell = worksheet.getCell(firstTableRow, column);
    cell.value = table.title;
    cell.font = fonts.strong;
    drawTableHead(worksheet, table, { column, row: headRow });
  }
  const lines = statementLines(statement, balancesOf(statement));
  const first = headRow + headRowsOf(left);
  for (const [index, line] of lines.entries()) {
    const row = first + index;
    const next = lines[index + 1];
    const isClosing = next === undefined || "balance" in next;
    if ("balance" in line) drawBalance(worksheet, line.balance, right, { row, lastColumn, isClosing }, pen);
    else
      for (const { table, side, column } of sides) {
        const own = line[side];
        if (own) drawTableRow(worksheet, table, own, { column, row }, pen);
      }
  }
  for (const { table, column } of sides) {
    const area = { corner: { column, row: first - 1 }, rows: lines.length, columns: table.columns.length };
    nameTable(workbook, [title, table.title], worksheet, area);
  }
  const notes = [left, right, ...(result ? [result] : [])].flatMap((table) => table.notes);
  drawNotes(worksheet, [...new Set(notes)], { column: 1, row: first + lines.length });
  setUpPage(worksheet, { entity, headRow, isLandscape: false, isWhole: true });
  return { name: worksheet.name, title, period, units: [unit] };
}

/** In digits: what parts the two sides. */
const gap = 2;

interface BalanceRow {
  readonly row: number;
  readonly lastColumn: number;
  /** Whether no account follows, whose own rule would run below it. */
  readonly isClosing: boolean;
}

/** 差引: its words at the left edge, its amount at the right. */
function drawBalance(
  worksheet: Worksheet,
  { label, figure }: Balance,
  { columns }: Table,
  { row, lastColumn, isClosing }: BalanceRow,
  pen: Pen,
): void {
  for (let column = 1; column <= lastColumn; column += 1) {
    const cell = worksheet.getCell(row, column);
    cell.font = fonts.strong;
    cell.fill = headFill;
    cell.border = isClosing ? borders.across : borders.over;
  }
  const words = worksheet.getCell(row, 1);
  words.value = label;
  words.alignment = { vertical: "middle" };
  const amount = worksheet.getCell(row, lastColumn);
  amount.numFmt = numberFormat(columns.at(-1)?.digits ?? 0, pen.style);
  amount.alignment = { horizontal: "right", indent: 1, vertical: "middle" };
  worksheet.getRow(row).height = balanceHeight;
  placeFigure(amount, figure, pen);
}

/** In points: a little more than a row, so that it closes what stands above it. */
const balanceHeight = 18;
