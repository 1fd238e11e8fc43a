import { describe, expect, test } from "vitest";
import { previousRebuilt } from "../../../src/calculate/checks/previous-rebuilt.js";
import { calculate } from "../../../src/calculate/report.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, cell, dataset, number } from "../by-hand.js";

interface Line {
  readonly group: string;
  readonly amount: string;
  readonly change: string | null;
}

/** What is told of a mix of approvals whose year before stands in the trend. */
function told(before: string, lines: readonly Line[], unit: Unit = "円") {
  const mix = lines.map(({ group, amount, change }, index) => ({
    measure: cell("保証承諾" as const),
    dimension: cell("業種別"),
    group: cell(group),
    item: undefined,
    count: undefined,
    amount: number(amount, unit),
    previousCount: undefined,
    previousAmount: undefined,
    share: undefined,
    change: { ...number(change, "％", index + 2), text: change ?? "─" },
    place: at(index + 2),
  }));
  const trend = [
    { year: 2023, amount: before },
    { year: 2024, amount: "30" },
  ].map(({ year, amount }) => ({
    fiscalYear: cell(year),
    measure: cell("保証承諾" as const),
    count: undefined,
    amount: number(amount, unit, 90),
    place: at(90),
  }));
  return calculate(dataset({ tables: { mix, trend } })).problems;
}
const rules = (...of: Parameters<typeof told>) =>
  told(...of)
    .filter(({ rule }) => rule === previousRebuilt.id)
    .map(({ severity, place }) => `${severity} ${place?.row}`);

const half: Line = { group: "製造業", amount: "1000", change: "50.0" };
const double: Line = { group: "建設業", amount: "1000", change: "200.0" };

describe("1,000 at 50.0 % and 1,000 at 200.0 %", () => {
  // 1,000 ÷ 50.1 % = 1,996.0… and 1,000 ÷ 200.1 % = 499.7…: 2,495.7… at least.
  // 1,000 ÷ 49.95 % = 2,002.0… and 1,000 ÷ 199.95 % = 500.1…: 2,502.1… at most.
  test.each([
    ["2495", ["error 2"]],
    ["2496", []],
    ["2500", []],
    ["2502", []],
    ["2503", ["error 2"]],
  ])("were %s together", (before, problems) => {
    expect(rules(before, [half, double])).toEqual(problems);
  });
});

test("a row without a change may have been anything, and the others no less", () => {
  const anything: Line = { group: "小売業", amount: "0", change: null };
  expect(rules("9999", [half, double, anything])).toEqual([]);
  expect(rules("2495", [half, double, anything])).toEqual(["error 2"]);
  const [problem] = told("2495", [half, double, anything]).filter(({ rule }) => rule === previousRebuilt.id);
  expect(problem?.message).toBe(
    "「業種別保証承諾」の前年度比から逆算した前年度の計は2,496円以上のはずですが、保証承諾 令和5年度 金額は2,495円です。",
  );
});

test("in 千円 the amounts themselves leave room: 999.5 to 1,001 each, and the trend's half", () => {
  // 999.5 ÷ 50.1 % + 999.5 ÷ 200.1 % = 1,995.0… + 499.5… = 2,494.5…; the trend's 2,494 may be 2,495, its 2,493 not.
  expect(rules("2494", [half, double], "千円")).toEqual([]);
  expect(rules("2493", [half, double], "千円")).toEqual(["error 2"]);
});

describe("the change of the total alone is compared with the trend", () => {
  const total = (change: string): Line[] => [
    { group: "製造業", amount: "2000", change: null },
    { group: "合計", amount: "2000", change },
  ];
  const found = (before: string, change: string) =>
    told(before, total(change))
      .filter(({ rule }) => rule.includes("published"))
      .map(({ rule, message }) => `${rule} ${message}`);
  test("2,000 ÷ 2,500 is 80.0", () => {
    expect(found("2500", "80.0")).toEqual([]);
    expect(found("2500", "80.1")).toEqual([
      "check/published-moved 業種別保証承諾 合計 前年度比の公表値80.1％は、計算した80.0％と最後の桁が違い、どの端数処理でも合いません。",
    ]);
    expect(found("2500", "81.0")).toEqual([
      "check/published-wrong 業種別保証承諾 合計 前年度比の公表値81.0％が、計算した80.0％と合いません。",
    ]);
  });
});
