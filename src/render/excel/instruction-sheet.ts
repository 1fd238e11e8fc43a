import type { Workbook, Worksheet } from "exceljs";
import { type ColumnSchema, isNeeded } from "../../model/schema.js";
import { plainAbout } from "./cell-checks.js";
import { borders, fonts, headFill } from "./style.js";
import { linesIn } from "./text-width.js";

/** A sheet whose columns are explained. */
export interface ExplainedSheet {
  readonly title: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly column: ColumnSchema;
    /** Whether it, or another of a few, has to be filled in. */
    readonly isOneOf: boolean;
  }[];
}

const widths = [16, 22, 56, 12, 24];

/** 使い方: what the book is for, and of every column what belongs in it. */
export function drawInstructions(
  workbook: Workbook,
  { title, instructions }: { readonly title: string; readonly instructions: readonly string[] },
  sheets: readonly ExplainedSheet[],
): void {
  const worksheet = workbook.addWorksheet("使い方", { views: [{ showGridLines: false }] });
  widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  worksheet.getCell(1, 1).value = title;
  worksheet.getCell(1, 1).font = fonts.title;
  let row = 2;
  for (const line of instructions) {
    const cell = worksheet.getCell(row, 1);
    worksheet.mergeCells(row, 1, row, widths.length);
    cell.value = line;
    cell.font = fonts.text;
    cell.alignment = { wrapText: true, vertical: "top" };
    worksheet.getRow(row).height =
      15 *
      linesIn(
        line,
        widths.reduce((sum, width) => sum + width),
      );
    row += 1;
  }
  row += 1;
  drawLine(worksheet, row, ["シート", "列", "書くこと", "空欄", "例"], true);
  for (const { title: sheet, columns } of sheets) {
    for (const { heading, column, isOneOf } of columns) {
      row += 1;
      const choices = column.kind === "choice" ? `（${column.choices.join("、")}）` : "";
      const blank = isNeeded(column) ? "不可" : isOneOf ? "どれか一つ" : "可";
      drawLine(
        worksheet,
        row,
        [sheet, heading, `${plainAbout(column.about)}${choices}`, blank, column.example],
        false,
      );
    }
  }
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

function drawLine(worksheet: Worksheet, row: number, texts: readonly string[], isHead: boolean): void {
  texts.forEach((text, index) => {
    const cell = worksheet.getCell(row, index + 1);
    cell.value = text;
    cell.font = isHead ? fonts.strong : fonts.text;
    cell.border = borders.cell;
    cell.alignment = { wrapText: true, vertical: "middle" };
    if (isHead) cell.fill = headFill;
  });
  worksheet.getRow(row).height =
    15 * Math.max(...texts.map((text, index) => linesIn(text, widths[index] ?? widths[0] ?? 0)));
}
