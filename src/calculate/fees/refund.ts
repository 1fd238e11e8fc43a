import { daysBetween, yearsLater } from "../../model/calendar.js";
import { Decimal } from "../../model/decimal.js";
import type { IsoDate } from "../../model/era.js";
import type { FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Outcome } from "../../problem/problem.js";
import { completedOutsideTerm } from "../../problem/rules/fee-case.js";
import { product, quotient, rounded, sum } from "../arithmetic.js";
import { given } from "./constants.js";
import { asFraction, wholeYen } from "./fee.js";

/** 繰上完済: a fee paid for a period, and the day on which the loan was completed within it. */
export interface Completion {
  readonly fee: Figure;
  /** 貸付日. */
  readonly from: IsoDate;
  /** 最終期限. */
  readonly until: IsoDate;
  readonly completed: IsoDate;
}

export interface Refund {
  /** 計算額: what the rule gives, fractions of a yen dropped. */
  readonly computed: Figure;
  /** Whether it is too small to be returned (1,000円以下). */
  readonly withheld: boolean;
}

/**
 * 返戻: the period is cut into years from the loan date and the fee spread over its days. Of the running
 * year's unexpired days a share (90 %) is returned, of the later years everything.
 */
export function feeRefund(
  { fee, from, until, completed }: Completion,
  { refund }: FeeMethod,
): Outcome<Refund> {
  if (from >= until || completed < from || completed > until)
    return { value: undefined, problems: [completedOutsideTerm({ completed, from, until })] };
  const runningEnd = endOfRunningYear(from, until, completed);
  const day = (label: string, start: IsoDate, end: IsoDate): Figure =>
    given("日付", label, new Decimal(daysBetween(start, end)), "日");
  const running = day("完済した年の未経過日数", completed, runningEnd);
  const later = day("翌年以後の日数", runningEnd, until);
  const whole = day("保証期間の日数", from, until);
  const counted = sum({ id: "fee/refund/days", label: "返戻の対象となる日数" }, [
    product(
      { id: "fee/refund/running", label: "完済した年の対象日数" },
      [running, asFraction(refund.runningYearShare)],
      "日",
    ),
    later,
  ]);
  const before = { id: "fee/refund/before-division", label: "返戻保証料（保証期間の日数で割る前）" };
  const exact = quotient(
    { id: "fee/refund", label: "返戻保証料" },
    product(before, [fee, counted], "円"),
    whole,
    "円",
  );
  const computed = rounded(exact, wholeYen);
  const { threshold, thresholdKept } = refund;
  const least = threshold.value ?? new Decimal(0);
  return {
    value: {
      computed,
      withheld: (thresholdKept ? computed.value?.lte(least) : computed.value?.lt(least)) ?? false,
    },
    problems: [],
  };
}

/** The anniversary that closes the year of completion, or the end of the period where that is nearer. */
function endOfRunningYear(from: IsoDate, until: IsoDate, completed: IsoDate): IsoDate {
  let years = Number(completed.slice(0, 4)) - Number(from.slice(0, 4));
  if (yearsLater(from, years) <= completed) years += 1;
  const anniversary = yearsLater(from, years);
  return anniversary < until ? anniversary : until;
}
