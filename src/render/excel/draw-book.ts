import type { Workbook, Worksheet } from "exceljs";
import { exceljs } from "../../exceljs.js";
import type { Decimal } from "../../model/decimal.js";
import { withInputs } from "../../model/figure.js";
import type { NumberStyle } from "../../model/print.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Report } from "../../model/report.js";
import type { Table } from "../../model/table.js";
import type { Theme } from "../../model/theme.js";
import { formatNumber } from "../../number-format/format.js";
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
  extends Pick<Report, "folder" | "statements" | "tables" | "comparisons" | "figures">,
    Pick<CoverContent, "facts" | "files"> {
  /** Whose it is: at the head of every sheet and at its foot. */
  readonly entity: string;
  /** What stands over the cover, after whose it is. */
  readonly title: string;
  readonly style: NumberStyle;
  /** The month of the file's date, `YYYY-MM`. */
  readonly published: string;
  /** What charts are drawn in. */
  readonly colours: Theme["colours"];
}

/** A pen that keeps the charts that it drew, too, by the ids of their sheets. */
interface BookPen extends Pen {
  readonly charts: Map<number, NativeChart>;
}

/**
 * Draws a workbook: a cover, a sheet a statement and a table, what was compared, and where every figure came from.
 * Where each figure came to stand is added to `places`.
 */
export async function drawBook(book: WorkbookContent, places?: PrintedPlace[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const pen: BookPen = { cells: new Map(), placed: [], style: book.style, charts: new Map() };
  const cover = addSheet(workbook, "表紙");
  const sheets: ListedSheet[] = [
    ...book.statements.map((statement) => drawStatement(workbook, statement, book.entity, pen)),
    ...book.tables.map((table) => drawTableSheet(workbook, table, book, pen)),
  ];
  const checked = drawComparisonSheet(workbook, book, pen);
  if (checked) sheets.push(checked);
  sheets.push(drawOriginSheet(workbook, book, pen));
  for (const placed of pen.placed) if (placed.figure.value !== null) write(placed, placed.figure.value, pen);
  places?.push(...pen.placed.flatMap(placeOf));
  const content: CoverContent = { ...book, sheets, ...(checked && { verdicts: checked.verdicts }) };
  drawCover(cover, content, pen.style);
  return save(workbook, book.published, pen.charts);
}

/** 検算: what the checks compared. */
function drawComparisonSheet(
  workbook: Workbook,
  { comparisons, entity }: WorkbookContent,
  pen: Pen,
): (ListedSheet & Pick<CoverContent, "verdicts">) | undefined {
  if (comparisons.length === 0) return undefined;
  const worksheet = addSheet(workbook, "検算");
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
  const { entity } = book;
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
  { entity, colours }: WorkbookContent,
  pen: BookPen,
): ListedSheet {
  const { title, period, columns } = table;
  const worksheet = addSheet(workbook, title);
  const units = [...new Set(columns.map(({ unit }) => unit).filter((unit) => unit !== ""))];
  drawHead(worksheet, {
    entity,
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
    entity,
    headRow,
    headColumns: 1,
    // A table and its chart below it stand upright, on one page.
    isLandscape: !chart && widthOf(worksheet) > portrait,
    isWhole: chart !== undefined,
  });
  return { name: worksheet.name, title, period, units };
}

/** A figure's cell: a live formula with its value beside it, or the number itself. */
function write({ cell, address, figure }: PlacedFigure, value: Decimal, { cells }: Pen): void {
  const result = value.toNumber();
  const first = cells.get(figure.id);
  const isRepeat =
    first && (first.sheet !== address.sheet || first.column !== address.column || first.row !== address.row);
  const formula = isRepeat ? cellReference(first, address.sheet) : formulaOf(figure, cells, address.sheet);
  cell.value = formula === undefined ? result : { formula, result };
}

function placeOf({ cell, address, figure }: PlacedFigure): PrintedPlace[] {
  if (figure.value === null) return [];
  const text = formatNumber(cell.numFmt, figure.value.toNumber());
  return [{ figure: figure.id, kind: "cell", sheet: address.sheet, cell: cell.address, text }];
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
