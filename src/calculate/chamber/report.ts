import type { ChamberDataset } from "../../model/chamber/dataset.js";
import type { Evaluation } from "../../model/chamber/evaluation.js";
import type { FollowUp } from "../../model/chamber/follow-up.js";
import type { FollowUpSummary } from "../../model/chamber/follow-up-summary.js";
import type { HalfYear } from "../../model/chamber/half-year.js";
import type { HalfYearReport, ReportLine } from "../../model/chamber/half-year-report.js";
import { reportedOn } from "../../model/chamber/settings.js";
import type { IsoDate } from "../../model/era.js";
import { type Figure, withInputs } from "../../model/figure.js";
import { findAll } from "../../problem/check.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import { chamberChecks, dutyChecks } from "./checks/checks.js";
import { checkRegister } from "./checks/run.js";
import { evaluationFigures, planEvaluation } from "./evaluation.js";
import { followUpFigures, followUpSummary } from "./follow-up-summary.js";
import { followUps } from "./follow-ups.js";
import { halfYearReport } from "./half-year-report.js";
import { ProgrammeList } from "./programmes.js";

/** Everything that is calculated for a chamber: all its outputs draw this. */
export interface ChamberReport {
  readonly half: HalfYear;
  readonly asOf: IsoDate;
  readonly report: HalfYearReport;
  readonly followUps: readonly FollowUp[];
  readonly followUpSummary: FollowUpSummary;
  /** 支援計画の評価 of the half's fiscal year. */
  readonly evaluation: Evaluation;
  readonly figures: readonly Figure[];
}

export function calculateChamber(
  dataset: ChamberDataset,
  half: HalfYear,
  asOf: IsoDate,
): Outcome<ChamberReport> {
  const { cases, visits, programmes, targets, settings } = dataset;
  const register = checkRegister(cases, programmes, { asOf, resultDays: settings.resultDays });
  if (hasErrors(register)) return { value: undefined, problems: register };
  const report = halfYearReport(half, cases, programmes, settings.rounding);
  const due = followUps(cases, visits, settings.followUp, asOf);
  const reported = reportedOn(settings, half);
  const settingsFile = `${dataset.folder}/kaiji.yaml`;
  const problems = [
    ...register,
    ...cases.flatMap((entry) => findAll(dutyChecks, { entry, sendingDays: settings.sendingDays })),
    ...findAll(chamberChecks, { cases, visits, half, report, due, reported, settingsFile }),
  ];
  const judged = { asOf, graceDays: settings.followUp.graceDays };
  const summary = followUpSummary(due, half, new ProgrammeList(programmes), judged);
  const rated = planEvaluation(targets, half.fiscalYear, settings.ratings);
  const value: ChamberReport = {
    half,
    asOf,
    report,
    followUps: due,
    followUpSummary: summary,
    evaluation: rated,
    figures: withInputs([
      ...[...report.programmes, report.total].flatMap(lineFigures),
      ...followUpFigures(summary),
      ...evaluationFigures(rated),
    ]),
  };
  return { value: hasErrors(problems) ? undefined : value, problems };
}

const lineFigures = ({ applications, approvals }: ReportLine): Figure[] =>
  [applications, approvals].flatMap(({ count, yen, amount }) => [count, yen, amount]);
