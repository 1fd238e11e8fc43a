import type { IsoDate } from "../../../model/era.js";
import { type FeeScheduleHistory, scheduleOn } from "../../../model/fee-schedule.js";
import { findAll } from "../../../problem/check.js";
import { distinct, type Problem } from "../../../problem/problem.js";
import { printedChecks, scheduleChecks, validityChecks } from "./checks.js";
import type { PrintedProgramme } from "./subject.js";

/**
 * 料率表の照合: every check of a schedule's history as of a day. A rate that several versions carry over is
 * complained of once.
 */
export function feeScheduleChecks(
  history: FeeScheduleHistory,
  printed: readonly PrintedProgramme[],
  on: IsoDate,
): Problem[] {
  const schedule = scheduleOn(history, on);
  return distinct([
    ...history.versions.flatMap((version) => findAll(scheduleChecks, version)),
    ...(schedule ? findAll(printedChecks, { schedule, printed }) : []),
    ...findAll(validityChecks, { versions: history.versions, on }),
  ]);
}
