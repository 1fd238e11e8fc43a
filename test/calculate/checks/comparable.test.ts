import { expect, test } from "vitest";
import { type Comparable, comparable } from "../../../src/calculate/checks/comparable.js";
import { at, cell, number, read } from "../by-hand.js";
import { contextOf } from "./context.js";

/** 「table: figure, figure」 of each series of two or more; ─ where one between them is missing. */
const lines = (series: readonly Comparable[]) =>
  series
    .filter((one) => one.series.filter((figure) => figure).length > 1)
    .map((one) => `${one.of}: ${one.series.map((figure) => figure?.id ?? "─").join(", ")}`);
const ones = (...ids: string[]) => ids.map((id) => read(id, "1"));

test("years of a measure stand in their order, its cases and its amounts by themselves", () => {
  const trend = [2024, 2022, 2023].map((year) => ({
    fiscalYear: cell(year),
    measure: cell("保証承諾" as const),
    count: undefined,
    amount: number("1"),
    place: at(1),
  }));
  const figures = ones(
    ...[2022, 2023, 2024].flatMap((year) => [
      `trend/approvals/${year}/count`,
      `trend/approvals/${year}/amount`,
    ]),
    "balance-sheet/guarantee-liability",
  );
  expect(lines(comparable(contextOf(figures, { tables: { trend } })))).toEqual([
    "trend/approvals: trend/approvals/2022/count, trend/approvals/2023/count, trend/approvals/2024/count",
    "trend/approvals: trend/approvals/2022/amount, trend/approvals/2023/amount, trend/approvals/2024/amount",
    // What was approved is nowhere in the ledger.
  ]);
});

test("what is outstanding this year is in the ledger, too", () => {
  const trend = [
    {
      fiscalYear: cell(2024),
      measure: cell("保証債務残高" as const),
      count: undefined,
      amount: number("1"),
      place: at(1),
    },
  ];
  const figures = ones("trend/outstanding/2024/amount", "balance-sheet/guarantee-liability");
  expect(lines(comparable(contextOf(figures, { tables: { trend } })))).toEqual([
    "trend/outstanding ledger: balance-sheet/guarantee-liability, trend/outstanding/2024/amount",
  ]);
});

test("years of the base property, its fund and its reserve in their order, this year's beside the ledger", () => {
  const baseProperty = [2024, 2022, 2023].map((year) => ({
    fiscalYear: cell(year),
    fund: number("1"),
    reserve: number("1"),
    total: undefined,
    place: at(1),
  }));
  const figures = ones("balance-sheet/base-property", "balance-sheet/fund", "balance-sheet/fund-reserve");
  const years = (part: string) =>
    [2022, 2023, 2024].map((year) => `base-property/trend/${year}/${part}`).join(", ");
  expect(lines(comparable(contextOf(figures, { tables: { baseProperty } })))).toEqual([
    `base-property: ${years("total")}`,
    "base-property ledger: balance-sheet/base-property, base-property/trend/2024/total",
    `base-property: ${years("fund")}`,
    "base-property ledger: balance-sheet/fund, base-property/trend/2024/fund",
    `base-property: ${years("reserve")}`,
    "base-property ledger: balance-sheet/fund-reserve, base-property/trend/2024/reserve",
  ]);
});

test("years of a plan's item stand in their order, the first beside what was achieved, each beside what its row says of the year before", () => {
  const row = (year: number, item: string, previous?: string) => ({
    fiscalYear: cell(year),
    item: cell(item),
    amount: number("1"),
    previousPlan: previous === undefined ? undefined : number(previous),
    previousEstimate: previous === undefined ? undefined : number(previous),
    planRatio: undefined,
    estimateRatio: undefined,
    place: at(1),
  });
  const midTermPlan = [row(2026, "実際回収"), row(2025, "実際回収", "1"), row(2025, "調査")];
  const figures = ones(
    "trend/recoveries/2024/amount",
    "trend/approvals/2024/amount",
    "plan/mid-term/2025/実際回収",
    "plan/mid-term/2026/実際回収",
    "plan/mid-term/2025/調査",
  );
  const check = "check/mid-term/2025/実際回収";
  expect(lines(comparable(contextOf(figures, { tables: { midTermPlan } })))).toEqual([
    "plan/mid-term: plan/mid-term/2025/実際回収, plan/mid-term/2026/実際回収",
    "plan/mid-term: trend/recoveries/2024/amount, plan/mid-term/2025/実際回収",
    `plan/mid-term: ${check}/前年度計画額, plan/mid-term/2025/実際回収`,
    `plan/mid-term: ${check}/前年度実績見込額, plan/mid-term/2025/実際回収`,
    // 調査 is no measure: there is nothing that was achieved of it.
  ]);
});

test("the planned fund and its reserve beside the ledger's, each beside its own; what else is planned beside nothing", () => {
  const basePropertyPlan = ["基金準備金", "基金", "そのほか"].map((item) => ({
    item: cell(item),
    balance: number("1"),
    increase: number("0"),
    place: at(1),
  }));
  const figures = ones("balance-sheet/fund", "balance-sheet/fund-reserve");
  expect(lines(comparable(contextOf(figures, { tables: { basePropertyPlan } })))).toEqual([
    "base-property/plan: balance-sheet/fund-reserve, check/plan/基金準備金",
    "base-property/plan: balance-sheet/fund, check/plan/基金",
  ]);
});

test("figures of one name: last year's ledger, the budget, last year's column of a mix", () => {
  const figures = ones(
    "previous/balance-sheet/cash",
    "balance-sheet/cash",
    "budget/guarantee-fees",
    "income-statement/guarantee-fees",
    "mix/approvals/業種別/製造業・食料品/amount",
    "mix/approvals/業種別/製造業・食料品/previousAmount",
  );
  expect(lines(comparable(contextOf(figures)))).toEqual([
    "ledger: previous/balance-sheet/cash, balance-sheet/cash",
    "budget: income-statement/guarantee-fees, budget/guarantee-fees",
    "mix/approvals/業種別: mix/approvals/業種別/製造業・食料品/previousAmount, mix/approvals/業種別/製造業・食料品/amount",
  ]);
});

test("what was only rounded, handed over or published is not compared once more", () => {
  const figures = ones(
    "previous/balance-sheet/cash@千円",
    "balance-sheet/cash",
    "budget/fees:handed-over",
    "income-statement/fees",
    "mix/approvals/業種別/製造業/amount@百万円",
    "mix/approvals/業種別/製造業/previousAmount",
    "mix/approvals/業種別/製造業/count",
    "mix/approvals/業種別/製造業/previousCount",
  );
  expect(lines(comparable(contextOf(figures)))).toEqual([]);
});
