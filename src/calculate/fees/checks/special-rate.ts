import type { FeeSchedule } from "../../../model/fee-schedule.js";
import { firstPlace, firstPlaces } from "../../../model/figure.js";
import { check } from "../../../problem/check.js";
import { specialRate } from "../class-table.js";
import { percentText } from "../percent.js";
import { boundsOf, fittingBases, listed } from "./fitting.js";

/** 特殊保証料率: as published against base × factor, rounded up. */
export const specialRuleBroken = check<
  {
    table: string;
    riskClass: number;
    published: string;
    base: string;
    factor: string;
    fits: string;
    fittingBases: string | undefined;
  },
  FeeSchedule
>({
  id: "fees/special-rate",
  severity: "error",
  about: "特殊保証の掲載料率が、基準料率×掛け目（切上げ）と合わない。",
  message: ({ table, riskClass, published, base, factor, fits }) =>
    `${table}の第${riskClass}区分の特殊保証料率${published}％が、${base}％×${factor}の切上げ（${fits}％）と合いません。`,
  hint: ({ fits, fittingBases, base }) =>
    `特殊保証料率の誤りなら${fits}％${fittingBases === undefined ? "" : `、基準料率${base}％の誤りなら${fittingBases}`}が合います。`,
  find: ({ classTables, specialRule: rule }, broken) =>
    (rule?.published ?? []).flatMap(({ name, rates }) => {
      const bases = classTables.find((table) => table.name === name)?.rates ?? [];
      return rates.flatMap((published, index) => {
        const base = bases[index];
        if (!rule || !base || !published.value) return [];
        const fits = specialRate(base, rule);
        if (fits.value?.equals(published.value)) return [];
        const fittingBase = fittingBases(published.value, base, rule, boundsOf(bases, index));
        const facts = {
          table: name,
          riskClass: index + 1,
          published: percentText(published),
          base: percentText(base),
          factor: percentText(rule.factor),
          fits: percentText(fits),
          fittingBases: fittingBase.length > 0 ? listed(fittingBase) : undefined,
        };
        const related = firstPlaces([base]);
        return [broken(facts, firstPlace(published), related)];
      });
    }),
});
