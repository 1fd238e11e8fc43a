import { begunMonths, daysLater } from "../../model/calendar.js";
import type { IsoDate } from "../../model/era.js";
import { type FeeMethod, type PartsBand, type PartsRule, revolvingParts } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Loan } from "../../model/loan.js";
import type { Outcome } from "../../problem/problem.js";
import { partsNotAllowed } from "../../problem/rules/fee-case.js";
import { difference, product, rounded } from "../arithmetic.js";
import { asFraction, wholeYen } from "./fee.js";
import { valueText } from "./working.js";

/** 分割納入を求める一件: its term, and which rule counts. */
export interface PartsCase extends Pick<Loan, "term" | "oddDays"> {
  /** 根保証. */
  readonly revolving: boolean;
  /** The day from which a term in days runs. */
  readonly from: IsoDate;
}

/**
 * 分割納入: the fee in yearly parts by the percentages of the term's band. Every part but the first is
 * truncated to the yen; the first takes what is left, so that the parts sum to the fee. Otherwise each
 * condition that fails.
 */
export function feeInParts(fee: Figure, asked: PartsCase, { parts }: FeeMethod): Outcome<readonly Figure[]> {
  const rule = asked.revolving ? revolvingParts(parts) : parts;
  if (!rule) return refused("根保証の分割納入が、料率表に定められていません");
  if (asked.term.unit === "日" && !asked.revolving)
    return refused("確定日保証の分割納入が、料率表に定められていません（根保証のときは--revolving）");
  const months = monthsOf(asked);
  const band = rule.bands.find(({ monthsUpTo }) => monthsUpTo === undefined || months <= monthsUpTo);
  const failing = failingConditions(fee, months, rule, band);
  if (!band || failing.length > 0) return refused(...failing);
  const later = band.percentages.slice(1).map((percentage, index) => {
    const name = { id: `fee/parts/${index + 2}`, label: `第${index + 2}回の納入額` };
    return rounded(product(name, [fee, asFraction(percentage)], "円"), wholeYen);
  });
  const first = difference({ id: "fee/parts/1", label: "第1回の納入額" }, [fee, ...later]);
  return { value: [first, ...later], problems: [] };
}

const refused = (...conditions: readonly string[]): Outcome<never> => ({
  value: undefined,
  problems: [partsNotAllowed({ conditions })],
});

/** Months of the term, one that is only begun counted as one. */
function monthsOf({ term, oddDays, from }: PartsCase): number {
  const length = term.value?.toNumber() ?? 0;
  return term.unit === "日" ? begunMonths(from, daysLater(from, length)) : length + (oddDays ? 1 : 0);
}

function failingConditions(
  fee: Figure,
  months: number,
  { monthsOver, feeOver }: PartsRule,
  band: PartsBand | undefined,
): string[] {
  const isLongEnough = monthsOver.value?.lt(months) === true;
  const isDearEnough = feeOver.value !== null && fee.value?.gt(feeOver.value) === true;
  return [
    ...(isLongEnough ? [] : [`保証期間${months}か月が、${valueText(monthsOver)}を超えていません`]),
    ...(isDearEnough ? [] : [`保証料${valueText(fee)}が、${valueText(feeOver)}を超えていません`]),
    ...(band ? [] : [`保証期間${months}か月の割合が、料率表に定められていません`]),
  ];
}
