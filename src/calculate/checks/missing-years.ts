import { fiscalYearName } from "../../model/fiscal-year.js";
import type { Sourced } from "../../model/schema.js";
import { check } from "../../problem/check.js";
import { groupBy } from "../group-by.js";
import type { CheckContext } from "./context.js";

/** 抜けた年度: between the first and the last year of a yearly table there is every year. */
export const missingYears = check<{ what: string; missing: string }, CheckContext>({
  id: "check/missing-years",
  severity: "warning",
  about: "推移の途中の年度が抜けている。図や前年度比は、その年度で途切れる。",
  message: ({ what, missing }) => `${what}に、${missing}の行がありません。`,
  hint: () => "その年度の行を加えてください。公表していない年度なら、このままで差し支えありません。",
  find: ({ dataset: { tables, settings } }, broken) => {
    const trends = groupBy(tables.trend ?? [], ({ measure }) => measure.value);
    const series: { what: string; years: readonly Sourced<number>[] }[] = [
      ...[...trends].map(([measure, rows]) => ({
        what: `${measure}の推移`,
        years: rows.map(({ fiscalYear }) => fiscalYear),
      })),
      { what: "基本財産の推移", years: (tables.baseProperty ?? []).map(({ fiscalYear }) => fiscalYear) },
      ...[...groupBy(tables.midTermPlan ?? [], ({ item }) => item.value)].map(([item, rows]) => ({
        what: `中期事業計画の${item}`,
        years: rows.map(({ fiscalYear }) => fiscalYear),
      })),
    ];
    return series.flatMap(({ what, years }) => {
      const sorted = years.toSorted((a, b) => a.value - b.value);
      const gaps = sorted.flatMap((year, index) => between(sorted[index - 1]?.value, year.value));
      const last = gaps.at(-1);
      if (last === undefined) return [];
      const after = sorted.find(({ value }) => value === last + 1);
      const missing = gaps.map((year) => fiscalYearName(year, settings.style.eraChange)).join("、");
      return [broken({ what, missing }, after?.place)];
    });
  },
});

/** The years after one and before another. */
const between = (before: number | undefined, after: number): number[] =>
  before === undefined
    ? []
    : Array.from({ length: Math.max(0, after - before - 1) }, (_, step) => before + 1 + step);
