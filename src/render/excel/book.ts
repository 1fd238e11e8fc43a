import type { Workbook, Worksheet } from "exceljs";
import { exceljs } from "../../exceljs.js";
import { type FeeReport, feeReportTables } from "../../model/fee-report.js";
import { withInputs } from "../../model/figure.js";
import { figuresOf, type Report } from "../../model/report.js";
import type { Statement } from "../../model/statement.js";
import type { Table } from "../../model/table.js";
import { cellReference, type PlacedFigure } from "./cells.js";
import { drawComparisons, lastComparisonColumn } from "./comparison-sheet.js";
import { type CoverContent, drawCover, type ListedSheet } from "./cover-sheet.js";
import { formulaOf } from "./formula.js";
import { drawOrigins, lastOriginColumn } from "./origin-sheet.js";
import { drawHead, firstTableRow, setUpPage } from "./page.js";
import { save } from "./save.js";
import { addSheet } from "./sheet-name.js";
import { fonts } from "./style.js";
import { nameTable } from "./table-name.js";
import { type Corner, drawTable, headRowsOf, type Pen, setWidths } from "./table-sheet.js";

/** What a workbook is made of: statements and tables, what was compared in them, and every figure behind them. */
export interface WorkbookContent
  extends Pick<Report, "folder" | "settings" | "statements" | "tables" | "comparisons" | "figures"> {
  /** What stands over the cover, after the corporation's name. */
  readonly title: string;
}

/** `statements.xlsx`: the regulators' workbook, a sheet a table, totals and ratios as live formulas. */
export function statementsWorkbook(report: Report): Promise<Uint8Array> {
  const ofRates = new Set(report.fees && figuresOf({ statements: [], tables: feeReportTables(report.fees) }));
  const figures = report.figures.filter((figure) => !ofRates.has(figure));
  const tables = report.tables.map((table) => report.beside.get(table.id) ?? table);
  return drawBook({ ...report, tables, figures, title: "計算書と統計" });
}

/** `fee-rates.xlsx`: the tables of rates, derived rates and fees as live formulas. */
export function feeRatesWorkbook(report: Report, fees: FeeReport): Promise<Uint8Array> {
  const shown = { statements: [], tables: feeReportTables(fees), comparisons: [] };
  return drawBook({ ...report, ...shown, figures: figuresOf(shown), title: "信用保証料率" });
}

async function drawBook(book: WorkbookContent): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const pen: Pen = { cells: new Map(), placed: [], style: book.settings.style };
  const cover = addSheet(workbook, "表紙");
  const sheets: ListedSheet[] = [
    ...book.statements.map((statement) => drawStatement(workbook, statement, book, pen)),
    ...book.tables.map((table) => drawTableSheet(workbook, table, book, pen)),
  ];
  const checked = drawComparisonSheet(workbook, book, pen);
  if (checked) sheets.push(checked);
  sheets.push(drawOriginSheet(workbook, book, pen));
  for (const figure of pen.placed) write(figure, pen);
  const content: CoverContent = { ...book, sheets, ...(checked && { verdicts: checked.verdicts }) };
  drawCover(cover, content, pen.style);
  return save(workbook, book.settings.published);
}

/** 検算: what the checks compared. */
function drawComparisonSheet(
  workbook: Workbook,
  { comparisons, settings }: WorkbookContent,
  pen: Pen,
): (ListedSheet & Pick<CoverContent, "verdicts">) | undefined {
  if (comparisons.length === 0) return undefined;
  const worksheet = addSheet(workbook, "検算");
  const entity = settings.entity.name;
  const title = "検算";
  drawHead(worksheet, { entity, title, period: "", unit: "", lastColumn: lastComparisonColumn });
  const cells = drawComparisons(worksheet, comparisons, pen);
  setUpPage(worksheet, { entity, headRow: firstTableRow, headColumns: 1, isLandscape: true });
  const wrong = comparisons.filter(({ holds, binding }) => binding && !holds).length;
  const verdicts = { cells: `'${worksheet.name}'!${cells}`, all: comparisons.length, wrong };
  return { name: worksheet.name, title, period: "", units: [], verdicts };
}

/** 出典: every figure, those included that only the checks made. */
function drawOriginSheet(workbook: Workbook, book: WorkbookContent, pen: Pen): ListedSheet {
  const worksheet = addSheet(workbook, "出典");
  const entity = book.settings.entity.name;
  const title = "出典";
  drawHead(worksheet, { entity, title, period: "", unit: "", lastColumn: lastOriginColumn });
  const compared = book.comparisons.flatMap(({ left, right }) => [left, right]);
  drawOrigins(worksheet, withInputs([...book.figures, ...compared]), book, pen);
  setUpPage(worksheet, { entity, headRow: firstTableRow, headColumns: 1, isLandscape: true });
  return { name: worksheet.name, title, period: "", units: [] };
}

/** Both sides beside each other as the booklets print them, the result below. */
function drawStatement(
  workbook: Workbook,
  statement: Statement,
  { settings }: WorkbookContent,
  pen: Pen,
): ListedSheet {
  const worksheet = addSheet(workbook, statement.title);
  const { left, right, result, title, period } = statement;
  const rightColumn = left.columns.length + 3;
  const lastColumn = rightColumn + right.columns.length;
  const unit = left.columns[0]?.unit ?? "";
  drawHead(worksheet, { entity: settings.entity.name, title, period, unit, lastColumn });
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
  const draw = (table: Table, corner: Corner): number => {
    nameTable(workbook, [title, table.title], worksheet, table, corner);
    return drawTable(worksheet, table, corner, pen);
  };
  const below = sides.map(({ table, column }) => draw(table, { column, row: firstTableRow + 1 }));
  if (result) draw(result, { column: 1, row: Math.max(...below) + 1 });
  setUpPage(worksheet, {
    entity: settings.entity.name,
    headRow: firstTableRow + 1,
    isLandscape: false,
  });
  return { name: worksheet.name, title, period, units: [unit] };
}

function drawTableSheet(
  workbook: Workbook,
  table: Table,
  { settings }: WorkbookContent,
  pen: Pen,
): ListedSheet {
  const { title, period, columns } = table;
  const worksheet = addSheet(workbook, title);
  const units = [...new Set(columns.map(({ unit }) => unit).filter((unit) => unit !== ""))];
  drawHead(worksheet, {
    entity: settings.entity.name,
    title,
    period,
    unit: units.length === 1 ? (units[0] ?? "") : "",
    lastColumn: columns.length + 1,
  });
  setWidths(worksheet, table, 1);
  const corner = { column: 1, row: firstTableRow };
  drawTable(worksheet, table, corner, pen);
  nameTable(workbook, [title], worksheet, table, corner);
  const headRow = firstTableRow + headRowsOf(table) - 1;
  if (isList(table)) {
    const last = { row: headRow + table.rows.length, column: columns.length + 1 };
    worksheet.autoFilter = { from: { row: headRow, column: 1 }, to: last };
  }
  setUpPage(worksheet, {
    entity: settings.entity.name,
    headRow,
    headColumns: 1,
    isLandscape: widthsOf(worksheet) > portrait,
  });
  return { name: worksheet.name, title, period, units };
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

/** Rows from which on a table is looked through by a filter rather than by eye. */
const long = 12;

/** Whether a table is a list to be filtered and sorted: long, and without totals, which belong to the rows above them. */
const isList = ({ rows }: Table): boolean => rows.length >= long && rows.every(({ role }) => role === "item");

/** How many characters stand side by side on an upright page before they are printed much smaller. */
const portrait = 96;

const widthsOf = ({ columns }: Worksheet): number => columns.reduce((sum, { width = 0 }) => sum + width, 0);
