import type { FeeSchedule } from "../../../model/fee-schedule.js";
import type { Figure } from "../../../model/figure.js";
import { check } from "../../../problem/check.js";
import { isOwnRule } from "../own-rule.js";
import type { PrintedRates } from "./subject.js";

/** 標準による項目: what the corporation has not said is computed by the standard, and not printed in its name. */
export const leftToStandard = check<{ items: readonly string[] }, PrintedRates>({
  id: "fees/left-to-standard",
  severity: "note",
  about: "計算の定めに、料率表に書かれていないものがある。標準で計算し、印刷物には載せない。",
  message: ({ items }) =>
    `${items.join("、")}が料率表にないため、保証料は標準で計算し、料率表の印刷物と冊子には載せません。`,
  hint: () => "載せるには、協会の定めを rates/schedule.yaml の「計算」に書いてください。",
  find: ({ schedule }, broken) => {
    const items = rulesIn(schedule).flatMap(([item, figures]) =>
      figures.every((figure) => isOwnRule(figure, schedule)) ? [] : [item],
    );
    return items.length > 0 ? [broken({ items }, schedule.place)] : [];
  },
});

/** The rules of a method by the names that the file uses. */
function rulesIn({ method }: FeeSchedule): [item: string, figures: readonly Figure[]][] {
  const { coefficients, parts, refund } = method;
  return [
    ["分割係数", coefficients.flatMap(({ even, uneven }) => [even, uneven])],
    ["年の日数", [method.daysInYear]],
    ["延滞保証料率", [method.arrearsRate]],
    ["返戻", [refund.runningYearShare, refund.threshold]],
    ["分割納入の条件", [parts.monthsOver, parts.feeOver]],
    ["分割納入の割合", parts.bands.flatMap(({ percentages }) => percentages)],
  ];
}
