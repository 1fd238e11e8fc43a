import type { FederationDataset } from "../../model/federation/dataset.js";
import { figuresOf, type Report } from "../../model/report.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { withRoundingNote, withStatementNote } from "../rounding-note.js";
import { seriesTable } from "../series.js";
import { associationTable, prefectureTable, regionTable } from "./associations.js";
import { listTable } from "./lists.js";
import { nationalRatioTable } from "./ratios.js";
import { combineReturns, monitoringTable } from "./returned/combined.js";

/** 全国の概況: a federation's dataset to its report. */
export function calculateFederation(dataset: FederationDataset): Outcome<Report> {
  const problems: Problem[] = [];
  const { settings, series = [], lists, ratios, associations } = dataset;
  const { fiscalYear, rounding, style } = settings;
  const national = series.map((table) => seriesTable(table, rounding.trend, style.eraChange));
  const figures = figuresOf({ statements: [], tables: national });
  const known = { figures: new Map(figures.map((figure) => [figure.id, figure])), fiscalYear };
  const divided = nationalRatioTable(ratios, known, problems);
  const combined = dataset.filings && combineReturns(dataset.filings, dataset, problems);
  const monitoring = dataset.monitoringFilings && monitoringTable(dataset.monitoringFilings, settings);
  const { statements = [] } = combined ?? {};
  const tables = [
    ...national,
    ...(divided ? [divided] : []),
    ...[...lists].map(([id, rows]) => listTable(id, rows)),
    regionTable(associations),
    prefectureTable(associations),
    associationTable(associations),
    ...(combined?.tables ?? []),
    ...(monitoring ? [monitoring] : []),
  ];
  const report: Report = {
    folder: dataset.folder,
    settings,
    statements: statements.map((statement) => withStatementNote(statement, rounding)),
    tables: tables.map((table) => withRoundingNote(table, rounding)),
    beside: new Map(),
    comparisons: [],
    figures: figuresOf({ statements, tables }),
  };
  return { value: hasErrors(problems) ? undefined : report, problems };
}
