import type { Worksheet } from "exceljs";
import { firstTableRow } from "./page.js";
import { borders, fonts, headFill } from "./style.js";
import { cellPadding, linesIn, textWidth } from "./text-width.js";

/** A column of a list that the workbook keeps about itself: what it is called, and the most room that it takes. */
export interface ListColumn {
  readonly heading: string;
  /** In digits; longer words wrap. */
  readonly most: number;
}

const ofWords = { vertical: "middle", wrapText: true } as const;
const ofNumbers = { horizontal: "right", indent: 1, vertical: "middle" } as const;

/** In points: a line of 10 points with room above and below. */
const lineHeight = 16;

/** The head of a list, and its columns as wide as their longest words. */
export function drawListHead(
  worksheet: Worksheet,
  columns: readonly ListColumn[],
  rows: readonly (readonly (string | null)[])[],
  row = firstTableRow,
): void {
  columns.forEach(({ heading, most }, index) => {
    const cell = worksheet.getCell(row, index + 1);
    cell.value = heading;
    cell.font = fonts.strong;
    cell.fill = headFill;
    cell.border = borders.cell;
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    const longest = rows.reduce((width, words) => Math.max(width, textWidth(words[index] ?? "")), 0);
    worksheet.getColumn(index + 1).width = Math.min(
      most,
      Math.max(textWidth(heading), longest) + cellPadding,
    );
  });
  worksheet.getRow(row).height = lineHeight + 4;
}

/** One row of a list: its words wrapped, its other cells (null) left to whoever fills them. */
export function drawListRow(worksheet: Worksheet, row: number, words: readonly (string | null)[]): void {
  const made = worksheet.getRow(row);
  let lines = 1;
  words.forEach((word, index) => {
    const cell = made.getCell(index + 1);
    cell.font = fonts.text;
    cell.border = borders.cell;
    if (word === null) {
      cell.alignment = ofNumbers;
      return;
    }
    cell.value = word === "" ? null : word;
    cell.alignment = ofWords;
    lines = Math.max(lines, linesIn(word, worksheet.getColumn(index + 1).width ?? 10));
  });
  made.height = lineHeight * lines;
}
