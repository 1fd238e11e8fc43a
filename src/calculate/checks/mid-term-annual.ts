import { tie } from "./tie.js";

/** 計画: what both plans say of a year and an item. */
export const midTermAgainstAnnual = tie({
  id: "mid-term-annual",
  title: "中期事業計画と年度経営計画",
  severity: "note",
  about: "中期事業計画と年度経営計画とで、同じ年度・同じ項目の計画額が違う。",
  hint: "年度計画で見直したのなら、このままで差し支えありません。",
  pairs: ({ figure, dataset }) =>
    (dataset.tables.annualPlan ?? []).map(({ fiscalYear: { value: year }, item: { value: item } }) => [
      figure(`plan/mid-term/${year}/${item}`),
      figure(`plan/annual/${year}/${item}`),
    ]),
});
