import { expect, test } from "vitest";
import { mixes } from "../../src/calculate/mix.js";
import { trendTables } from "../../src/calculate/trend.js";
import {
  countedMeasures,
  type Measure,
  measureNames,
  measures,
} from "../../src/model/association/measures.js";
import { at, cell, inMillions, number, tableLines } from "./by-hand.js";

// 数えるだけの項目: businesses are counted, and nothing of them is an amount; 申込 and 償還 are as the others are.

const year = (fiscalYear: number, measure: Measure, count: string, amount: string | null) => ({
  fiscalYear: cell(fiscalYear),
  measure: cell(measure),
  count: number(count, "件"),
  amount: number(amount, "百万円"),
  place: at(1),
});

test("businesses year by year, in 企業, and how their number changed", () => {
  const rows = [year(2023, "利用企業者数", "80", null), year(2024, "利用企業者数", "90", null)];
  const [table, ...others] = trendTables(rows, inMillions, "new");
  expect(others).toEqual([]);
  expect(table && tableLines(table)).toEqual([
    "trend/clients 利用企業者数の推移  年度",
    "count 企業数 count 企業 0 | change 前年度比 percentage ％ 1",
    "item0 2023 令和5年度: 80企業 trend/clients/2023/count | ─",
    // 90 of 80
    "item0 2024 令和6年度: 90企業 trend/clients/2024/count | 112.5％ trend/clients/2024/change",
  ]);
  expect(table?.chart).toEqual({ kind: "columns", bars: ["count"] });
});

test("applications and repayments have counts and amounts", () => {
  const tables = trendTables(
    [year(2023, "保証申込", "8", "40"), year(2024, "保証申込", "9", "50"), year(2024, "償還", "7", "30")],
    inMillions,
    "new",
  );
  expect(tables.flatMap(tableLines)).toEqual([
    "trend/applications 保証申込の推移  年度",
    "count 件数 count 件 0 | amount 金額 amount 百万円 0 | change 前年度比 percentage ％ 1",
    "item0 2023 令和5年度: 8件 trend/applications/2023/count | 40百万円 trend/applications/2023/amount | ─",
    // 50 of 40
    "item0 2024 令和6年度: 9件 trend/applications/2024/count | 50百万円 trend/applications/2024/amount | 125％ trend/applications/2024/change",
    "trend/repayments 償還の推移  年度",
    "count 件数 count 件 0 | amount 金額 amount 百万円 0",
    "item0 2024 令和6年度: 7件 trend/repayments/2024/count | 30百万円 trend/repayments/2024/amount",
  ]);
});

test("a mix of businesses counts them as such, last year's too", () => {
  const group = (name: string, count: string, previousCount: string) => ({
    measure: cell<Measure>("利用企業者数"),
    dimension: cell("業種別"),
    group: cell(name),
    item: undefined,
    count: number(count, "件"),
    amount: undefined,
    previousCount: number(previousCount, "件"),
    previousAmount: undefined,
    share: undefined,
    change: undefined,
    place: at(1),
  });
  const periods = { year: "年間", yearEnd: "年度末" };
  const [mix] = mixes([group("甲", "3", "2"), group("乙", "4", "6")], inMillions, periods, []);
  expect(mix && tableLines(mix.beside)).toEqual([
    "mix/clients/業種別 業種別利用企業者数 年度末 業種",
    "count 企業数 count 企業 0 | previousCount 前年度企業数 count 企業 0 | countMoved 企業数の増減 count 企業 0",
    "item0 甲 甲: 3企業 mix/clients/業種別/甲/count | 2企業 mix/clients/業種別/甲/previousCount | 1企業 mix/clients/業種別/甲/countMoved",
    "item0 乙 乙: 4企業 mix/clients/業種別/乙/count | 6企業 mix/clients/業種別/乙/previousCount | -2企業 mix/clients/業種別/乙/countMoved",
    "total0 total 合計: 7企業 mix/clients/業種別/total/count | 8企業 mix/clients/業種別/total/previousCount | -1企業 mix/clients/業種別/total/countMoved",
  ]);
});

test("what is counted stands beside the measures that have amounts", () => {
  expect(measureNames).toEqual([
    "保証申込",
    "保証承諾",
    "保証債務残高",
    "償還",
    "代位弁済",
    "回収",
    "利用企業者数",
  ]);
  expect(countedMeasures).toEqual(["利用企業者数"]);
  expect(new Set(measureNames.map((name) => measures[name].id)).size).toBe(7);
});
