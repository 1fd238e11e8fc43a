import { expect, test } from "vitest";
import { ratioTable } from "../../src/calculate/ratios.js";
import { ratiosBeside } from "../../src/calculate/ratios-beside.js";
import type { Figure } from "../../src/model/figure.js";
import { inMillions, lookupIn, read, tableLines } from "./by-hand.js";

const now = [
  read("income-statement/ordinary-income", "1100"),
  read("income-statement/ordinary-expenditure", "400"),
  read("balance-sheet/base-property", "50"),
  read("balance-sheet/guarantee-liability", "1600"),
];
const before = [
  read("previous/balance-sheet/base-property", "60"),
  read("previous/balance-sheet/guarantee-liability", "1500"),
];

function beside(known: readonly Figure[]) {
  const lookup = lookupIn(...known);
  const table = ratioTable(lookup, 2024, inMillions, "期間");
  if (!table) throw new Error("no ratio");
  return {
    table,
    made: ratiosBeside(table, { ledger: lookup, trend: lookup, year: 2024, nothing: "─" }, inMillions),
  };
}

test("last year's ratio of last year's ledger, and how many points it moved", () => {
  expect(tableLines(beside([...now, ...before]).made)).toEqual([
    "ratio 主な指標 期間 指標",
    "value 比率 percentage ％ 1 | previous 前年度 percentage ％ 1 | moved 増減 percentage ポイント 1 | formula 算式 text  0",
    "item0 ordinary-balance-ratio 経常収支率: 275％ ratio/ordinary-balance-ratio | 「─」 | 「─」 | 「経常収入 ÷ 経常支出 × 100」",
    // 50 ÷ 1,600 = 3.125 and 60 ÷ 1,500 = 4; 3.125 − 4 = −0.875, rounded only then
    "item0 base-property-ratio 基本財産比率: 3.1％ ratio/base-property-ratio@％.1 | 4％ previous/ratio/base-property-ratio | -0.9ポイント ratio/base-property-ratio/moved@ポイント.1 | 「基本財産 ÷ 保証債務 × 100」",
    "増減は、端数を処理する前の比率の差です。",
  ]);
});

test("without last year's ledger the table is as it was", () => {
  const { table, made } = beside(now);
  expect(made).toBe(table);
});
