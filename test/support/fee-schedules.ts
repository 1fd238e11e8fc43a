import { readFileSync } from "node:fs";
import { given } from "../../src/calculate/fees/constants.js";
import { loadFeeSchedule, loadFeeStandard } from "../../src/load/fee-schedule.js";
import { Decimal } from "../../src/model/decimal.js";
import { type FeeSchedule, type FeeScheduleHistory, scheduleOn } from "../../src/model/fee-schedule.js";
import type { Figure } from "../../src/model/figure.js";
import type { Unit } from "../../src/model/unit.js";

const standardFile = "data/reference/fees.yaml";
const load = (outcome: ReturnType<typeof loadFeeStandard>): FeeScheduleHistory => {
  if (!outcome.value) throw new Error(outcome.problems.map(({ message }) => message).join("\n"));
  return outcome.value;
};

/** The standard schedule that kaiji brings along. */
export const standard = load(loadFeeStandard(readFileSync(standardFile), standardFile));

/** The schedule of one of the repository's datasets. */
export function scheduleOf(dataset: string): FeeScheduleHistory {
  const file = `data/${dataset}/rates/schedule.yaml`;
  return load(loadFeeSchedule(readFileSync(file), file, standard));
}

/** A dataset's schedule with a piece of its text replaced by another, as a slip of the hand would. */
export function slipped(dataset: string, from: string, to: string) {
  const file = `data/${dataset}/rates/schedule.yaml`;
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  return loadFeeSchedule(new TextEncoder().encode(text.replace(from, to)), file, standard);
}

export function inForce(history: FeeScheduleHistory, date: string): FeeSchedule {
  const schedule = scheduleOn(history, date);
  if (!schedule) throw new Error(`no schedule on ${date}`);
  return schedule;
}

export const standardMethod = inForce(standard, "2025-04-01").method;

/** A number handed in by a test. */
export const figure = (value: string | number, unit: Unit): Figure =>
  given("試験", `${unit}の値`, new Decimal(value), unit);
