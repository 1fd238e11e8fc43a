import type { Workbook, Worksheet } from "exceljs";
import stringWidth from "fast-string-width";
import { exceljs } from "../../exceljs.js";
import { type FeeReport, feeReportTables } from "../../model/fee-report.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { figuresOf, publishedPlace, type Report } from "../../model/report.js";
import type { Statement } from "../../model/statement.js";
import type { Table } from "../../model/table.js";
import { placeText } from "../../problem/place.js";
import { cellReference, type PlacedFigure } from "./cells.js";
import { formulaOf } from "./formula.js";
import { drawHead, firstTableRow, setUpPage } from "./page.js";
import { save } from "./save.js";
import { addSheet } from "./sheet-name.js";
import { borders, fonts, headFill, numberFormat } from "./style.js";
import { drawTable, type Pen, setWidths } from "./table-sheet.js";

/** The sheet that holds the exact figures behind rounded tables, so that every formula has cells to point at. */
const sourceSheet = "原数";

/** What a workbook is made of: statements and tables, and every figure behind them. */
export interface WorkbookContent
  extends Pick<Report, "folder" | "settings" | "statements" | "tables" | "figures"> {
  /** What stands over the contents, after the corporation's name. */
  readonly title: string;
}

/** `statements.xlsx`: the regulators' workbook, a sheet a table, totals and ratios as live formulas. */
export function statementsWorkbook(report: Report): Promise<Uint8Array> {
  const ofRates = new Set(report.fees && figuresOf({ statements: [], tables: feeReportTables(report.fees) }));
  const figures = report.figures.filter((figure) => !ofRates.has(figure));
  return drawBook({ ...report, figures, title: "計算書と統計" });
}

/** `fee-rates.xlsx`: the tables of rates, derived rates and fees as live formulas. */
export function feeRatesWorkbook(report: Report, fees: FeeReport): Promise<Uint8Array> {
  const shown = { statements: [], tables: feeReportTables(fees) };
  return drawBook({ ...report, ...shown, figures: figuresOf(shown), title: "信用保証料率" });
}

async function drawBook(book: WorkbookContent): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const pen: Pen = { cells: new Map(), placed: [], style: book.settings.style };
  const contents = addSheet(workbook, "目次");
  for (const statement of book.statements) drawStatement(workbook, statement, book, pen);
  for (const table of book.tables) drawTableSheet(workbook, table, book, pen);
  drawSources(workbook, book, pen);
  for (const figure of pen.placed) write(figure, pen);
  drawContents(contents, book, workbook);
  return save(workbook, book.settings.published);
}

/** Both sides beside each other as the booklets print them, the result below. */
function drawStatement(
  workbook: Workbook,
  statement: Statement,
  { settings }: WorkbookContent,
  pen: Pen,
): void {
  const worksheet = addSheet(workbook, statement.title);
  const { left, right, result } = statement;
  const rightColumn = left.columns.length + 3;
  const lastColumn = rightColumn + right.columns.length;
  drawHead(worksheet, {
    entity: settings.entity.name,
    title: statement.title,
    period: statement.period,
    unit: left.columns[0]?.unit ?? "",
    lastColumn,
  });
  const sides = [
    { table: left, column: 1 },
    { table: right, column: rightColumn },
  ];
  for (const { table, column } of sides) {
    const cell = worksheet.getCell(firstTableRow, column);
    cell.value = table.title;
    cell.font = fonts.strong;
    setWidths(worksheet, table, column);
  }
  worksheet.getColumn(left.columns.length + 2).width = 3;
  const below = sides.map(({ table, column }) =>
    drawTable(worksheet, table, { column, row: firstTableRow + 1 }, pen),
  );
  if (result) drawTable(worksheet, result, { column: 1, row: Math.max(...below) + 1 }, pen);
  setUpPage(worksheet, firstTableRow + 1, false);
}

function drawTableSheet(workbook: Workbook, table: Table, { settings }: WorkbookContent, pen: Pen): void {
  const worksheet = addSheet(workbook, table.title);
  const units = [...new Set(table.columns.map(({ unit }) => unit).filter((unit) => unit !== ""))];
  drawHead(worksheet, {
    entity: settings.entity.name,
    title: table.title,
    period: table.period,
    unit: units.length === 1 ? (units[0] ?? "") : "",
    lastColumn: table.columns.length + 1,
  });
  setWidths(worksheet, table, 1);
  drawTable(worksheet, table, { column: 1, row: firstTableRow }, pen);
  const headRows = table.columns.some(({ group }) => group !== undefined) ? 1 : 0;
  setUpPage(worksheet, firstTableRow + headRows, widthsOf(worksheet) > portrait);
}

/** Every figure that no table shows as it is: its exact value, and where it comes from. */
function drawSources(workbook: Workbook, { figures, folder, settings }: WorkbookContent, pen: Pen): void {
  const hidden = figures.filter(({ id, value }) => !pen.cells.has(id) && value !== null);
  if (hidden.length === 0) return;
  const worksheet = addSheet(workbook, sourceSheet);
  const title = "表に丸めて出る数値の原数";
  drawHead(worksheet, { entity: settings.entity.name, title, period: "", unit: "", lastColumn: 5 });
  const longest = (words: readonly string[]) =>
    Math.min(80, Math.max(20, ...words.map((word) => stringWidth(word))) + 2);
  const columns = [
    ["ID", longest(hidden.map(({ id }) => id))],
    ["名前", longest(hidden.map(({ label }) => label))],
    ["数値", 20],
    ["単位", 8],
    ["出所", 52],
  ] as const;
  columns.forEach(([heading, width], index) => {
    const cell = worksheet.getCell(firstTableRow, index + 1);
    cell.value = heading;
    cell.font = fonts.strong;
    cell.fill = headFill;
    cell.border = borders.cell;
    worksheet.getColumn(index + 1).width = width;
  });
  hidden.forEach((figure, index) => {
    const row = firstTableRow + 1 + index;
    const { origin } = figure;
    const source =
      origin.kind === "read" ? `${placeText(publishedPlace(origin.place, folder))}「${origin.text}」` : "";
    for (const [column, text] of [figure.id, figure.label, null, figure.unit, source].entries()) {
      const cell = worksheet.getCell(row, column + 1);
      if (text !== null) cell.value = text;
      cell.font = fonts.text;
      cell.border = borders.cell;
    }
    const address = { sheet: worksheet.name, column: "C", row };
    const digits = figure.value?.decimalPlaces() ?? 0;
    worksheet.getCell(row, 3).numFmt = numberFormat(Math.min(digits, 4), pen.style);
    pen.cells.set(figure.id, address);
    pen.placed.push({ worksheet, address, figure });
  });
  setUpPage(worksheet, firstTableRow, true);
}

/** A figure's cell: a live formula with its value beside it, or the number itself. */
function write({ worksheet, address, figure }: PlacedFigure, { cells }: Pen): void {
  const cell = worksheet.getCell(`${address.column}${address.row}`);
  if (figure.value === null) return;
  const result = figure.value.toNumber();
  const first = cells.get(figure.id);
  const isRepeat =
    first && (first.sheet !== address.sheet || first.column !== address.column || first.row !== address.row);
  const formula = isRepeat ? cellReference(first, address.sheet) : formulaOf(figure, cells, address.sheet);
  cell.value = formula === undefined ? result : { formula, result };
}

function drawContents(
  worksheet: Worksheet,
  { settings, statements, tables, title: subject }: WorkbookContent,
  workbook: Workbook,
): void {
  const title = `${settings.entity.name}　${subject}`;
  const period = fiscalYearName(settings.fiscalYear, settings.style.eraChange);
  drawHead(worksheet, { entity: "", title, period, unit: "", lastColumn: 2 });
  const titles = [...statements, ...tables].map((one) => one.title);
  const [, ...sheets] = workbook.worksheets;
  sheets.forEach(({ name }, index) => {
    const cell = worksheet.getCell(firstTableRow + 1 + index, 1);
    cell.value = { text: titles[index] ?? name, hyperlink: `#'${name}'!A1` };
    cell.font = { ...fonts.text, color: { argb: "FF1F4E79" }, underline: true };
  });
  worksheet.getColumn(1).width = 48;
  setUpPage(worksheet, firstTableRow, false);
}

/** How many characters stand side by side on an upright page before they are printed much smaller. */
const portrait = 96;

const widthsOf = ({ columns }: Worksheet): number => columns.reduce((sum, { width = 0 }) => sum + width, 0);
