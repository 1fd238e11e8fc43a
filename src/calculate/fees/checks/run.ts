import type { IsoDate } from "../../../model/era.js";
import { type FeeScheduleHistory, scheduleOn } from "../../../model/fee-schedule.js";
import type { Problem } from "../../../problem/problem.js";
import { classRateChecks } from "./class-rates.js";
import { printedDiscounts } from "./printed-discounts.js";
import { type PrintedProgramme, rangeChecks } from "./ranges.js";
import { validityChecks } from "./validity.js";

/**
 * 料率表の照合: every check of a schedule's history as of a day. A rate that several versions carry over is
 * complained of once.
 */
export function feeScheduleChecks(
  history: FeeScheduleHistory,
  printed: readonly PrintedProgramme[],
  on: IsoDate,
): Problem[] {
  const current = scheduleOn(history, on);
  const problems = [
    ...history.versions.flatMap(classRateChecks),
    ...history.versions.flatMap((version) => rangeChecks(version, version === current ? printed : [])),
    ...(current ? printedDiscounts(current, printed) : []),
    ...validityChecks(history, on),
  ];
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
