import type { Worksheet } from "exceljs";
import { fonts } from "./style.js";

/** What stands over a sheet: entity, title, period and unit. */
export interface SheetHead {
  readonly entity: string;
  readonly title: string;
  readonly period: string;
  readonly unit: string;
  /** The last column of the sheet, 1-based: the unit stands at its right edge. */
  readonly lastColumn: number;
}

/** The row in which a sheet's table begins. */
export const firstTableRow = 4;

/** Title, entity, period and unit, on every sheet, so that a single printed page shows what it belongs to. */
export function drawHead(worksheet: Worksheet, { entity, title, period, unit, lastColumn }: SheetHead): void {
  const name = worksheet.getCell(1, 1);
  name.value = title;
  name.font = fonts.title;
  const who = worksheet.getCell(2, 1);
  who.value = entity;
  who.font = fonts.small;
  const when = worksheet.getCell(3, 1);
  when.value = period;
  when.font = fonts.small;
  if (unit === "") return;
  const cell = worksheet.getCell(3, lastColumn);
  cell.value = `単位：${unit}`;
  cell.font = fonts.small;
  cell.alignment = { horizontal: "right" };
}

/** How a sheet is printed, and what stays in sight on the screen. */
export interface SheetSetUp {
  /** Whose sheet it is, at the foot of every page. */
  readonly entity: string;
  /** The last row of the head, 1-based: repeated on every page and frozen. */
  readonly headRow: number;
  /** Columns that stay in sight as well: what the rows are called. */
  readonly headColumns?: number;
  /** Whether it is printed across. */
  readonly isLandscape: boolean;
  /** Whether it is printed on one page, smaller where it has to be; else on as many as it takes. */
  readonly isWhole?: boolean;
}

/** A4, one page wide, head rows repeated and frozen; corporation, sheet and page number at the foot. */
export function setUpPage(
  worksheet: Worksheet,
  { entity, headRow, headColumns = 0, isLandscape, isWhole = false }: SheetSetUp,
): void {
  worksheet.pageSetup = {
    ...worksheet.pageSetup,
    paperSize: 9,
    orientation: isLandscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: isWhole ? 1 : 0,
    horizontalCentered: true,
    printTitlesRow: `1:${headRow}`,
    margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  };
  // & begins a code of the footer; twice it is itself.
  worksheet.headerFooter = { oddFooter: `&L${entity.replaceAll("&", "&&")}　&A&R&P / &N` };
  worksheet.views = [{ state: "frozen", xSplit: headColumns, ySplit: headRow, showGridLines: false }];
}
