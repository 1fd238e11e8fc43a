import { expect, test } from "vitest";
import { basePropertyPlanTable } from "../../../src/calculate/base-property/plan.js";
import { isFigure } from "../../../src/model/table.js";
import type { Problem } from "../../../src/problem/problem.js";
import { at, cell, dataset, number, tableLines } from "../by-hand.js";

const row = (item: string, balance: string, increase: string) => ({
  item: cell(item),
  balance: number(balance, "百万円"),
  increase: number(increase, "百万円"),
  place: at(1),
});

test("what next year's end is to bring, and the total", () => {
  const basePropertyPlan = [row("基金", "30", "1"), row("基金準備金", "50", "4")];
  const table = basePropertyPlanTable(dataset({ tables: { basePropertyPlan } }), []);
  expect(table && tableLines(table)).toEqual([
    "base-property/plan 基本財産の計画 令和7年度 区分",
    "balance 年度末残高 amount 百万円 0 | increase 増加額 amount 百万円 0",
    "item0 基金 基金: 30百万円 base-property/plan/基金/balance | 1百万円 base-property/plan/基金/increase",
    "item0 基金準備金 基金準備金: 50百万円 base-property/plan/基金準備金/balance | 4百万円 base-property/plan/基金準備金/increase",
    // 30 + 50 and 1 + 4
    "total0 total 合計: 80百万円 base-property/plan/total/balance | 5百万円 base-property/plan/total/increase",
  ]);
  const labels = table?.rows.map(({ cells }) => cells.filter(isFigure).map(({ label }) => label));
  expect([labels?.[0], labels?.[2]]).toEqual([
    ["基金 年度末残高（計画）", "基金 増加額（計画）"],
    ["基本財産 年度末残高（計画）", "基本財産 増加額（計画）"],
  ]);
});

test("without a plan there is no table", () => {
  expect(basePropertyPlanTable(dataset({}), [])).toBeUndefined();
});

test("a row of the total is checked, and adds nothing", () => {
  const totalled = (balance: string) => {
    const problems: Problem[] = [];
    const basePropertyPlan = [
      row("基金", "30", "1"),
      row("基金準備金", "50", "4"),
      row("基本財産", balance, "5"),
    ];
    const table = basePropertyPlanTable(dataset({ tables: { basePropertyPlan } }), problems);
    const lines = table ? tableLines(table) : [];
    return [lines.length, lines.at(-1)?.split(": ")[1]?.split(" ")[0], problems.map(({ rule }) => rule)];
  };
  // Heads and columns, two rows, one total: 30 + 50.
  expect(totalled("80")).toEqual([5, "80百万円", []]);
  // Of two rows in 百万円 the total may be off by one, and stands.
  expect(totalled("81")).toEqual([5, "81百万円", ["check/rounding-gap"]]);
  // Cut off, each of them may be one short.
  expect(totalled("82")).toEqual([5, "82百万円", ["check/truncated-rows"]]);
  expect(totalled("83")).toEqual([5, "80百万円", ["check/total-mismatch"]]);
  expect(totalled("78")).toEqual([5, "80百万円", ["check/total-mismatch"]]);
});
