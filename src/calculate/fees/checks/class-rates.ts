import type { FeeSchedule } from "../../../model/fee-schedule.js";
import { type CheckOf, findAll } from "../../../problem/check.js";
import type { Problem } from "../../../problem/problem.js";
import { notFalling } from "./not-falling.js";
import { oddStep } from "./odd-step.js";
import { sharedAboveFull } from "./shared-above-full.js";
import { specialRuleBroken } from "./special-rate.js";

/** 区分料率の照合. A new check is added here. */
export const classRates: readonly CheckOf<FeeSchedule>[] = [
  notFalling,
  oddStep,
  sharedAboveFull,
  specialRuleBroken,
];

export const classRateChecks = (schedule: FeeSchedule): Problem[] => findAll(classRates, schedule);
