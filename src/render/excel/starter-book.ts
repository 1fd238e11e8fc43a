import type { Worksheet } from "exceljs";
import { blankMark } from "../../model/blank.js";
import type { Decimal } from "../../model/decimal.js";
import type { IsoDate } from "../../model/era.js";
import { type ColumnSchema, isNeeded, type TableSchema } from "../../model/schema.js";
import { isCounted, type MoneyUnit } from "../../model/unit.js";
import { columnLetter } from "../../problem/place.js";
import { type ChosenColumn, cellChecks, validationsOf } from "./cell-checks.js";
import { drawInstructions } from "./instruction-sheet.js";
import { save } from "./save.js";
import { blankStyle, borders, fonts, headFill } from "./style.js";
import { textWidth } from "./text-width.js";

/** A row of a table to be filled in: a value for each column id. */
export type StarterRow = {
  readonly [column: string]: string | Decimal | { readonly date: IsoDate } | undefined;
};

/** A worksheet of the book: a table's schema, and the rows it starts with. */
export interface StarterSheet {
  readonly schema: TableSchema;
  readonly rows: readonly StarterRow[];
  /** The unit of its amounts, which their headings name. */
  readonly unit: MoneyUnit;
  /** Columns whose cells are chosen from another sheet's column. */
  readonly chosenFrom?: { readonly [column: string]: ChosenColumn | undefined };
}

/** はじめのブック: tables to be filled in, and how. */
export interface StarterBook {
  /** The heading of the sheet that says how to use it. */
  readonly title: string;
  readonly instructions: readonly string[];
  readonly sheets: readonly StarterSheet[];
  /** The fiscal years that are offered where one is to be written. */
  readonly years?: readonly string[];
  /** `YYYY-MM`: the date of the file. */
  readonly published: string;
}

type ColumnId<Schema extends TableSchema> = keyof Schema["columns"] & string;

/** A worksheet whose choices are of columns that its table has. */
export function starterSheet<const Schema extends TableSchema>(
  schema: Schema,
  rows: readonly StarterRow[],
  {
    unit = "円",
    chosenFrom = {},
  }: Partial<Pick<StarterSheet, "unit">> & {
    chosenFrom?: { readonly [Id in ColumnId<Schema>]?: ChosenColumn };
  } = {},
): StarterSheet {
  return { schema, rows, unit, chosenFrom };
}

export const sheetColumn = <const Schema extends TableSchema>(
  schema: Schema,
  id: ColumnId<Schema>,
): ChosenColumn => ({
  sheet: schema.title,
  letter: columnLetter(starterColumns(schema).findIndex(([own]) => own === id) + 1),
});

/**
 * The columns that a starter lays out: all that may stand blank, or must be filled in. A column that a file may lack but
 * not leave blank, and one that stands for any number of columns, are for those who need them.
 */
export const starterColumns = ({ columns }: TableSchema): readonly (readonly [string, ColumnSchema])[] =>
  Object.entries(columns).filter(
    ([, column]) => column.ending === undefined && !(column.optional === true && isNeeded(column)),
  );

/** Drop-downs and checks reach down to the last row that a worksheet has: a register grows for years. */
const lastRow = 1_048_576;

/** A workbook to be filled in: a sheet a table with drop-downs, checks of days and numbers and a frozen head, and how to use it. */
export async function starterBook({ sheets, published, ...about }: StarterBook): Promise<Uint8Array> {
  const { exceljs } = await import("../../exceljs.js");
  const workbook = new exceljs.Workbook();
  drawInstructions(workbook, about, sheets.map(linesOf));
  for (const sheet of sheets) drawSheet(workbook.addWorksheet(sheet.schema.title), sheet, about.years);
  // It opens where there is something to fill in.
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 1, visibility: "visible" },
  ];
  return save(workbook, published);
}

/** What the instructions say of a sheet's columns. */
const linesOf = ({ schema, unit }: StarterSheet) => ({
  title: schema.title,
  columns: starterColumns(schema).map(([id, column]) => ({
    heading: headingOf(column, unit),
    column,
    isOneOf: schema.someOf?.includes(id) ?? false,
  })),
});

function drawSheet(
  worksheet: Worksheet,
  { schema, rows, unit, chosenFrom = {} }: StarterSheet,
  years: readonly string[] = [],
): void {
  worksheet.views = [{ state: "frozen", xSplit: 1, ySplit: 1 }];
  const columns = starterColumns(schema);
  columns.forEach(([id, column], index) => {
    const letter = columnLetter(index + 1);
    const heading = headingOf(column, unit);
    const excelColumn = worksheet.getColumn(index + 1);
    excelColumn.width = widthOf(
      column,
      heading,
      rows.map((row) => row[id]),
    );
    excelColumn.font = fonts.text;
    excelColumn.alignment = { vertical: "top", wrapText: column.kind === "text" };
    const format = formatOf(column);
    if (format) excelColumn.numFmt = format;
    const head = worksheet.getCell(1, index + 1);
    head.value = heading;
    head.font = fonts.strong;
    head.fill = headFill;
    head.border = borders.cell;
    head.alignment = { vertical: "middle", wrapText: true };
    const checks = cellChecks(column, { chosenFrom: chosenFrom[id], years, unit });
    validationsOf(worksheet).add(`${letter}2:${letter}${lastRow}`, checks);
    rows.forEach((row, at) => {
      const value = row[id];
      if (value === undefined || value === "") return;
      const cell = worksheet.getCell(at + 2, index + 1);
      if (typeof value === "string") cell.value = value;
      else cell.value = "date" in value ? new Date(`${value.date}T00:00:00Z`) : value.toNumber();
    });
  });
  const last = columnLetter(columns.length);
  worksheet.addConditionalFormatting({
    ref: `A2:${last}${lastRow}`,
    rules: [blankStyle(`ISNUMBER(SEARCH("${blankMark().slice(0, -1)}",A2))`)],
  });
  worksheet.getRow(1).height = 32;
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
  };
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

/** 「申込金額（円）」: an amount's heading names its unit. */
const headingOf = (column: ColumnSchema, unit: MoneyUnit): string =>
  column.kind === "amount" ? `${column.heading}（${unit}）` : column.heading;

const least: Readonly<Record<ColumnSchema["kind"], number>> = {
  text: 16,
  choice: 10,
  date: 11,
  amount: 15,
  number: 9,
  "fiscal-year": 12,
};

/** As wide as its heading, what stands in it, and an example ask for. */
function widthOf(column: ColumnSchema, heading: string, values: readonly StarterRow[string][]): number {
  const words = values.filter((value): value is string => typeof value === "string");
  const most = Math.max(...[column.example, ...words].map(textWidth));
  return Math.min(44, Math.max(least[column.kind], textWidth(heading) + 3, most + 2));
}

function formatOf(column: ColumnSchema): string | undefined {
  if (column.kind === "date") return column.partial ? undefined : "[$-411]ge.m.d";
  if (column.kind === "amount") return "#,##0";
  return column.kind === "number" && isCounted(column.unit) ? "#,##0" : undefined;
}
