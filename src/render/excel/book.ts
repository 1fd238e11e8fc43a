import type { Workbook, Worksheet } from "exceljs";
import { exceljs } from "../../exceljs.js";
import { type MonitoringReport, monitoringTables } from "../../model/association/monitoring-report.js";
import { type FeeReport, feeReportTables } from "../../model/fee-report.js";
import { withInputs } from "../../model/figure.js";
import { figuresOf, type Report } from "../../model/report.js";
import type { Table } from "../../model/table.js";
import type { Theme } from "../../model/theme.js";
import { defaultTheme } from "../../model/theme-presets.js";
import { cellReference, type PlacedFigure } from "./cells.js";
import { chartOf } from "./chart/chart-of.js";
import type { NativeChart } from "./chart/native-chart.js";
import { drawComparisons, lastComparisonColumn } from "./comparison-sheet.js";
import { type CoverContent, drawCover, type ListedSheet } from "./cover-sheet.js";
import { formulaOf } from "./formula.js";
import { drawOrigins, lastOriginColumn } from "./origin-sheet.js";
import { drawHead, firstTableRow, setUpPage } from "./page.js";
import { save } from "./save.js";
import { addSheet } from "./sheet-name.js";
import { drawStatement } from "./statement-sheet.js";
import { areaOf, nameTable } from "./table-name.js";
import { drawTable, headRowsOf, type Pen, setWidths } from "./table-sheet.js";

/** What a workbook is made of: statements and tables, what was compared in them, and every figure behind them. */
export interface WorkbookContent
  extends Pick<Report, "folder" | "settings" | "statements" | "tables" | "comparisons" | "figures"> {
  /** What stands over the cover, after the corporation's name. */
  readonly title: string;
  /** What charts are drawn in. */
  readonly colours: Theme["colours"];
}

/**
 * `statements.xlsx`: the regulators' workbook, a sheet a table, totals and ratios as live formulas, and charts beside
 * their numbers in the colours of a theme.
 */
export function statementsWorkbook(
  report: Report,
  { colours }: Pick<Theme, "colours"> = defaultTheme,
): Promise<Uint8Array> {
  const ofRates = new Set(report.fees && figuresOf({ statements: [], tables: feeReportTables(report.fees) }));
  const figures = report.figures.filter((figure) => !ofRates.has(figure));
  const tables = report.tables.map((table) => report.beside.get(table.id) ?? table);
  return drawBook({ ...report, tables, figures, colours, title: "計算書と統計" });
}

/** `overview.xlsx`: the whole country, a sheet a table. */
export function overviewWorkbook(report: Report, { colours }: Pick<Theme, "colours">): Promise<Uint8Array> {
  return drawBook({ ...report, colours, title: "全国の概況" });
}

/** `fee-rates.xlsx`: the tables of rates, derived rates and fees as live formulas. */
export function feeRatesWorkbook(report: Report, fees: FeeReport): Promise<Uint8Array> {
  const shown = { statements: [], tables: feeReportTables(fees), comparisons: [] };
  const { colours } = defaultTheme;
  return drawBook({ ...report, ...shown, figures: figuresOf(shown), colours, title: "信用保証料率" });
}

/** `monitoring.xlsx`: what came of looking at the cases, and a sheet for each institution to speak about them. */
export function monitoringWorkbook(report: Report, monitoring: MonitoringReport): Promise<Uint8Array> {
  const tables = [...monitoringTables(monitoring), ...(monitoring.candidates ?? [])];
  const shown = { statements: [], tables, comparisons: [], figures: monitoring.figures };
  return drawBook({ ...report, ...shown, colours: defaultTheme.colours, title: "モニタリングと経営支援" });
}

/** A pen that keeps the charts that it drew, too, by the ids of their sheets. */
interface BookPen extends Pen {
  readonly charts: Map<number, NativeChart>;
}

async function drawBook(book: WorkbookContent): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const pen: BookPen = { cells: new Map(), placed: [], style: book.settings.style, charts: new Map() };
  const cover = addSheet(workbook, "表紙");
  const sheets: ListedSheet[] = [
    ...book.statements.map((statement) => drawStatement(workbook, statement, book.settings.entity.name, pen)),
    ...book.tables.map((table) => drawTableSheet(workbook, table, book, pen)),
  ];
  const checked = drawComparisonSheet(workbook, book, pen);
  if (checked) sheets.push(checked);
  sheets.push(drawOriginSheet(workbook, book, pen));
  for (const figure of pen.placed) write(figure, pen);
  const content: CoverContent = { ...book, sheets, ...(checked && { verdicts: checked.verdicts }) };
  drawCover(cover, content, pen.style);
  return save(workbook, book.settings.published, pen.charts);
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

function drawTableSheet(
  workbook: Workbook,
  table: Table,
  { settings, colours }: WorkbookContent,
  pen: BookPen,
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
  setWidths(worksheet, table, 1, pen.style);
  const corner = { column: 1, row: firstTableRow };
  const below = drawTable(worksheet, table, corner, pen);
  const width = Math.max(leastChartWidth, widthOf(worksheet) * digitPoints);
  const place = { sheet: worksheet.name, corner, below, width, colours, style: pen.style };
  const chart = chartOf(table, place);
  if (chart) pen.charts.set(worksheet.id, chart);
  nameTable(workbook, [title], worksheet, areaOf(table, corner));
  const headRow = firstTableRow + headRowsOf(table) - 1;
  if (isList(table)) {
    const last = { row: headRow + table.rows.length, column: columns.length + 1 };
    worksheet.autoFilter = { from: { row: headRow, column: 1 }, to: last };
  }
  setUpPage(worksheet, {
    entity: settings.entity.name,
    headRow,
    headColumns: 1,
    // A table and its chart below it stand upright, on one page.
    isLandscape: !chart && widthOf(worksheet) > portrait,
    isWhole: chart !== undefined,
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

/** In digits: how much stands side by side on an upright page before it is printed smaller. */
const portrait = 66;

/** In points: a digit of the workbook's face, and how wide a chart is at least. */
const digitPoints = 7.5;
const leastChartWidth = 470;

const widthOf = ({ columns }: Worksheet): number => columns.reduce((sum, { width = 0 }) => sum + width, 0);
