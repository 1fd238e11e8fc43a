import { type MonitoringReport, monitoringTables } from "../../model/association/monitoring-report.js";
import { eraMonth } from "../../model/era.js";
import { type FeeReport, feeReportTables } from "../../model/fee-report.js";
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
  const ofRates = new Set(report.fees && figuresOf({ statements: [], tables: feeReportTables(report.fees) }));
  const figures = report.figures.filter((figure) => !ofRates.has(figure));
  const tables = report.tables.map((table) => report.beside.get(table.id) ?? table);
  return drawBook({ ...ofPublisher({ ...report, tables, figures }), colours, title: "計算書と統計" }, places);
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
