import type { FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Outcome } from "../../problem/problem.js";
import { partsNotAllowed } from "../../problem/rules/fee-case.js";
import { difference, product, rounded } from "../arithmetic.js";
import { asFraction, wholeYen } from "./fee.js";

/**
 * 分割納入: the fee in yearly parts by the percentages of the term's band. Every part but the first is
 * truncated to the yen; the first takes what is left, so that the parts sum to the fee.
 */
export function feeInParts(fee: Figure, term: Figure, { parts }: FeeMethod): Outcome<readonly Figure[]> {
  const { monthsOver, feeOver, bands } = parts;
  const months = term.unit === "か月" ? term.value : null;
  if (!months?.gt(monthsOver) || !feeOver.value || !fee.value?.gt(feeOver.value)) {
    const least = feeOver.value?.toNumber().toLocaleString("en") ?? "";
    return { value: undefined, problems: [partsNotAllowed({ months: monthsOver, fee: least })] };
  }
  const band = bands.find(({ monthsUpTo }) => monthsUpTo === undefined || months.lte(monthsUpTo));
  const later = (band?.percentages ?? []).slice(1).map((percentage, index) => {
    const name = { id: `fee/parts/${index + 2}`, label: `第${index + 2}回の納入額` };
    return rounded(product(name, [fee, asFraction(percentage)], "円"), wholeYen);
  });
  const first = difference({ id: "fee/parts/1", label: "第1回の納入額" }, [fee, ...later]);
  return { value: [first, ...later], problems: [] };
}
