import type { AssociationDataset } from "../../model/dataset.js";
import { eraDate } from "../../model/era.js";
import type { FeeReport } from "../../model/fee-report.js";
import { type FeeScheduleHistory, programmesOn, scheduleOn } from "../../model/fee-schedule.js";
import { classTables } from "./class-table.js";
import { isOwnRule } from "./own-rule.js";
import { adjustedRateTables } from "./tables/adjusted-rates.js";
import { classRateTable } from "./tables/class-rates.js";
import { coefficientTable, partsTables } from "./tables/coefficients.js";
import { comparisonTable } from "./tables/comparison.js";
import { examples, exampleTable } from "./tables/examples.js";
import { introductionTable } from "./tables/introduction.js";
import { overviewTables } from "./tables/overview.js";
import { boundsInNumbers, programmeRateTable } from "./tables/programme-rates.js";

/** Undefined where no version is in force on the day. */
export function feeReport(
  history: FeeScheduleHistory,
  date: string,
  rows: AssociationDataset["tables"]["programmes"] = [],
): FeeReport | undefined {
  const schedule = scheduleOn(history, date);
  if (!schedule) return undefined;
  const older = history.versions[history.versions.indexOf(schedule) - 1];
  const period = `${eraDate(schedule.effectiveFrom)}から`;
  const tables = classTables(schedule);
  const current = programmesOn(schedule, date);
  const programmes = programmeRateTable(schedule, current, tables, period);
  const openProgrammes = programmeRateTable(schedule, current, tables, period, boundsInNumbers);
  const comparison = older && comparisonTable(older, schedule);
  const introduction = introductionTable(history);
  const coefficients = coefficientTable(schedule);
  const worked = examples(tables, schedule.method).filter(({ fee }) => isOwnRule(fee, schedule));
  return {
    schedule,
    classes: classRateTable(schedule, tables, period),
    adjusted: adjustedRateTables(schedule, tables, period),
    ...(programmes && { programmes }),
    ...(openProgrammes && { openProgrammes }),
    overview: overviewTables(rows, ""),
    ...(coefficients && { coefficients }),
    parts: partsTables(schedule),
    examples: worked,
    ...(worked.length > 0 && { exampleTable: exampleTable(worked) }),
    ...(introduction && { introduction }),
    ...(comparison && { comparison }),
  };
}
