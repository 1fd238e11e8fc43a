import { expect, test } from "vitest";
import { statedBaseProperty, trendTable } from "../../../src/calculate/base-property/trend.js";
import type { Problem } from "../../../src/problem/problem.js";
import { at, cell, dataset, lookupIn, number, read, tableLines, told, working } from "../by-hand.js";

const line = (year: number, fund: string, reserve: string, total?: string) => ({
  fiscalYear: cell(year),
  fund: number(fund, "百万円", 3),
  reserve: number(reserve, "百万円", 4),
  total: total === undefined ? undefined : number(total, "百万円", 5),
  place: at(3),
});

const settings = (eraChange: "old" | "new") => {
  const { style, rounding } = dataset({}).settings;
  return { style: { ...style, eraChange }, rounding };
};

test("the years as the file has them, the current one from the ledger, each whole against the year before", () => {
  const ledger = [
    read("balance-sheet/base-property", "12000000"),
    read("balance-sheet/fund", "4000000"),
    read("balance-sheet/fund-reserve", "8000000"),
  ];
  const baseProperty = [line(2024, "40", "80"), line(2022, "2", "5"), line(2023, "3", "6", "9")];
  const problems: Problem[] = [];
  const table = trendTable(dataset({ tables: { baseProperty } }), lookupIn(...ledger), problems);
  expect(table && tableLines(table)).toEqual([
    "base-property/trend 基本財産の推移  年度",
    "total 基本財産 amount 百万円 0 | change 前年度比 percentage ％ 1 | fund 基金 amount 百万円 0 | reserve 基金準備金 amount 百万円 0",
    // 2 + 5 and 3 + 6; 9 ÷ 7 = 128.57…％, 12 ÷ 9 = 133.33…％
    "item0 2022 令和4年度: 7百万円 base-property/trend/2022/total | ─ | 2百万円 base-property/trend/2022/fund | 5百万円 base-property/trend/2022/reserve",
    "item0 2023 令和5年度: 9百万円 base-property/trend/2023/total | 128.6％ base-property/trend/2023/change@％.1 | 3百万円 base-property/trend/2023/fund | 6百万円 base-property/trend/2023/reserve",
    "item0 2024 令和6年度: 12百万円 balance-sheet/base-property@百万円 | 133.3％ base-property/trend/2024/change@％.1 | 4百万円 balance-sheet/fund@百万円 | 8百万円 balance-sheet/fund-reserve@百万円",
  ]);
  expect(problems).toEqual([]);
});

test("where the ledger has no base property, the current year is the file's, too", () => {
  const table = trendTable(dataset({ tables: { baseProperty: [line(2024, "2", "5")] } }), lookupIn(), []);
  expect(table && tableLines(table)[2]).toBe(
    "item0 2024 令和6年度: 7百万円 base-property/trend/2024/total | 2百万円 base-property/trend/2024/fund | 5百万円 base-property/trend/2024/reserve",
  );
});

test("a year whose year before is lacking has no change", () => {
  // 2 + 5 in 2021, 3 + 6 in 2023.
  const baseProperty = [line(2021, "2", "5"), line(2023, "3", "6")];
  const table = trendTable(dataset({ tables: { baseProperty } }), lookupIn(), []);
  expect(table?.rows.map(({ cells }) => cells[1])).toEqual([null, null]);
});

test("without a trend there is no table", () => {
  expect(trendTable(dataset({}), lookupIn(), [])).toBeUndefined();
});

test("a total of the file is compared with fund and reserve", () => {
  const problems: Problem[] = [];
  const stated = statedBaseProperty(line(2019, "2", "5", "10"), settings("old"), problems);
  expect(stated.map(working)).toEqual([
    "base-property/trend/2019/total 推移表の基本財産 平成31年度末 = 7百万円 ← sum(base-property/trend/2019/fund, base-property/trend/2019/reserve)",
    "base-property/trend/2019/fund 推移表の基金 平成31年度末 = 2百万円 ← t.csv:3「2」",
    "base-property/trend/2019/reserve 推移表の基金準備金 平成31年度末 = 5百万円 ← t.csv:4「5」",
  ]);
  expect(told(problems)).toEqual(["check/total-mismatch 5 (3)"]);
});

test("a total off by rounding stands as it was handed over", () => {
  const problems: Problem[] = [];
  const [total] = statedBaseProperty(line(2019, "2", "5", "8"), settings("new"), problems);
  expect(total && working(total)).toBe(
    "base-property/trend/2019/total 推移表の基本財産 令和元年度末 = 8百万円 ← total-as-handed-over(base-property/trend/2019/total:handed-over, base-property/trend/2019/fund, base-property/trend/2019/reserve)",
  );
  expect(told(problems)).toEqual(["check/rounding-gap 5 (3)"]);
});

test("fund and reserve that are declared truncated may each be one short: 2 + 5 = 7 under 9", () => {
  const problems: Problem[] = [];
  const { style, rounding } = settings("new");
  const truncated = {
    style,
    rounding: { ...rounding, baseProperty: { ...rounding.baseProperty, amount: "truncate" as const } },
  };
  statedBaseProperty(line(2019, "2", "5", "9"), truncated, problems);
  expect(told(problems)).toEqual(["check/rounding-gap 5 (3)"]);
});
