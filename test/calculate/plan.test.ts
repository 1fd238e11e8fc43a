import { expect, test } from "vitest";
import { planTable, publishedPlanRatios } from "../../src/calculate/plan.js";
import { isFigure } from "../../src/model/table.js";
import { at, cell, dataset, inMillions, number, rowLines, tableLines, working } from "./by-hand.js";

interface Amounts {
  readonly previousPlan?: string | null;
  readonly previousEstimate?: string | null;
  readonly planRatio?: string | null;
  readonly estimateRatio?: string | null;
}

const row = (year: number, item: string, amount: string, also: Amounts = {}) => {
  const optional = (value: string | null | undefined, unit: "百万円" | "％") =>
    value === undefined ? undefined : number(value, unit);
  return {
    fiscalYear: cell(year),
    item: cell(item),
    amount: number(amount, "百万円"),
    previousPlan: optional(also.previousPlan, "百万円"),
    previousEstimate: optional(also.previousEstimate, "百万円"),
    planRatio: optional(also.planRatio, "％"),
    estimateRatio: optional(also.estimateRatio, "％"),
    place: at(1),
  };
};

const planOf = (...rows: ReturnType<typeof row>[]) => planTable("plan/p", "計画", rows, inMillions, "new");

test("one year: each ratio against its own column", () => {
  const table = planOf(row(2025, "保証承諾", "90", { previousPlan: "60", previousEstimate: "75" }));
  expect(tableLines(table)).toEqual([
    "plan/p 計画 令和7年度 項目",
    "2025/amount 計画額 amount 百万円 0 | 2025/plan-ratio 対前年度計画比 percentage ％ 1 | 2025/estimate-ratio 対前年度実績見込比 percentage ％ 1",
    // 90 ÷ 60 = 1.5 and 90 ÷ 75 = 1.2
    "item0 保証承諾 保証承諾: 90百万円 plan/p/2025/保証承諾 | 150％ plan/p/2025/保証承諾/plan-ratio | 120％ plan/p/2025/保証承諾/estimate-ratio",
  ]);
  const inputs = table.rows[0]?.cells.filter(isFigure).map(working);
  expect(inputs?.slice(1)).toEqual([
    "plan/p/2025/保証承諾/plan-ratio 計画 令和7年度 保証承諾 対前年度計画比 = 150％ ← percentage(plan/p/2025/保証承諾, plan/p/2025/保証承諾/previousPlan)",
    "plan/p/2025/保証承諾/estimate-ratio 計画 令和7年度 保証承諾 対前年度実績見込比 = 120％ ← percentage(plan/p/2025/保証承諾, plan/p/2025/保証承諾/previousEstimate)",
  ]);
});

test("what a ratio is taken against is labelled", () => {
  const table = planOf(row(2025, "回収", "90", { previousPlan: "60", previousEstimate: "75" }));
  const bases = table.rows[0]?.cells
    .filter(isFigure)
    .flatMap(({ origin }) => (origin.kind === "derived" ? origin.inputs.slice(1) : []))
    .map(working);
  expect(bases).toEqual([
    "plan/p/2025/回収/previousPlan 計画 令和7年度 回収 前年度計画額 = 60百万円 ← t.csv:1「60」",
    "plan/p/2025/回収/previousEstimate 計画 令和7年度 回収 前年度実績見込額 = 75百万円 ← t.csv:1「75」",
  ]);
});

test("the year before is that of the same item, not of the one above", () => {
  const rows = [
    row(2024, "保証承諾", "50"),
    row(2025, "保証承諾", "75"),
    row(2024, "回収", "10"),
    row(2025, "回収", "12"),
  ];
  // 75 ÷ 50 = 1.5 and 12 ÷ 10 = 1.2
  expect(rowLines(planOf(...rows)).map((line) => line.match(/[\d.]+％/gu))).toEqual([["150％"], ["120％"]]);
  // A later item without a year before has no ratio, whatever another had then.
  expect(rowLines(planOf(...rows.slice(0, 2), row(2025, "回収", "12")))[1]).not.toContain("％");
});

test("a published ratio is kept beside a calculated one only where its own item has a year before", () => {
  const kept = (...midTermPlan: ReturnType<typeof row>[]) =>
    publishedPlanRatios(dataset({ tables: { midTermPlan } })).map(({ id }) => id);
  const published = row(2025, "保証承諾", "75", { planRatio: "150.0" });
  expect(kept(row(2024, "保証承諾", "50"), published)).toEqual([
    "plan/mid-term/2025/保証承諾/plan-ratio:published",
  ]);
  expect(kept(row(2024, "回収", "50"), published)).toEqual([]);
});

test("ratios as published stand where there is nothing to take them from", () => {
  const table = planOf(row(2025, "回収", "90", { planRatio: "101.5", estimateRatio: "88.8" }));
  expect(rowLines(table)).toEqual([
    "item0 回収 回収: 90百万円 plan/p/2025/回収 | 101.5％ plan/p/2025/回収/plan-ratio | 88.8％ plan/p/2025/回収/estimate-ratio",
  ]);
});

test("an amount beside it goes before the ratio as published", () => {
  const table = planOf(row(2025, "回収", "90", { planRatio: "101.5", previousPlan: "60" }));
  expect(rowLines(table)).toEqual([
    "item0 回収 回収: 90百万円 plan/p/2025/回収 | 150％ plan/p/2025/回収/plan-ratio",
  ]);
});

test("a column appears where any item has its ratio, and is empty for those that have none", () => {
  const table = planOf(
    row(2025, "回収", "90", { planRatio: "101.5" }),
    row(2025, "代位弁済", "20", { planRatio: null }),
  );
  expect(rowLines(table)).toEqual([
    "item0 回収 回収: 90百万円 plan/p/2025/回収 | 101.5％ plan/p/2025/回収/plan-ratio",
    "item0 代位弁済 代位弁済: 20百万円 plan/p/2025/代位弁済 | ─",
  ]);
});

test("without any ratio there is only the amount", () => {
  expect(tableLines(planOf(row(2025, "回収", "90", { planRatio: null, previousEstimate: null })))).toEqual([
    "plan/p 計画 令和7年度 項目",
    "2025/amount 計画額 amount 百万円 0",
    "item0 回収 回収: 90百万円 plan/p/2025/回収",
  ]);
});

test("several years stand side by side, a year against the row of the year before", () => {
  const table = planOf(
    row(2026, "回収", "99"),
    row(2025, "回収", "90", { previousEstimate: "75" }),
    row(2028, "代位弁済", "10"),
  );
  expect(tableLines(table)).toEqual([
    "plan/p 計画  項目",
    "2025/amount 令和7年度/計画額 amount 百万円 0 | 2025/estimate-ratio 令和7年度/対前年度実績見込比 percentage ％ 1 | " +
      "2026/amount 令和8年度/計画額 amount 百万円 0 | 2026/plan-ratio 令和8年度/対前年度計画比 percentage ％ 1 | " +
      "2028/amount 令和10年度/計画額 amount 百万円 0",
    // 90 ÷ 75 = 1.2 and 99 ÷ 90 = 1.1
    "item0 回収 回収: 90百万円 plan/p/2025/回収 | 120％ plan/p/2025/回収/estimate-ratio | 99百万円 plan/p/2026/回収 | 110％ plan/p/2026/回収/plan-ratio | ─",
    "item0 代位弁済 代位弁済: ─ | ─ | ─ | ─ | 10百万円 plan/p/2028/代位弁済",
  ]);
});

test("last year's estimate is never taken from last year's plan", () => {
  const table = planOf(
    row(2025, "回収", "90"),
    row(2026, "回収", "99"),
    row(2026, "代位弁済", "5", { estimateRatio: "50" }),
  );
  expect(rowLines(table)).toEqual([
    "item0 回収 回収: 90百万円 plan/p/2025/回収 | 99百万円 plan/p/2026/回収 | 110％ plan/p/2026/回収/plan-ratio | ─",
    "item0 代位弁済 代位弁済: ─ | 5百万円 plan/p/2026/代位弁済 | ─ | 50％ plan/p/2026/代位弁済/estimate-ratio",
  ]);
});

test("two years are already named", () => {
  const table = planOf(row(2025, "回収", "90"), row(2027, "回収", "99"));
  expect([table.period, ...table.columns.map(({ group }) => group)]).toEqual(["", "令和7年度", "令和9年度"]);
});

test("ratios as published that are calculated, too, are kept beside", () => {
  const annualPlan = [
    row(2025, "保証承諾", "90", { previousPlan: "60", planRatio: "150.0", estimateRatio: "120.0" }),
    row(2025, "回収", "90", { previousPlan: "60", planRatio: null }),
    row(2025, "代位弁済", "90", { planRatio: "80.0" }),
  ];
  // The others stand in the table: nothing is calculated in their place.
  expect(publishedPlanRatios(dataset({ tables: { annualPlan } })).map(working)).toEqual([
    "plan/annual/2025/保証承諾/plan-ratio:published 年度経営計画 令和7年度 保証承諾 対前年度計画比 = 150％ ← t.csv:1「150.0」",
  ]);
});
