import { coverName, type FeeSchedule } from "../../../model/fee-schedule.js";
import { firstPlace, firstPlaces } from "../../../model/figure.js";
import { check } from "../../../problem/check.js";
import { percentText } from "../percent.js";

/** 責任共有の料率: at most that of the full guarantee. */
export const sharedAboveFull = check<{ riskClass: number; shared: string; full: string }, FeeSchedule>({
  id: "fees/shared-above-full",
  severity: "error",
  about: "責任共有の料率が、責任共有対象外の料率を上回っている。",
  message: ({ riskClass, shared, full }) =>
    `第${riskClass}区分の責任共有${shared}％が、責任共有対象外${full}％を上回っています。`,
  hint: () => "責任共有の料率は対象外より低いはずです。どちらかの桁を確かめてください。",
  find: ({ classTables }, broken) => {
    const ratesOf = (name: string) => classTables.find((table) => table.name === name)?.rates ?? [];
    const full = ratesOf(coverName.full);
    return ratesOf(coverName.shared).flatMap((rate, index) => {
      const other = full[index];
      if (!other?.value || !rate.value?.gt(other.value)) return [];
      const facts = { riskClass: index + 1, shared: percentText(rate), full: percentText(other) };
      const related = firstPlaces([other]);
      return [broken(facts, firstPlace(rate), related)];
    });
  },
});
