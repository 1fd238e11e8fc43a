import { describe, expect, test } from "vitest";
import { comparisonTable } from "../../../../src/calculate/fees/tables/comparison.js";
import type { FeeSchedule } from "../../../../src/model/fee-schedule.js";
import { read, rowLines, tableLines } from "../../by-hand.js";
import {
  accounting,
  byClass,
  classes,
  collateral,
  flat,
  method,
  programme,
  rate,
  schedule,
  surcharge,
} from "../schedule.js";

const two = classes("責任共有", "1.9 1.75");
const rowsOf = (older: Partial<FeeSchedule>, newer: Partial<FeeSchedule>) => {
  const common = { classTables: [two] };
  const table = comparisonTable(schedule({ ...common, ...older }), schedule({ ...common, ...newer }));
  return table && rowLines(table);
};

test("a rate that changed, with the difference; one that did not is left out", () => {
  const older = schedule({ classTables: [two] });
  const newer = schedule({ effectiveFrom: "2025-04-01", classTables: [classes("責任共有", "1.8 1.75")] });
  const table = comparisonTable(older, newer);
  expect(table && tableLines(table)).toEqual([
    "fees/comparison 信用保証料率の変更 令和2年4月1日の版と令和7年4月1日の版 項目",
    "older 令和2年4月1日 percentage  2 | newer 令和7年4月1日 percentage  2 | change 差 percentage  2",
    // 1.80 − 1.90
    "item0 責任共有 第1区分 責任共有 第1区分: 1.9％ 責任共有1 | 1.8％ 責任共有1 | -0.1％ fees/comparison/責任共有 第1区分",
    "料率は年率（％）です。変わった項目だけを載せています。",
  ]);
});

test("where nothing changed there is no table; a table that only one version has is no change", () => {
  expect(rowsOf({}, {})).toBeUndefined();
  expect(rowsOf({}, { classTables: [two, classes("県制度", "1 0.9")] })).toBeUndefined();
});

describe("discounts and surcharges", () => {
  test("new ones, dropped ones, changed ones", () => {
    const older = { discounts: [collateral], surcharges: [surcharge("甲", "0.25"), surcharge("乙", "0.45")] };
    const newer = { discounts: [accounting], surcharges: [surcharge("甲", "0.3"), surcharge("乙", "0.45")] };
    expect(rowsOf(older, newer)).toEqual([
      "item0 有担保割引割引 有担保割引割引: 0.1％ 有担保 | 「廃止」 | ─",
      "item0 上乗せ 甲 上乗せ 甲: 0.25％ 甲 | 0.3％ 甲 | 0.05％ fees/comparison/上乗せ 甲",
      "item0 会計割引割引 会計割引割引: 「なし」 | 0.1％ 会計 | ─",
    ]);
  });
  test("that the older version does not have at all are not called new", () => {
    expect(rowsOf({}, { discounts: [collateral] })).toBeUndefined();
  });
  test("a rate that is nothing is never the same", () => {
    const blank = { ...collateral, points: read("空", null, "％") };
    expect(rowsOf({ discounts: [blank] }, { discounts: [blank] })).toHaveLength(1);
    expect(rowsOf({ discounts: [collateral] }, { discounts: [blank] })).toHaveLength(1);
  });
});

describe("programmes open on the version's first day", () => {
  const rows = (older: FeeSchedule["programmes"], newer: FeeSchedule["programmes"]) =>
    rowsOf({ programmes: older }, { programmes: newer });

  test("a flat rate with its reduction: 0.80 against 0.80 − 0.10", () => {
    const older = [programme("一律", [flat("0.8")])];
    const newer = [programme("一律", [flat("0.8")], { reduction: rate("引", "0.1") })];
    expect(rows(older, newer)?.[0]).toMatch(/0\.8％ .* \| 0\.7％ .* \| -0\.1％ /u);
  });
  test("flat rates, tables with a reduction, ranges and ceilings", () => {
    const older = [
      programme("一律", [flat("0.8")]),
      programme("区分", [byClass("責任共有")], { reduction: rate("引", "0.1") }),
      programme("上限", [{ kind: "at-most", rate: rate("上", "0.6") }]),
      programme("同じ", [flat("0.5")]),
    ];
    const newer = [
      programme("一律", [flat("0.7")]),
      programme("区分", [byClass("責任共有")]),
      programme("上限", [{ kind: "range", lowest: rate("下", "0.3"), highest: rate("上", "0.6") }]),
      programme("同じ", [flat("0.50")]),
    ];
    expect(rows(older, newer)).toEqual([
      "item0 一律 一律: 0.8％ 一律0.8 | 0.7％ 一律0.7 | -0.1％ fees/comparison/一律",
      "item0 区分 区分: 「責任共有－0.10」 | 「責任共有」 | ─",
      "item0 上限 上限: 「0.60以内」 | 「0.30～0.60」 | ─",
    ]);
  });
  test("each cover by itself where there are two", () => {
    const both = (shared: string, full: string) =>
      programme("両方", [
        { ...flat(shared), cover: "shared" },
        { ...flat(full), cover: "full" },
      ]);
    expect(rows([both("0.7", "0.9")], [both("0.6", "0.8")])).toEqual([
      "item0 両方（責任共有） 両方（責任共有）: 0.7％ 一律0.7 | 0.6％ 一律0.6 | -0.1％ fees/comparison/両方（責任共有）",
      "item0 両方（対象外） 両方（対象外）: 0.9％ 一律0.9 | 0.8％ 一律0.8 | -0.1％ fees/comparison/両方（対象外）",
    ]);
  });
  test("one that is not open yet is none", () => {
    const later = programme("これから", [flat("0.5")], { from: "2030-04-01" });
    expect(
      rows([programme("一律", [flat("0.8")])], [programme("一律", [flat("0.8")]), later]),
    ).toBeUndefined();
  });
});

describe("the method", () => {
  const changed = {
    coefficients: [
      { least: 2, even: read("均等2", "0.71", "", 1), uneven: read("不均等2", "0.78", "", 1) },
      { least: 7, even: read("均等7", "0.65", "", 1), uneven: read("不均等7", "0.73", "", 1) },
    ],
    arrearsRate: rate("延滞", "10.95"),
    daysInYear: read("1年の日数", "366", "日"),
    sharedBurden: rate("負担割合", "25"),
    refund: {
      ...method.refund,
      runningYearShare: rate("返戻割合", "80"),
      threshold: read("返戻の下限", "500"),
    },
    parts: { ...method.parts, feeOver: read("分割納入の下限", "50000") },
  };
  test("every item that the corporation's own file says", () => {
    expect(rowsOf({}, { method: { ...method, ...changed } })).toEqual([
      "item0 均等2 均等2: 0.7 均等2 | 0.71 均等2 | 0.01 fees/comparison/均等2",
      "item0 不均等2 不均等2: 0.77 不均等2 | 0.78 不均等2 | 0.01 fees/comparison/不均等2",
      "item0 延滞 延滞: 14.6％ 延滞 | 10.95％ 延滞 | -3.65％ fees/comparison/延滞",
      "item0 1年の日数 1年の日数: 365日 1年の日数 | 366日 1年の日数 | 1日 fees/comparison/1年の日数",
      "item0 負担割合 負担割合: 20％ 負担割合 | 25％ 負担割合 | 5％ fees/comparison/負担割合",
      "item0 返戻割合 返戻割合: 90％ 返戻割合 | 80％ 返戻割合 | -10％ fees/comparison/返戻割合",
      // Money is no rate: it stands as it is written.
      "item0 返戻の下限 返戻の下限: 「1000円」 | 「500円」 | ─",
      "item0 分割納入の下限 分割納入の下限: 「100000円」 | 「50000円」 | ─",
    ]);
  });
  test("what is left to the standard is no change of the corporation's", () => {
    const place = { file: "own.yaml" };
    expect(rowsOf({ place }, { place, method: { ...method, ...changed } })).toBeUndefined();
  });
});
