import { expect, test } from "vitest";
import { trendTables } from "../../src/calculate/trend.js";
import { at, cell, inMillions, number, rowLines, tableLines } from "./by-hand.js";

type Measure = "保証承諾" | "保証債務残高" | "代位弁済" | "回収";

const row = (year: number, measure: Measure, amount: string | null, count?: string | null) => ({
  fiscalYear: cell(year),
  measure: cell(measure),
  count: count === undefined ? undefined : number(count, "件"),
  amount: number(amount),
  place: at(1),
});

test("years in their order, each against the year before", () => {
  const rows = [
    row(2024, "保証承諾", "3000000", "9"),
    row(2022, "保証承諾", "2000000", "5"),
    row(2023, "保証承諾", "2400000", "7"),
  ];
  const [table, ...others] = trendTables(rows, inMillions, "new");
  expect(others).toEqual([]);
  expect(table && tableLines(table)).toEqual([
    "trend/approvals 保証承諾の推移  年度",
    "count 件数 count 件 0 | amount 金額 amount 百万円 0 | change 前年度比 percentage ％ 1",
    "item0 2022 令和4年度: 5件 trend/approvals/2022/count | 2百万円 trend/approvals/2022/amount@百万円 | ─",
    // 2.4 ÷ 2.0 = 1.2; 2.4百万円 is printed as 2, the ratio comes from yen.
    "item0 2023 令和5年度: 7件 trend/approvals/2023/count | 2百万円 trend/approvals/2023/amount@百万円 | 120％ trend/approvals/2023/change",
    // 3.0 ÷ 2.4 = 1.25
    "item0 2024 令和6年度: 9件 trend/approvals/2024/count | 3百万円 trend/approvals/2024/amount@百万円 | 125％ trend/approvals/2024/change",
  ]);
});

test("a year whose year before is missing has no change", () => {
  const rows = [row(2021, "回収", "1000000"), row(2023, "回収", "2000000"), row(2024, "回収", "1000000")];
  const [table] = trendTables(rows, inMillions, "new");
  expect(table && rowLines(table)).toEqual([
    "item0 2021 令和3年度: 1百万円 trend/recoveries/2021/amount@百万円 | ─",
    "item0 2023 令和5年度: 2百万円 trend/recoveries/2023/amount@百万円 | ─",
    // 1 ÷ 2
    "item0 2024 令和6年度: 1百万円 trend/recoveries/2024/amount@百万円 | 50％ trend/recoveries/2024/change",
  ]);
});

test("a table for each measure; a single year has no change, one without counts no counts", () => {
  const rows = [row(2024, "保証債務残高", "2500000", null), row(2019, "代位弁済", "1000000", "1")];
  expect(trendTables(rows, inMillions, "old").map(tableLines)).toEqual([
    [
      "trend/outstanding 保証債務残高の推移  年度",
      "amount 金額 amount 百万円 0",
      "item0 2024 令和6年度: 3百万円 trend/outstanding/2024/amount@百万円",
    ],
    [
      "trend/subrogations 代位弁済の推移  年度",
      "count 件数 count 件 0 | amount 金額 amount 百万円 0",
      "item0 2019 平成31年度: 1件 trend/subrogations/2019/count | 1百万円 trend/subrogations/2019/amount@百万円",
    ],
  ]);
});

test("counts in some years only leave the others' cells empty", () => {
  const rows = [row(2023, "回収", "1000000"), row(2024, "回収", "1000000", "2")];
  const [table] = trendTables(rows, inMillions, "new");
  expect(table?.rows.map(({ cells }) => cells[0])).toEqual([null, expect.anything()]);
});

test("labels stand alone", () => {
  const rows = [row(2023, "回収", "1000000", "1"), row(2024, "回収", "1000000", "2")];
  const [table] = trendTables(rows, inMillions, "new");
  const labels = table?.rows[1]?.cells.map((one) => (one && typeof one === "object" ? one.label : one));
  expect(labels).toEqual(["回収 令和6年度 件数", "回収 令和6年度 金額", "回収 令和6年度 前年度比"]);
});
