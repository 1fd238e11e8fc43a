import type { Place } from "../problem/place.js";
import { type MonitoringReport, monitoringTables } from "./association/monitoring-report.js";
import { type MonthlyReport, monthlyTables } from "./association/monthly-report.js";
import type { Comparison } from "./comparison.js";
import { type FeeReport, feeReportTables } from "./fee-report.js";
import type { Figure } from "./figure.js";
import { withInputs } from "./figure.js";
import type { BookletSettings } from "./settings.js";
import type { Statement } from "./statement.js";
import { type Table, tableFigures } from "./table.js";

/** 報告: everything that was calculated for an association. All outputs draw this, and nothing else. */
export interface Report {
  /** The dataset's folder as the user named it. */
  readonly folder: string;
  readonly settings: BookletSettings;
  readonly statements: readonly Statement[];
  readonly tables: readonly Table[];
  /** Tables as the workbook has them, with last year beside, by their ids: it has room that a page has not. */
  readonly beside: ReadonlyMap<string, Table>;
  /** 料率表, where the corporation has one in force at the time of publication. */
  readonly fees?: FeeReport;
  /** モニタリングと支援, where the corporation keeps a list of cases. Its figures are its own: none is among `figures`. */
  readonly monitoring?: MonitoringReport;
  /** 保証月報, where the corporation keeps monthly statistics. */
  readonly monthly?: MonthlyReport;
  /** 検算: what the checks compared. */
  readonly comparisons: readonly Comparison[];
  /** Every figure, inputs before what is made of them; ids are unique. */
  readonly figures: readonly Figure[];
}

/**
 * A place as outputs name it: from the dataset's own folder name on, so that a published file neither tells
 * where the data lay nor changes when it lies elsewhere.
 */
export function publishedPlace(place: Place, folder: string): Place {
  if (!place.file.startsWith(`${folder}/`)) return place;
  return { ...place, file: `${folder.split("/").at(-1)}${place.file.slice(folder.length)}` };
}

/** The tables of a report in the order of its outputs, the statements' sides included. */
export function allTables({ statements, tables }: Pick<Report, "statements" | "tables">): Table[] {
  const sides = statements.flatMap(({ left, right, result }) => [left, right, ...(result ? [result] : [])]);
  return [...sides, ...tables];
}

/** Every table that an author can name: of a report, of its rates, of its month, and of its monitoring those that name no case. */
export function namedTables(
  report: Pick<Report, "statements" | "tables" | "fees" | "monitoring" | "monthly">,
): Table[] {
  const { fees, monitoring, monthly } = report;
  return [
    ...allTables(report),
    ...(fees ? feeReportTables(fees) : []),
    ...(monitoring ? monitoringTables(monitoring) : []),
    ...(monthly ? monthlyTables(monthly) : []),
  ];
}

export function figuresOf(
  report: Pick<Report, "statements" | "tables">,
  further: readonly Figure[] = [],
): Figure[] {
  return withInputs([...allTables(report).flatMap(tableFigures), ...further]);
}
