import { expect, test } from "vitest";
import { basePropertyOverTime, overTime, sideBySideOverTime } from "../../../src/compose/chart/over-time.js";
import type { Context } from "../../../src/compose/context.js";
import type { TableOf, TrendTableId } from "../../../src/model/association/ids.js";
import type { Unit } from "../../../src/model/unit.js";
import { dataset, read } from "../../calculate/by-hand.js";
import { chartLines, row } from "../by-hand.js";

const context = { dataset: dataset({}) } as Pick<Context, "dataset"> as Context;

const frame = { title: "表", period: "", rowHeading: "年度", notes: [] };

type Value = string | null;

/** Years with their count and amount. */
function trend(
  id: TrendTableId,
  rows: readonly (readonly [year: number, count: Value, amount: Value])[],
  unit: Unit = "百万円",
): TableOf<TrendTableId> {
  return {
    ...frame,
    id,
    columns: [
      { id: "count", label: "件数", kind: "count", unit: "件", digits: 0 },
      { id: "amount", label: "金額", kind: "amount", unit, digits: 0 },
    ],
    rows: rows.map(([year, count, amount]) =>
      row(String(year), [
        count === null ? null : read(`${id}/${year}/count`, count, "件"),
        amount === null ? null : read(`${id}/${year}/amount`, amount, unit),
      ]),
    ),
  };
}

test("amounts are bars at the left, counts a line at the right; a change of era is marked, a year without a row named", () => {
  const table = trend("trend/approvals", [
    [2017, "10", "100"],
    [2018, "20", "300"],
    [2019, "30", "200"],
    [2021, "40", "400"],
  ]);
  expect(chartLines(overTime(table, "題", context))).toEqual([
    "columns trend/approvals 題",
    "平成29年度 H29 / 平成30年度 H30 / |令和元年度 R1 / 令和2年度 R2 / 令和3年度 R3",
    "金額 bar left 百万円 0: 100, 300, 200, ─, 400",
    "件数 line right 件 0: 10, 20, 30, ─, 40",
    "題。金額は平成29年度の100百万円から令和3年度の400百万円になりました。最も多いのは令和3年度の400百万円です。" +
      "金額の値: 平成29年度 100百万円、平成30年度 300百万円、令和元年度 200百万円、令和2年度 データなし、令和3年度 400百万円。" +
      "件数は平成29年度の10件から令和3年度の40件になりました。最も多いのは令和3年度の40件です。" +
      "件数の値: 平成29年度 10件、平成30年度 20件、令和元年度 30件、令和2年度 データなし、令和3年度 40件。",
    "令和2年度は、データがありません。",
  ]);
});

test("rows may stand in any order; a year of which only the count is known is not missing", () => {
  const table = trend("trend/approvals", [
    [2024, "3", "30"],
    [2022, "1", "10"],
    [2023, "2", null],
  ]);
  const lines = chartLines(overTime(table, "題", context));
  expect(lines.slice(1, 4)).toEqual([
    "令和4年度 R4 / 令和5年度 R5 / 令和6年度 R6",
    "金額 bar left 百万円 0: 10, ─, 30",
    "件数 line right 件 0: 1, 2, 3",
  ]);
  expect(lines).toHaveLength(5);
});

test("without counts there is no line; several years that are missing are named together", () => {
  const table = trend("trend/recoveries", [
    [2021, null, "1"],
    [2024, null, "2"],
  ]);
  const lines = chartLines(
    overTime(
      {
        ...table,
        columns: table.columns.slice(1),
        rows: table.rows.map((line) => ({ ...line, cells: line.cells.slice(1) })),
      },
      "題",
      context,
    ),
  );
  expect(lines[2]).toBe("金額 bar left 百万円 0: 1, ─, ─, 2");
  expect(lines.slice(4)).toEqual(["令和4年度、令和5年度は、データがありません。"]);
});

test("the base property: its two funds on top of each other, their sums over them", () => {
  const table: TableOf<"base-property/trend"> = {
    ...frame,
    id: "base-property/trend",
    columns: [
      { id: "total", label: "合計", kind: "amount", unit: "百万円", digits: 0 },
      { id: "fund", label: "基金", kind: "amount", unit: "百万円", digits: 0 },
      { id: "reserve", label: "基金準備金", kind: "amount", unit: "百万円", digits: 0 },
    ],
    rows: [
      row("2023", [read("a", "30", "百万円"), read("b", "10", "百万円"), read("c", "20", "百万円")]),
      row("2024", [read("d", "33", "百万円"), read("e", "11", "百万円"), read("f", "22", "百万円")]),
    ],
  };
  const lines = chartLines(basePropertyOverTime(table, "題", context));
  expect(lines.slice(0, 5)).toEqual([
    "stacked-columns base-property/trend 題",
    "令和5年度 R5 / 令和6年度 R6",
    "基金 bar left 百万円 0: 10, 11",
    "基金準備金 bar left 百万円 0: 20, 22",
    "totals 合計 bar left 百万円 0: 30, 33",
  ]);
  expect(lines[5]).toContain("合計は令和5年度の30百万円から令和6年度の33百万円になりました。");
});

test("side by side: each measure under its own name, over the years of both; only a year that both lack is named", () => {
  const one = trend("trend/approvals", [
    [2021, "1", "10"],
    [2022, "1", "20"],
  ]);
  const other = trend("trend/recoveries", [
    [2022, null, "5"],
    [2024, null, "6"],
  ]);
  const compared = [
    { table: one, label: "承諾", amount: 1 },
    { table: other, label: "回収", amount: 1 },
  ];
  const lines = chartLines(sideBySideOverTime(compared, "題", context));
  expect(lines.slice(0, 4)).toEqual([
    "columns trend/approvals+trend/recoveries 題",
    "令和3年度 R3 / 令和4年度 R4 / 令和5年度 R5 / 令和6年度 R6",
    "承諾 bar left 百万円 0: 10, 20, ─, ─",
    "回収 bar left 百万円 0: ─, 5, ─, 6",
  ]);
  expect(lines.slice(5)).toEqual(["令和5年度は、データがありません。"]);
});

test("amounts in 千円 that run into the millions are drawn in 百万円", () => {
  const table = trend(
    "trend/approvals",
    [
      [2023, "1", "1499999"],
      [2024, "1", "2500000"],
    ],
    "千円",
  );
  // 1,499.999 and 2,500 百万円, half-up.
  expect(chartLines(overTime(table, "題", context))[2]).toBe("金額 bar left 百万円 0: 1500, 2500");
});
