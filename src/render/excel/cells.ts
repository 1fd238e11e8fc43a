import type { Cell } from "exceljs";
import type { Figure } from "../../model/figure.js";

/** Where a figure stands in the workbook. */
export interface CellAddress {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
}

export const addressOf = ({ worksheet, address, row }: Cell): CellAddress => ({
  sheet: worksheet.name,
  column: address.slice(0, -`${row}`.length),
  row: Number(row),
});

/** Every figure's cell, so that formulas can point at it. A figure shown twice is pointed at where it stood first. */
export type FigureCells = Map<string, CellAddress>;

/** `B5` within the same sheet, `'貸借対照表'!B5` from another. */
export function cellReference({ sheet, column, row }: CellAddress, from: string): string {
  const cell = `${column}${row}`;
  return sheet === from ? cell : `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** A figure waiting for its cell: addresses are given out first, formulas written when all are known. */
export interface PlacedFigure {
  readonly cell: Cell;
  readonly address: CellAddress;
  readonly figure: Figure;
}
