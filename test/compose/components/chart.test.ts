import { expect, test } from "vitest";
import type { Table } from "../../../src/model/table.js";
import { read } from "../../calculate/by-hand.js";
import { blockLines, chartLines, piece, row } from "../by-hand.js";

const frame = { title: "表", period: "", rowHeading: "", notes: [] };
const money = (id: string) => ({ id, label: id, kind: "amount", unit: "百万円", digits: 0 }) as const;

/** Amounts of 2023 and later. */
const trend = (id: string, ...amounts: readonly string[]): Table => ({
  ...frame,
  id: `trend/${id}`,
  columns: [money("amount")],
  rows: amounts.map((amount, index) => row(String(2023 + index), [read(`${id}/${index}`, amount, "百万円")])),
});

const property: Table = {
  ...frame,
  id: "base-property/trend",
  columns: [money("fund"), money("reserve"), money("total")],
  rows: ["2023", "2024"].map((year) =>
    row(year, [
      read(`f${year}`, "1", "百万円"),
      read(`r${year}`, "2", "百万円"),
      read(`t${year}`, "3", "百万円"),
    ]),
  ),
};

function placed(of: string, ...tables: readonly Table[]) {
  const { blocks, problems } = piece(`::chart{of="${of}"}`, { report: { tables } });
  expect(problems).toEqual([]);
  return blocks.flatMap((block) => [
    ...blockLines(block),
    ...(block.kind === "chart" ? chartLines(block.chart).slice(0, 4) : []),
  ]);
}

test("one measure is drawn by itself", () => {
  expect(placed("trend/approvals", trend("approvals", "1", "2"))).toEqual([
    "chart 図1 trend/approvals/chart 保証承諾の推移 columns ─",
    "columns trend/approvals 保証承諾の推移",
    "令和5年度 R5 / 令和6年度 R6",
    "amount bar left 百万円 0: 1, 2",
    expect.stringContaining("保証承諾の推移。"),
  ]);
});

test("two measures stand side by side, in the order in which they are asked for, higher than usual", () => {
  const tables = [trend("approvals", "1", "2"), trend("recoveries", "3", "4")];
  expect(placed("trend/recoveries,trend/approvals", ...tables)).toEqual([
    "chart 図1 trend/recoveries+trend/approvals/chart 回収と保証承諾の推移 columns 0.6",
    "columns trend/recoveries+trend/approvals 回収と保証承諾の推移",
    "令和5年度 R5 / 令和6年度 R6",
    "回収 bar left 百万円 0: 3, 4",
    "保証承諾 bar left 百万円 0: 1, 2",
  ]);
});

test("the base property is stacked by itself; beside a measure its total is drawn", () => {
  expect(placed("base-property/trend", property)).toEqual([
    "chart 図1 base-property/trend/chart 基本財産の推移 stacked-columns 0.6",
    "stacked-columns base-property/trend 基本財産の推移",
    "令和5年度 R5 / 令和6年度 R6",
    "fund bar left 百万円 0: 1, 1",
    "reserve bar left 百万円 0: 2, 2",
  ]);
  expect(
    placed("trend/approvals,base-property/trend", trend("approvals", "1", "2"), property).slice(3),
  ).toEqual(["保証承諾 bar left 百万円 0: 1, 2", "基本財産 bar left 百万円 0: 3, 3"]);
});

test("a year alone is no course: nothing is drawn, and beside another it is left out", () => {
  expect(placed("trend/approvals", trend("approvals", "1"))).toEqual([]);
  expect(placed("trend/approvals")).toEqual([]);
  const tables = [trend("approvals", "1"), trend("recoveries", "3", "4")];
  expect(placed("trend/approvals,trend/recoveries", ...tables)[0]).toBe(
    "chart 図1 trend/recoveries/chart 回収の推移 columns ─",
  );
});

const composition: Table = {
  ...frame,
  id: "base-property/composition",
  columns: [money("amount"), { id: "share", label: "構成比", kind: "percentage", unit: "％", digits: 1 }],
  rows: [
    row("基金", [read("a", "1", "百万円"), read("b", "25", "％")]),
    row("基金準備金", [read("c", "3", "百万円"), read("d", "75", "％")]),
  ],
};

test("what the base property is made of is a ring", () => {
  expect(placed("base-property/composition", composition)).toEqual([
    "chart 図1 base-property/composition/chart 基本財産の構成 doughnut 0.56",
    "doughnut base-property/composition 基本財産の構成",
    "基金準備金 / 基金",
    "構成比 bar left ％ 1: 75, 25 (75.0％, 25.0％)",
    expect.stringContaining("基本財産の構成。"),
  ]);
  expect(placed("base-property/composition")).toEqual([]);
  expect(placed("base-property/composition", { ...composition, rows: [] })).toEqual([]);
});

test.each([
  "trend/aprovals",
  "trend/approvals,base-property/composition",
  "trend/approvals, trend/recoveries",
  "",
])("「%s」 is refused, with what there is", (of) => {
  expect(piece(`::chart{of="${of}"}`).problems).toEqual([
    "compose/invalid-attribute try.md:3 部品「chart」の属性「of」が正しくありません（" +
      "trend/applications、trend/approvals、trend/outstanding、trend/repayments、trend/subrogations、trend/recoveries、trend/clients、base-property/trendのどれか（並べるときは「,」で区切る）か、base-property/composition）。 " +
      "docs/components/chart.md の例を見て直してください。",
  ]);
});

test.each(["approvals", "outstanding", "subrogations", "recoveries"])("trend/%s can be drawn", (id) => {
  expect(placed(`trend/${id}`, trend(id, "1", "2"))).not.toEqual([]);
});
