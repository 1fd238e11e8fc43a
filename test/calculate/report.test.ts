import { describe, expect, test } from "vitest";
import { calculate } from "../../src/calculate/report.js";
import type { AssociationDataset } from "../../src/model/dataset.js";
import { inForce, standard } from "../support/fee-schedules.js";
import { at, cell, dataset, number } from "./by-hand.js";
import { account } from "./statements/chart.js";

const accounts = [
  account("資産", "cash", "現金"),
  account("資産", "guarantee-contra", "保証債務見返"),
  account("負債及び正味財産", "base-property", "基本財産", { kind: "計", netWorth: true }),
  account("負債及び正味財産", "fund", "基金", { parent: "base-property", netWorth: true }),
  account("負債及び正味財産", "fund-reserve", "基金準備金", { parent: "base-property", netWorth: true }),
  account("負債及び正味財産", "guarantee-liability", "保証債務"),
];

const balance = (section: "資産" | "負債及び正味財産", title: string, value: string) => ({
  section: cell(section),
  account: cell(title),
  debit: number(section === "資産" ? value : null),
  credit: number(section === "資産" ? null : value),
  place: at(1),
});
const planned = (item: string) => ({
  fiscalYear: cell(2025),
  item: cell(item),
  amount: number("2"),
  previousPlan: undefined,
  previousEstimate: undefined,
  planRatio: undefined,
  estimateRatio: undefined,
  place: at(1),
});
const trend = (measure: "代位弁済" | "回収", amount: string) => ({
  fiscalYear: cell(2024),
  measure: cell(measure),
  count: undefined,
  amount: number(amount),
  place: at(1),
});

const tables = {
  trialBalance: [
    balance("資産", "現金", "11"),
    balance("資産", "保証債務見返", "200"),
    balance("負債及び正味財産", "基金", "4"),
    balance("負債及び正味財産", "基金準備金", "6"),
    balance("負債及び正味財産", "保証債務", "200"),
  ],
  previousTrialBalance: [balance("資産", "現金", "9")],
  annualPlan: [planned("回収")],
  midTermPlan: [planned("回収")],
  trend: [trend("代位弁済", "8"), trend("回収", "2")],
  keyFigures: [{ item: cell("役職員数"), value: number("12", ""), unit: cell("人" as const), place: at(1) }],
  mix: [
    {
      measure: cell("回収" as const),
      dimension: cell("業種別"),
      group: cell("製造業"),
      item: undefined,
      count: undefined,
      amount: number("2"),
      previousCount: undefined,
      previousAmount: number("3"),
      share: undefined,
      change: undefined,
      place: at(1),
    },
  ],
} satisfies AssociationDataset["tables"];

const calculated = (data: AssociationDataset) => {
  const { value, problems } = calculate(data);
  if (!value) throw new Error("no report");
  const values = new Map(value.figures.map(({ id, value: exact, unit }) => [id, `${exact}${unit}`]));
  return { report: value, problems, values };
};

describe("a report", () => {
  const { report, problems, values } = calculated(dataset({ tables, accounts }));

  test("has its tables in the order of print", () => {
    expect(report.tables.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "plan/annual 年度経営計画",
      "plan/mid-term 中期事業計画",
      "base-property/composition 基本財産の構成",
      "trend/subrogations 代位弁済の推移",
      "trend/recoveries 回収の推移",
      "ratio 主な指標",
      "mix/recoveries/業種別 業種別回収",
    ]);
    expect(report.statements.map(({ id }) => id)).toEqual([
      "income-statement",
      "balance-sheet",
      "asset-inventory",
    ]);
  });
  test("has every figure, whether a table shows it or not", () => {
    // 4 + 6; 2 ÷ 8 = 0.25; 10 ÷ 200 = 0.05
    const expected = {
      "balance-sheet/base-property": "10円",
      "ratio/recovery-ratio": "25％",
      "ratio/base-property-ratio": "5％",
      "previous/balance-sheet/cash": "9円",
      "key-figure/役職員数": "12人",
      "mix/recoveries/業種別/total/previousAmount": "3円",
    };
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, values.get(id)]))).toEqual(expected);
  });
  test("has what the checks found: 11 + 200 against 4 + 6 + 200, a net worth of 211 − 200 against 10", () => {
    expect(problems.map(({ rule }) => rule)).toEqual(["check/balance-sheet-unbalanced", "check/net-worth"]);
  });
  test("speaks of the year, and of its end", () => {
    expect(report.tables.map(({ period }) => period)).toEqual([
      "令和7年度",
      "令和7年度",
      "令和7年3月31日現在",
      "",
      "",
      "令和6年4月1日から令和7年3月31日まで",
      "令和6年4月1日から令和7年3月31日まで",
    ]);
  });
  test("has no fees where there is no schedule", () => {
    expect("fees" in report).toBe(false);
  });
});

test("an empty dataset has no statements, and no ratio of nothing to nothing", () => {
  const { report, problems } = calculated(dataset({}));
  expect(report.tables).toEqual([]);
  expect(report.statements).toEqual([]);
  expect(problems).toEqual([]);
});

test("the ledger's problems come before the checks', and keep its sums from being compared", () => {
  const unknown = { ...tables, trialBalance: [balance("資産", "不明", "1"), ...tables.trialBalance] };
  const { problems } = calculated(dataset({ tables: unknown, accounts }));
  expect(problems.map(({ rule }) => rule)).toEqual(["ledger/unknown-account"]);
});

test("the fees are those of the month of publication", () => {
  const version = inForce(standard, "2025-04-01");
  const fees = { versions: [{ ...version, effectiveFrom: "2025-07-01", confirmed: "2025-07-01" }] };
  const feesIn = (published: string) => calculated({ ...dataset({ settings: { published } }), fees });
  expect(feesIn("2025-06").report.fees).toBeUndefined();
  const { report, values } = feesIn("2025-07");
  expect(report.fees?.schedule.effectiveFrom).toBe("2025-07-01");
  expect([...values.keys()].some((id) => id.startsWith("fees/"))).toBe(true);
});
