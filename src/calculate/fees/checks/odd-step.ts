import { type FeeSchedule, standardTables } from "../../../model/fee-schedule.js";
import { firstPlace } from "../../../model/figure.js";
import { check } from "../../../problem/check.js";
import { percentText } from "../percent.js";
import { fitting } from "./fitting.js";

/** きざみ: a slip may leave a rate falling and its special rate as it was, but rarely in steps of 0.05. */
export const oddStep = check<
  { table: string; riskClass: number; rate: string; fits: string | undefined },
  FeeSchedule
>({
  id: "fees/odd-step",
  severity: "warning",
  about: "責任共有と責任共有対象外の区分料率が、0.05きざみでない。",
  message: ({ table, riskClass, rate }) =>
    `${table}の第${riskClass}区分${rate}％が、0.05きざみではありません。`,
  hint: ({ fits }) =>
    fits === undefined
      ? "桁の打ちまちがいでなければ、このままで差し支えありません。"
      : `打ちまちがいなら${fits}が合います。`,
  find: ({ classTables, specialRule }, broken) =>
    classTables
      .filter(({ name }) => standardTables.includes(name))
      .flatMap(({ name, rates }) =>
        rates.flatMap((rate, index) => {
          if (!rate.value || rate.value.times(20).isInteger()) return [];
          const fits = fitting(name, rates, index, specialRule);
          const facts = { table: name, riskClass: index + 1, rate: percentText(rate), fits };
          return [broken(facts, firstPlace(rate))];
        }),
      ),
});
