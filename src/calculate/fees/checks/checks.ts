import type { FeeSchedule } from "../../../model/fee-schedule.js";
import type { CheckOf, Finder } from "../../../problem/check.js";
import { confirmedLongAgo } from "./confirmed-long-ago.js";
import { leftToStandard } from "./left-to-standard.js";
import { negativeRate } from "./negative-rate.js";
import { notFalling } from "./not-falling.js";
import { oddStep } from "./odd-step.js";
import { endsBeforeStart, validityGap, validityOverlap } from "./periods.js";
import { printedDiscounts } from "./printed-discounts.js";
import { printedRangeWrong } from "./printed-range.js";
import { sharedAboveFull } from "./shared-above-full.js";
import { specialRuleBroken } from "./special-rate.js";
import { startsLater } from "./starts-later.js";
import type { PrintedRates, Validity } from "./subject.js";
import { surchargedRangeWrong } from "./surcharged-range.js";

/** 料率表の照合の一覧: every check of one version by itself. A new check is added here, or in the lists below. */
export const scheduleChecks: readonly CheckOf<FeeSchedule>[] = [
  notFalling,
  oddStep,
  sharedAboveFull,
  specialRuleBroken,
  surchargedRangeWrong,
  negativeRate,
];

/** Every check of the version in force beside the programmes that are printed. */
export const printedChecks: readonly Finder<PrintedRates>[] = [
  printedRangeWrong,
  printedDiscounts,
  leftToStandard,
];

/** 有効期間の照合: every check of the versions among themselves, as of a day. */
export const validityChecks: readonly CheckOf<Validity>[] = [
  endsBeforeStart,
  validityOverlap,
  validityGap,
  confirmedLongAgo,
  startsLater,
];
