import { describe, expect, test } from "vitest";
import { previousRebuilt } from "../../../src/calculate/checks/previous-rebuilt.js";
import { calculate } from "../../../src/calculate/report.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, cell, dataset, number } from "../by-hand.js";

interface Line {
  readonly group: string;
  readonly item?: string;
  /** Of the year, and of the year before where the file has that column. */
  readonly amount: string | undefined;
  readonly previous?: string;
  readonly change: string | null;
}

/** What is told of a mix of approvals whose year before stands in the trend. */
function told(before: string | null, lines: readonly Line[], unit: Unit = "円") {
  const mix = lines.map(({ group, item, amount, previous, change }, index) => ({
    measure: cell("保証承諾" as const),
    dimension: cell("業種別"),
    group: cell(group),
    item: item === undefined ? undefined : cell(item),
    count: undefined,
    amount: amount === undefined ? undefined : number(amount, unit),
    previousCount: undefined,
    previousAmount: previous === undefined ? undefined : number(previous, unit),
    share: undefined,
    change: { ...number(change, "％", index + 2), text: change ?? "─" },
    place: at(index + 2),
  }));
  const trend = [
    ...(before === null ? [] : [{ year: 2023, amount: before }]),
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
const rebuilt = (...of: Parameters<typeof told>) =>
  told(...of)
    .filter(({ rule }) => rule === previousRebuilt.id)
    .map(({ message, related }) => `${related.map(({ row }) => row)} ${message}`);

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

describe("an end may be reached, not passed", () => {
  // 1,001 ÷ 100.1 % = 1,000 exactly, 1,999 ÷ 99.95 % = 2,000 exactly.
  test("at least 1,000, and in words to the yen", () => {
    const line: Line = { group: "製造業", amount: "1001", change: "100.0" };
    expect(rebuilt("1000", [line])).toEqual([]);
    expect(rebuilt("999", [line])).toEqual([
      // 1,001 ÷ 99.95 % = 1,001.5…
      "90 「業種別保証承諾」の前年度比から逆算した前年度の計は1,000円から1,001円のはずですが、保証承諾 令和5年度 金額は999円です。",
    ]);
  });
  test("at most 2,000", () => {
    const line: Line = { group: "製造業", amount: "1999", change: "100.0" };
    expect(rebuilt("2000", [line])).toEqual([]);
    expect(rebuilt("2001", [line])).toEqual([
      // 1,999 ÷ 100.1 % = 1,997.002…: 1,997 is too little.
      "90 「業種別保証承諾」の前年度比から逆算した前年度の計は1,998円から2,000円のはずですが、保証承諾 令和5年度 金額は2,001円です。",
    ]);
  });
  test("what is just refused does not lie between the ends that are told", () => {
    const line: Line = { group: "製造業", amount: "1999", change: "100.0" };
    expect(rebuilt("1997", [line])).toEqual([
      "90 「業種別保証承諾」の前年度比から逆算した前年度の計は1,998円から2,000円のはずですが、保証承諾 令和5年度 金額は1,997円です。",
    ]);
    expect(rebuilt("1998", [line])).toEqual([]);
  });
});

describe("a change near nothing", () => {
  test("0.0 was at least 1,000 times as much, and may have been any number of times: 1,000 ÷ 0.1 %", () => {
    const line: Line = { group: "製造業", amount: "1000", change: "0.0" };
    expect(rules("1000000", [line])).toEqual([]);
    expect(rules("9000000", [line])).toEqual([]);
    expect(rules("999999", [line])).toEqual(["error 2"]);
  });
  test("0.5 ends at 1,000 ÷ 0.45 % = 222,222.2…", () => {
    const line: Line = { group: "製造業", amount: "1000", change: "0.5" };
    expect(rules("222222", [line])).toEqual([]);
    expect(rules("222223", [line])).toEqual(["error 2"]);
  });
  test("of a row of nothing no change says what it was", () => {
    expect(rules("9000000", [half, double, { group: "小売業", amount: "0", change: "50.0" }])).toEqual([]);
  });
});

describe("which rows are added up", () => {
  // 1,000 ÷ 100.1 % = 999.0… to 1,000 ÷ 99.95 % = 1,000.5…
  const whole: Line = { group: "製造業", amount: "1000", change: "100.0" };
  const part = (item: string): Line => ({ group: "製造業", item, amount: "500", change: "100.0" });
  test("a group, not its items besides, and not the total", () => {
    const total: Line = { group: "合計", amount: "1000", change: "100.0" };
    expect(rules("1000", [whole, part("食料品"), part("繊維"), total])).toEqual([]);
    expect(rules("2000", [whole, part("食料品"), part("繊維"), total])).toEqual(["error 2"]);
    expect(rules("1000", [total])).toEqual([]);
  });
  test("all of them or none: a group without a row of its own has no change", () => {
    expect(rules("9", [whole, { ...part("自動車"), group: "運輸業" }])).toEqual([]);
  });
  test("a change that we calculated is no published one", () => {
    expect(rules("9", [{ group: "製造業", amount: "1000", previous: "1000", change: "100.0" }])).toEqual([]);
  });
  test("a mix of changes alone says nothing of amounts", () => {
    expect(rules("9", [{ group: "製造業", amount: undefined, change: "100.0" }])).toEqual([]);
  });
});

test("where the trend does not have the year before there is nothing to compare", () => {
  expect(rules(null, [half, double])).toEqual([]);
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
  expect(rebuilt("2493", [half, double], "千円")).toEqual([
    // 2,494.5… is 2,495 in whole 千円; 1,001 ÷ 49.95 % + 1,001 ÷ 199.95 % = 2,004.0… + 500.6… = 2,504.6…
    "90 「業種別保証承諾」の前年度比から逆算した前年度の計は2,495千円から2,505千円のはずですが、保証承諾 令和5年度 金額は2,493千円です。",
  ]);
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
