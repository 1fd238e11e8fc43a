import type { Lookup } from "../model/association/ids.js";
import { monthlyFigures } from "../model/association/monthly-report.js";
import type { AssociationDataset } from "../model/dataset.js";
import { feeReportTables } from "../model/fee-report.js";
import type { Figure } from "../model/figure.js";
import { atYearEnd, wholeYear } from "../model/fiscal-year.js";
import { figuresOf, type Report } from "../model/report.js";
import { type Table, tableFigures } from "../model/table.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { basePropertyTables } from "./base-property/tables.js";
import { comparisonsOf, runChecks } from "./checks/run.js";
import { feeReport } from "./fees/fee-report.js";
import { keyFigureFigures } from "./key-figures.js";
import { besideLastYear } from "./last-year.js";
import { mixes } from "./mix.js";
import { monitoringReport } from "./monitoring/report.js";
import { monthlyReport } from "./monthly/report.js";
import { planTables, publishedPlanRatios } from "./plan.js";
import { planEvaluationTable } from "./plan-evaluation.js";
import { planResultTable } from "./plan-result.js";
import { ratioTable } from "./ratios.js";
import { ratiosBeside } from "./ratios-beside.js";
import { restatementsOf, withRestatedNote, withRestatedStatementNote } from "./restated.js";
import { withRoundingNote, withStatementNote } from "./rounding-note.js";
import { seriesTable } from "./series.js";
import { comparedStatements, hasBothSides } from "./statements/compared.js";
import { currentBudget, ledgerOf, previousStatements, statementsOf } from "./statements/statements.js";
import { trendTables } from "./trend.js";

/** 計算: an association's dataset to its report, with what the arithmetic and the checks found. */
export function calculate(dataset: AssociationDataset): Outcome<Report> {
  const problems: Problem[] = [];
  const { settings, tables: rows, accounts } = dataset;
  const { fiscalYear, rounding, style } = settings;
  const yearEnd = atYearEnd(fiscalYear);
  const year = wholeYear(fiscalYear);

  const statements = statementsOf(dataset, ledgerOf(rows.trialBalance ?? [], accounts, problems), problems);
  const previous = rows.previousTrialBalance
    ? previousStatements(dataset, ledgerOf(rows.previousTrialBalance, accounts, problems, "previous"))
    : [];
  const singles = [
    ...figuresOf({ statements: previous, tables: [] }),
    ...keyFigureFigures(rows.keyFigures ?? []),
  ];

  const budget = currentBudget(dataset, problems);
  const whole = previous.filter(hasBothSides);
  const tables = comparedStatements(statements, { previous: whole, budget }, dataset, problems);
  tables.push(...planTables(dataset));
  const lookup = (): Lookup => byId(figuresOf({ statements, tables }, singles));
  tables.push(...basePropertyTables(dataset, lookup(), yearEnd, problems));
  if (rows.trend) tables.push(...trendTables(rows.trend, rounding.trend, style.eraChange));
  tables.push(
    ...[planResultTable(dataset, lookup()), planEvaluationTable(dataset)].filter(
      (table) => table !== undefined,
    ),
  );
  const beside: Table[] = [];
  const ratios = ratioTable(lookup(), fiscalYear, rounding.ratio, year);
  if (ratios) {
    tables.push(ratios);
    const ledger = byId(figuresOf({ statements: whole, tables: [] }));
    const before = { ledger, trend: lookup(), year: fiscalYear, nothing: style.nothing };
    beside.push(ratiosBeside(ratios, before, rounding.ratio));
  }
  for (const mix of mixes(rows.mix ?? [], rounding.mix, { year, yearEnd }, problems)) {
    tables.push(mix.table);
    beside.push(mix.beside);
    singles.push(...mix.totals, ...mix.published);
  }
  singles.push(...publishedPlanRatios(dataset));
  for (const series of dataset.series ?? [])
    tables.push(seriesTable(series, rounding.trend, style.eraChange));

  const fees = dataset.fees && feeReport(dataset.fees, `${settings.published}-01`, rows.programmes);
  const feeFigures = fees ? feeReportTables(fees).flatMap(tableFigures) : [];

  const monitoring = monitoringReport(dataset);
  problems.push(...monitoring.problems);

  const monthly = monthlyReport(dataset);
  const ofPapers = [...feeFigures, ...(monthly ? monthlyFigures(monthly) : [])];

  const figures = figuresOf({ statements, tables: [...tables, ...beside] }, [...singles, ...ofPapers]);
  const compared = dataset.lastYear ? besideLastYear(figures, dataset.lastYear, fiscalYear) : [];
  const restated = restatementsOf(compared, rows.restated ?? []);
  const noted = (table: Table) => withRestatedNote(withRoundingNote(table, rounding), restated, style);
  const report = {
    folder: dataset.folder,
    settings,
    statements: statements.map((statement) =>
      withRestatedStatementNote(withStatementNote(statement, rounding), restated, style),
    ),
    tables: tables.map(noted),
    beside: new Map(beside.map((table) => [table.id, noted(table)])),
    figures,
    ...(fees && { fees }),
    ...(monitoring.value && { monitoring: monitoring.value }),
    ...(monthly && { monthly }),
  };
  problems.push(...runChecks(report, dataset, problems));
  return { value: { ...report, comparisons: comparisonsOf(report, dataset) }, problems };
}

function byId(figures: readonly Figure[]): Lookup {
  const index = new Map<string, Figure>(figures.map((figure) => [figure.id, figure]));
  return (id) => index.get(id);
}
