import { expect, test } from "vitest";
import { ratioTable } from "../../src/calculate/ratios.js";
import { isFigure } from "../../src/model/table.js";
import { inMillions, lookupIn, read, rowLines, tableLines, working } from "./by-hand.js";

const figures = [
  read("income-statement/ordinary-income", "1100"),
  read("income-statement/ordinary-expenditure", "400"),
  read("trend/subrogations/2024/amount", "30"),
  read("trend/outstanding/2023/amount", "900"),
  read("trend/outstanding/2024/amount", "1100"),
  read("trend/recoveries/2024/amount", "6"),
  read("balance-sheet/base-property", "50"),
  read("balance-sheet/guarantee-liability", "1600"),
];

const tableOf = (known = figures) => ratioTable(lookupIn(...known), 2024, inMillions, "期間");
const without = (...ids: string[]) => figures.filter(({ id }) => !ids.some((one) => id.includes(one)));

test("the four ratios", () => {
  const table = tableOf();
  expect(table && tableLines(table)).toEqual([
    "ratio 主な指標 期間 指標",
    "value 比率 percentage ％ 1 | formula 算式 text  0",
    // 1,100 ÷ 400 = 2.75
    "item0 ordinary-balance-ratio 経常収支率: 275％ ratio/ordinary-balance-ratio | 「経常収入 ÷ 経常支出 × 100」",
    // 30 ÷ ((900 + 1,100) ÷ 2) = 30 ÷ 1,000
    "item0 subrogation-ratio 代位弁済率: 3％ ratio/subrogation-ratio | 「代位弁済 ÷ 保証債務残高の平均（前年度末と当年度末） × 100」",
    // 6 ÷ 30
    "item0 recovery-ratio 回収率: 20％ ratio/recovery-ratio | 「回収 ÷ 代位弁済 × 100」",
    // 50 ÷ 1,600 = 0.03125, half-up to one digit
    "item0 base-property-ratio 基本財産比率: 3.1％ ratio/base-property-ratio@％.1 | 「基本財産 ÷ 保証債務 × 100」",
  ]);
});

test("the average of two year ends can be traced", () => {
  const ratio = tableOf()?.rows[1]?.cells[0];
  if (!ratio || !isFigure(ratio) || ratio.origin.kind !== "derived") throw new Error("no ratio");
  const average = ratio.origin.inputs[1];
  if (average?.origin.kind !== "derived") throw new Error("no average");
  expect([ratio, average, ...average.origin.inputs].map(working)).toEqual([
    "ratio/subrogation-ratio 代位弁済率 = 3％ ← percentage(trend/subrogations/2024/amount, ratio/average-outstanding)",
    "ratio/average-outstanding 保証債務残高の平均 = 1000円 ← quotient(ratio/outstanding-both-year-ends, ratio/two)",
    "ratio/outstanding-both-year-ends 保証債務残高の前年度末と当年度末の計 = 2000円 ← sum(trend/outstanding/2023/amount, trend/outstanding/2024/amount)",
    "ratio/two 二つの年度末 = 2 ← 算式",
  ]);
});

test("a ratio whose parts are not all there is left out", () => {
  const idsWithout = (...ids: string[]) => tableOf(without(...ids))?.rows.map(({ id }) => id);
  expect(idsWithout("ordinary-income")).toEqual([
    "subrogation-ratio",
    "recovery-ratio",
    "base-property-ratio",
  ]);
  expect(idsWithout("ordinary-expenditure")).toHaveLength(3);
  expect(idsWithout("outstanding/2023")).not.toContain("subrogation-ratio");
  expect(idsWithout("outstanding/2024")).not.toContain("subrogation-ratio");
  expect(idsWithout("subrogations")).toEqual(["ordinary-balance-ratio", "base-property-ratio"]);
});

test("without any ratio there is no table", () => {
  expect(tableOf([])).toBeUndefined();
});

test("a ratio says nothing where its whole is zero", () => {
  const known = [read("balance-sheet/base-property", "50"), read("balance-sheet/guarantee-liability", "0")];
  const table = tableOf(known);
  expect(table && rowLines(table)).toEqual([
    "item0 base-property-ratio 基本財産比率: ─％ ratio/base-property-ratio | 「基本財産 ÷ 保証債務 × 100」",
  ]);
});
