import { expect, test } from "vitest";
import { planResultTable } from "../../src/calculate/plan-result.js";
import { isFigure } from "../../src/model/table.js";
import { at, cell, dataset, lookupIn, number, read, tableLines, working } from "./by-hand.js";

const row = (year: number, item: string, amount: string, previousPlan?: string | null, line = 1) => ({
  fiscalYear: cell(year),
  item: cell(item),
  amount: number(amount, "百万円", line),
  previousPlan: previousPlan === undefined ? undefined : number(previousPlan, "百万円", line),
  previousEstimate: undefined,
  planRatio: undefined,
  estimateRatio: undefined,
  place: at(line),
});

const results = lookupIn(
  read("trend/approvals/2024/amount", "98000000"),
  read("trend/recoveries/2024/amount", "7600000"),
  read("trend/approvals/2025/amount", "1"),
);

const tableOf = (annualPlan: ReturnType<typeof row>[], midTermPlan: ReturnType<typeof row>[] = []) =>
  planResultTable(dataset({ tables: { annualPlan, midTermPlan } }), results);

test("this year's plan beside the plan for next year, and what came of it", () => {
  const table = tableOf([
    row(2025, "保証承諾", "110", "90"),
    row(2025, "実際回収", "9", "8", 2),
    // No statistics are kept of it.
    row(2025, "職員の研修", "5", "4", 3),
    // Nothing was planned.
    row(2025, "代位弁済", "5", null, 4),
  ]);
  expect(table && tableLines(table)).toEqual([
    "plan/result 計画と実績 令和6年度 項目",
    "plan 計画額 amount 百万円 0 | result 実績額 amount 百万円 0 | gap 計画との差 amount 百万円 0 | achievement 計画達成率 percentage ％ 1",
    // 98 of 90 = 108.88…
    "item0 保証承諾 保証承諾: 90百万円 plan/result/保証承諾/plan | 98百万円 trend/approvals/2024/amount@百万円 | 8百万円 plan/result/保証承諾/gap@百万円 | 108.9％ plan/result/保証承諾/achievement@％.1",
    // 実際回収 is the 回収 of the statistics: 7.6 of 8 = 95.0; 7.6 − 8 = −0.4
    "item0 実際回収 実際回収: 8百万円 plan/result/実際回収/plan | 8百万円 trend/recoveries/2024/amount@百万円 | 0百万円 plan/result/実際回収/gap@百万円 | 95％ plan/result/実際回収/achievement",
    "計画達成率 ＝ 実績額 ÷ 計画額 × 100。",
  ]);
});

test("a plan of this year itself goes before what is said beside next year's, the annual plan before the other", () => {
  const plan = (...tables: Parameters<typeof tableOf>) => {
    const figure = tableOf(...tables)?.rows[0]?.cells[0];
    return figure && isFigure(figure) ? working(figure) : undefined;
  };
  expect(plan([row(2025, "保証承諾", "110", "90"), row(2024, "保証承諾", "95", undefined, 7)])).toBe(
    "plan/result/保証承諾/plan 保証承諾 当年度の計画額 = 95百万円 ← t.csv:7「95」",
  );
  expect(plan([], [row(2024, "保証承諾", "96", undefined, 8)])).toContain("t.csv:8「96」");
});

test("without a plan of this year there is no table", () => {
  expect(tableOf([row(2025, "保証承諾", "110")])).toBeUndefined();
  expect(tableOf([])).toBeUndefined();
});
