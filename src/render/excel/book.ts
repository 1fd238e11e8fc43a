import { type MonitoringReport, monitoringTables } from "../../model/association/monitoring-report.js";
import { type MonthlyReport, monthlyFigures, monthlyTables } from "../../model/association/monthly-report.js";
import type { Comparison } from "../../model/comparison.js";
import { eraMonth } from "../../model/era.js";
import { type FeeReport, feeReportTables } from "../../model/fee-report.js";
import { withInputs } from "../../model/figure.js";
import { fiscalYearName, wholeYear } from "../../model/fiscal-year.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import { figuresOf, publishedPlace, type Report } from "../../model/report.js";
import type { Theme } from "../../model/theme.js";
import { defaultTheme } from "../../model/theme-presets.js";
import { drawBook, type WorkbookContent } from "./draw-book.js";

/**
 * `statements.xlsx`: the regulators' workbook, a sheet a table, totals and ratios as live formulas, and charts beside
 * their numbers in the colours of a theme. Of every workbook, where each figure came to stand is added to `places`.
 */
export function statementsWorkbook(
  report: Report,
  { colours }: Pick<Theme, "colours"> = defaultTheme,
  places: PrintedPlace[] = [],
): Promise<Uint8Array> {
  const { fees, monthly } = report;
  const ofOthers = [...(fees ? feeReportTables(fees) : []), ...(monthly ? monthlyTables(monthly) : [])];
  const elsewhere = new Set(figuresOf({ statements: [], tables: ofOthers }).map(({ id }) => id));
  const figures = report.figures.filter(({ id }) => !elsewhere.has(id));
  const tables = report.tables.map((table) => report.beside.get(table.id) ?? table);
  const comparisons = report.comparisons.filter((one) => !isMonthly(one));
  const shown = { ...report, tables, figures, comparisons };
  return drawBook({ ...ofPublisher(shown), colours, title: "計算書と統計" }, places);
}

/** `overview.xlsx`: the whole country, a sheet a table. */
export function overviewWorkbook(
  report: Report,
  { colours }: Pick<Theme, "colours">,
  places: PrintedPlace[] = [],
): Promise<Uint8Array> {
  return drawBook({ ...ofPublisher(report), colours, title: "全国の概況" }, places);
}

/** `fee-rates.xlsx`: the tables of rates, derived rates and fees as live formulas. */
export function feeRatesWorkbook(
  report: Report,
  fees: FeeReport,
  places: PrintedPlace[] = [],
): Promise<Uint8Array> {
  const shown = { statements: [], tables: feeReportTables(fees), comparisons: [] };
  const { colours } = defaultTheme;
  const content = ofPublisher({ ...report, ...shown, figures: figuresOf(shown) });
  return drawBook({ ...content, colours, title: "信用保証料率" }, places);
}

/** `monitoring.xlsx`: what came of looking at the cases, and a sheet for each institution to speak about them. */
export function monitoringWorkbook(
  report: Report,
  monitoring: MonitoringReport,
  places: PrintedPlace[] = [],
): Promise<Uint8Array> {
  const tables = [...monitoringTables(monitoring), ...(monitoring.candidates ?? [])];
  const shown = { statements: [], tables, comparisons: [], figures: monitoring.figures };
  const content = ofPublisher({ ...report, ...shown });
  const { colours } = defaultTheme;
  return drawBook({ ...content, colours, title: "モニタリングと経営支援" }, places);
}

/** `monthly.xlsx`: 保証月報, its month and the year up to it, with what they were compared with. */
export function monthlyWorkbook(
  report: Report,
  monthly: MonthlyReport,
  { colours }: Pick<Theme, "colours"> = defaultTheme,
  places: PrintedPlace[] = [],
): Promise<Uint8Array> {
  const shown = {
    statements: [],
    tables: monthlyTables(monthly),
    comparisons: report.comparisons.filter(isMonthly),
    figures: withInputs(monthlyFigures(monthly)),
  };
  const content = ofPublisher({ ...report, ...shown });
  return drawBook({ ...content, colours, title: `保証月報 ${monthly.month}` }, places);
}

/** Whether a comparison is one of the monthly table: it stands in that table's own book. */
const isMonthly = ({ left }: Comparison): boolean => /^(?:check\/)?monthly\//u.test(left.id);

/** What a workbook of a corporation or the federation says of whose and of when it is, and what it was made from. */
function ofPublisher(report: Report): Omit<WorkbookContent, "title" | "colours"> {
  const { folder, settings, statements, tables, comparisons, figures } = report;
  const { fiscalYear, style, published } = settings;
  const entity = settings.entity.name;
  return {
    folder,
    statements,
    tables,
    comparisons,
    figures,
    entity,
    style,
    published,
    facts: [
      [settings.kind === "federation" ? "連合会" : "協会", entity],
      ["年度", `${fiscalYearName(fiscalYear, style.eraChange)}（${wholeYear(fiscalYear)}）`],
      ["発行", eraMonth(`${published}-01`)],
    ],
    files: figures.flatMap(({ origin }) =>
      origin.kind === "read" ? [publishedPlace(origin.place, folder).file] : [],
    ),
  };
}
