import { describe, expect, test } from "vitest";
import { associationChecks } from "../../../src/calculate/checks/checks.js";
import type { CheckContext } from "../../../src/calculate/checks/context.js";
import { calculate } from "../../../src/calculate/report.js";
import { wordChecks } from "../../../src/calculate/words/checks.js";
import type { AssociationDataset } from "../../../src/model/dataset.js";
import { findAll } from "../../../src/problem/check.js";
import { at, cell, dataset, number, read } from "../by-hand.js";
import { contextOf } from "./context.js";

// 公表された冊子の誤り: slips that are printed in real booklets, as an officer would type them again.

const lines = (context: CheckContext) =>
  findAll(associationChecks, context).map(({ rule, message }) => `${rule} ${message}`);

const calculated = (tables: AssociationDataset["tables"]) =>
  calculate(dataset({ tables })).problems.map(({ rule, message }) => `${rule} ${message}`);

const mixRow = (group: string, amount: string, share: string | null) => ({
  measure: cell("代位弁済" as const),
  dimension: cell("制度別"),
  group: cell(group),
  item: undefined,
  count: undefined,
  amount: number(amount, "千円"),
  previousCount: undefined,
  previousAmount: undefined,
  share: { ...number(share, "％"), text: share ?? "─" },
  change: undefined,
  place: at(1),
});

describe("書き誤り", () => {
  const told = (...texts: string[]) =>
    texts.flatMap((text) =>
      findAll(wordChecks, { text, place: at(3) }).map(({ rule, message }) => `${rule} ${message}`),
    );

  test("青森 A1: 「２億8,000円以下」 lost its 万; 「2億8,000万円」 and 「1億500円」 did not", () => {
    expect(told("２億8,000円以下", "2億8,000万円", "1億500円", "3億円")).toEqual([
      "check/lost-man 「2億8,000円」は、「2億8,000万円」の「万」が抜けたものとみられます。",
    ]);
  });
  test("青森 T1: a sentence that names its subject twice; two sentences may, and two clauses that are no subject", () => {
    expect(told("このため、当協会は、信用補完制度のため、当協会は、保証に努めた。")).toEqual([
      "check/doubled-phrase 一つの文に、「当協会は」が二度あります。",
    ]);
    expect(
      told(
        "当協会は、保証に努めた。当協会は、回収にも努めた。",
        "1 当協会は、保証する\n2 当協会は、回収する",
        "本は、買い、本は、売る。",
        "金額により、期間により、金額により、定める。",
      ),
    ).toEqual([]);
  });
  test("青森 T2: 事業継承 for 事業承継", () => {
    expect(told("創業・事業継承の支援", "事業承継の支援", "信用保証協会")).toEqual([
      "check/mistyped-term 「事業継承」は、「事業承継」の書きまちがいとみられます。",
    ]);
  });
  test("佐賀 T3: digits of both widths in one number; numbers side by side may differ", () => {
    expect(told("平成26年  3月２4日", "１２月24日", "第１・2四半期", "２，４00円")).toEqual([
      "check/mixed-widths 「２4日」に、全角と半角の数字が混じっています。",
      "check/mixed-widths 「４00円」に、全角と半角の数字が混じっています。",
    ]);
  });
  test("青森 T4: a blank after the mark; a mark that begins a line is no minus", () => {
    expect(told("▲ 396,843,679", "△　5％", "▲22,124,577", "▲ 1 受付", "▲ 保証承諾 1,234件")).toEqual([
      "check/parted-mark 「▲ 396,843,679」の印と数字の間に、空白があります。",
      "check/parted-mark 「△ 5%」の印と数字の間に、空白があります。",
    ]);
  });
  test("佐賀 S10: a floor and a ceiling of one amount, one industry with two limits", () => {
    expect(told("資本金が3億円以上（小売業・卸売業は5,000万円、卸売業は1億円）以下である事業者")).toEqual([
      "check/opposite-bounds 「3億円以上」に、さらに「以下」が付いています。",
      "check/two-limits 「卸売業」に、「5,000万円」と「1億円」の二つがあります。",
    ]);
    expect(
      told(
        "300人以下（小売業は50人、卸売業・サービス業は100人）以下",
        "3億円（小売業・サービス業は5,000万円、卸売業は1億円）以下",
        "100万円以上500万円以下",
        "5人以上（パートを除く）以下の要件を満たす",
        "（卸売業は1億円、卸売業は100人、小売業は50人、小売業は50人）",
      ),
    ).toEqual([]);
    expect(told("12か月以内（延長可）以上")).toEqual([
      "check/opposite-bounds 「12か月以内」に、さらに「以上」が付いています。",
    ]);
  });
  test("佐賀 S11: 県県議会; 大町町議会 and 四日市市議会 are right", () => {
    expect(told("佐賀県県議会議員", "佐賀県議会議員", "大町町議会議員", "四日市市議会議員")).toEqual([
      "check/doubled-letter 「県県議会」は、「県議会」の字が重なったものとみられます。",
    ]);
  });
});

describe("計画比", () => {
  const plan = (year: number, amount: string, planRatio: string | null, previousPlan?: string) => ({
    fiscalYear: cell(year),
    item: cell("保証債務残高"),
    amount: number(amount, "百万円"),
    previousPlan: previousPlan === undefined ? undefined : number(previousPlan, "百万円"),
    previousEstimate: undefined,
    planRatio: number(planRatio, "％"),
    estimateRatio: undefined,
    place: at(1),
  });
  const found = (tables: AssociationDataset["tables"]) =>
    calculated(tables).filter((line) => line.includes("published"));

  test("青森 A2: 94.4 for 222,000 ÷ 235,000 = 94.468… is cut off, where the plan rounds half-up", () => {
    const midTermPlan = [plan(2024, "235000", null), plan(2025, "226000", "96.2")];
    expect(found({ annualPlan: [plan(2025, "222000", "94.4")], midTermPlan })).toEqual([
      "check/published-rounding 年度経営計画 令和7年度 保証債務残高 対前年度計画比の公表値94.4％は、計算した94.5％と端数だけ違い、切捨てなら合います。",
    ]);
  });
  test("a plan that was revised since the mid-term plan has another ratio, and nothing is told", () => {
    const midTermPlan = [plan(2024, "200000", null), plan(2025, "222000", null)];
    expect(found({ annualPlan: [plan(2025, "222000", "94.4")], midTermPlan })).toEqual([]);
  });
  test("beside its own amount of last year it is compared in full: 222,000 ÷ 200,000 is 111.0", () => {
    expect(found({ annualPlan: [plan(2025, "222000", "94.4", "200000")] })).toEqual([
      "check/published-wrong 年度経営計画 令和7年度 保証債務残高 対前年度計画比の公表値94.4％が、計算した111.0％と合いません。",
    ]);
    expect(found({ annualPlan: [plan(2025, "222000", "111", "200000")] })).toEqual([]);
  });
});

test("佐賀 S1: both years of the base property are 1千円 above the ledger, this year and last", () => {
  const line = (year: number, reserve: string) => ({
    fiscalYear: cell(year),
    fund: number("4343315", "千円"),
    reserve: number(reserve, "千円"),
    total: undefined,
    place: at(1),
  });
  const figures = [
    read("balance-sheet/fund-reserve", "7141866390"),
    // 7,141,866,390 − 6,966,166,287
    read("income-statement/base-property-appropriation", "175700103"),
  ];
  const tables = { baseProperty: [line(2023, "6966167"), line(2024, "7141867")] };
  expect(lines(contextOf(figures, { tables })).filter((found) => found.includes("基金準備金"))).toEqual([
    // 7,141,867,000 − 7,141,866,390 and 6,966,167,000 − 6,966,166,287
    "check/off-by-rounding 推移表の基金準備金 令和6年度末（7,141,867千円）とbalance-sheet/fund-reserve（7,141,866,390円）が610円違います。",
    "check/off-by-rounding 推移表の基金準備金 令和5年度末（6,966,167千円）とbalance-sheet/fund-reserveから基本財産繰入額を引いた額（6,966,166,287円）が713円違います。",
  ]);
});

test("佐賀 S3: 13.4 for 194,091 ÷ 1,443,052 = 13.45004… is told beside the 86.5 that is half-up", () => {
  // 1,443,052 − 194,091 = 1,248,961; ÷ 1,443,052 = 86.5499…
  const mix = [mixRow("信用金庫", "194091", "13.4"), mixRow("そのほか", "1248961", "86.5")];
  expect(calculated({ mix })).toEqual([
    "check/published-rounding 制度別代位弁済 信用金庫 構成比の公表値13.4％は、計算した13.5％と端数だけ違い、切捨てなら合います。",
  ]);
});

describe("佐賀 S5: the marks of 県小規模特小 and 県短期 are swapped", () => {
  test("372千円 → ─, and 0円 → 0.0", () => {
    const mix = [
      mixRow("県小規模特小", "372", null),
      mixRow("県短期", "0", "0.0"),
      mixRow("そのほか", "1442680", "100.0"),
    ];
    expect(calculated({ mix })).toEqual([
      "check/published-marks 制度別代位弁済 県小規模特小 構成比は、金額があるのに公表値が「─」です。",
      "check/published-marks 制度別代位弁済 県短期 構成比は、金額がないのに公表値が0です（同じ列に「─」の行があります）。",
    ]);
  });
  test("the right way round there is nothing to tell, nor where every nothing is 0.0", () => {
    const mix = (little: string, nothing: string | null) => [
      mixRow("県小規模特小", "372", little),
      mixRow("県短期", "0", nothing),
      mixRow("そのほか", "1442680", "100.0"),
    ];
    expect(calculated({ mix: mix("0.0", null) })).toEqual([]);
    expect(calculated({ mix: mix("0.0", "0.0") })).toEqual([]);
  });
});

test("佐賀 S7: 91,885,983 under 91,885,984 is rounding; the note is printed under the table", () => {
  const mix = [
    mixRow("甲", "91885000", null),
    mixRow("乙", "983", null),
    mixRow("合計", "91885984", null),
  ].map((row) => ({ ...row, share: undefined }));
  const { value, problems } = calculate(dataset({ tables: { mix } }));
  expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["check/rounding-gap note"]);
  const inThousands = {
    ...dataset({}).settings.rounding,
    mix: { ...dataset({}).settings.rounding.mix, unit: "千円" as const },
  };
  const printed = calculate(dataset({ tables: { mix }, settings: { rounding: inThousands } })).value;
  expect(printed?.tables.find(({ id }) => id.startsWith("mix/"))?.notes).toEqual([
    "単位未満を四捨五入しているため、合計が一致しないことがあります。",
  ]);
  // 百万円: 91,885 and 1 under 91,886 add up, and nothing is to be said.
  expect(value?.tables.find(({ id }) => id.startsWith("mix/"))?.notes).toEqual([]);
});
