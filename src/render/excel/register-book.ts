import type { DataValidation, Workbook, Worksheet } from "exceljs";
import type { Decimal } from "../../model/decimal.js";
import type { IsoDate } from "../../model/era.js";
import type { ColumnSchema, TableSchema } from "../../model/schema.js";
import { columnLetter } from "../../problem/place.js";
import { save } from "./save.js";
import { borders, fonts, headFill } from "./style.js";

/** A row of a register to be: a value for each column id. */
export type RegisterRow = {
  readonly [column: string]: string | Decimal | { readonly date: IsoDate } | undefined;
};

/** A worksheet of the book: a table's schema, and the rows it starts with. */
export interface RegisterSheet {
  readonly schema: TableSchema;
  readonly rows: readonly RegisterRow[];
  /** Columns whose cells are chosen from another sheet's column. */
  readonly chosenFrom?: { readonly [column: string]: SheetColumn | undefined };
}

/** A column of another sheet, as `融資制度!A`. */
interface SheetColumn {
  readonly sheet: string;
  readonly letter: string;
}

type ColumnId<Schema extends TableSchema> = keyof Schema["columns"] & string;

/** A worksheet whose choices are of columns that its table has. */
export function registerSheet<const Schema extends TableSchema>(
  schema: Schema,
  rows: readonly RegisterRow[],
  chosenFrom: { readonly [Id in ColumnId<Schema>]?: SheetColumn } = {},
): RegisterSheet {
  return { schema, rows, chosenFrom };
}

export const sheetColumn = <const Schema extends TableSchema>(
  { title, columns }: Schema,
  id: ColumnId<Schema>,
): SheetColumn => ({ sheet: title, letter: columnLetter(Object.keys(columns).indexOf(id) + 1) });

/** Drop-downs and checks reach down to this row. */
const lastRow = 3000;

/** 受払簿のブック: a sheet a table with drop-downs, checks of days and numbers and a frozen head, and how to use it. */
export async function registerBook(
  instructions: readonly string[],
  sheets: readonly RegisterSheet[],
  published: string,
): Promise<Uint8Array> {
  const { exceljs } = await import("../../exceljs.js");
  const workbook = new exceljs.Workbook();
  drawInstructions(workbook, instructions, sheets);
  for (const sheet of sheets) drawSheet(workbook, sheet);
  return save(workbook, published);
}

function drawInstructions(
  workbook: Workbook,
  instructions: readonly string[],
  sheets: readonly RegisterSheet[],
): void {
  const worksheet = workbook.addWorksheet("使い方", { views: [{ showGridLines: false }] });
  [16, 20, 52, 22].forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  worksheet.getCell(1, 1).value = "この受払簿の使い方";
  worksheet.getCell(1, 1).font = fonts.title;
  let row = 2;
  for (const line of instructions) {
    worksheet.getCell(row, 1).value = line;
    worksheet.getCell(row, 1).font = fonts.text;
    row += 1;
  }
  row += 1;
  drawLine(worksheet, row, ["シート", "列", "書くこと", "例"], true);
  for (const { schema } of sheets) {
    for (const column of Object.values(schema.columns)) {
      row += 1;
      const choices = column.kind === "choice" ? `（${column.choices.join("、")}）` : "";
      drawLine(
        worksheet,
        row,
        [schema.title, headingOf(column), `${column.about}${choices}`, column.example],
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
}

function drawSheet(workbook: Workbook, { schema, rows, chosenFrom = {} }: RegisterSheet): void {
  const worksheet = workbook.addWorksheet(schema.title, {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  });
  Object.entries(schema.columns).forEach(([id, column], index) => {
    const letter = columnLetter(index + 1);
    const excelColumn = worksheet.getColumn(index + 1);
    excelColumn.width = widths[column.kind] ?? 16;
    excelColumn.font = fonts.text;
    excelColumn.alignment = { vertical: "top", wrapText: column.kind === "text" };
    const format = formats[column.kind];
    if (format) excelColumn.numFmt = format;
    const head = worksheet.getCell(1, index + 1);
    head.value = headingOf(column);
    head.font = fonts.strong;
    head.fill = headFill;
    head.border = borders.cell;
    head.alignment = { vertical: "middle", wrapText: true };
    const validation = validationOf(column, chosenFrom[id]);
    if (validation) validations(worksheet).add(`${letter}2:${letter}${lastRow}`, validation);
    rows.forEach((row, at) => {
      const value = row[id];
      if (value === undefined || value === "") return;
      const cell = worksheet.getCell(at + 2, index + 1);
      if (typeof value === "string") cell.value = value;
      else cell.value = "date" in value ? new Date(`${value.date}T00:00:00Z`) : value.toNumber();
    });
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
  worksheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: 1, column: Object.keys(schema.columns).length },
  };
}

/** 「申込金額（円）」: an amount's heading names its unit. */
const headingOf = (column: ColumnSchema): string =>
  column.kind === "amount" ? `${column.heading}（円）` : column.heading;

const widths: { readonly [K in ColumnSchema["kind"]]?: number } = {
  text: 16,
  choice: 10,
  date: 11,
  amount: 15,
};
const formats: { readonly [K in ColumnSchema["kind"]]?: string } = { date: "[$-411]ge.m.d", amount: "#,##0" };

function validationOf(column: ColumnSchema, chosenFrom: SheetColumn | undefined): DataValidation | undefined {
  const refusal = { showErrorMessage: true, errorStyle: "stop", errorTitle: column.heading } as const;
  if (chosenFrom) {
    const source = `${chosenFrom.sheet}!$${chosenFrom.letter}$2:$${chosenFrom.letter}$200`;
    return {
      type: "list",
      allowBlank: true,
      formulae: [source],
      ...refusal,
      error: `${chosenFrom.sheet}のシートにある名を選んでください。`,
    };
  }
  switch (column.kind) {
    case "choice":
      return {
        type: "list",
        allowBlank: true,
        formulae: [`"${column.choices.join(",")}"`],
        ...refusal,
        error: `${column.choices.join("、")}のどれかを選んでください。`,
      };
    case "date":
      return {
        type: "date",
        operator: "between",
        allowBlank: true,
        // Excel knows no day before the first.
        formulae: [new Date("1900-01-01T00:00:00Z"), new Date("2199-12-31T00:00:00Z")],
        ...refusal,
        error: "日付を「R7.4.8」「2025/4/8」のように書いてください。",
      };
    case "amount":
      return {
        type: "decimal",
        operator: "greaterThanOrEqual",
        allowBlank: true,
        formulae: [0],
        ...refusal,
        error: "金額を円で、数だけを書いてください。",
      };
    default:
      return undefined;
  }
}

/** exceljs keeps checks of whole ranges here; its types leave that out. */
function validations(worksheet: Worksheet): { add(range: string, validation: DataValidation): void } {
  return (
    worksheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } }
  ).dataValidations;
}
