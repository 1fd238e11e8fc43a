import { expect, test } from "vitest";
import { basePropertyAgainstLedger } from "../../../src/calculate/checks/base-property-ledger.js";
import { midTermAgainstAnnual } from "../../../src/calculate/checks/mid-term-annual.js";
import { mixDimensions } from "../../../src/calculate/checks/mix-dimensions.js";
import { mixAgainstTrend, mixPreviousAgainstTrend } from "../../../src/calculate/checks/mix-trend.js";
import { outstandingAgainstLedger } from "../../../src/calculate/checks/outstanding-ledger.js";
import type { Table } from "../../../src/model/table.js";
import { at, cell, number, read } from "../by-hand.js";
import { contextOf, tieLines } from "./context.js";

const table = (id: string): Table => ({
  id,
  title: "",
  period: "",
  rowHeading: "",
  columns: [],
  rows: [],
  notes: [],
});
const line = (year: number, fund: string, reserve: string, total?: string) => ({
  fiscalYear: cell(year),
  fund: number(fund, "百万円", 3),
  reserve: number(reserve, "百万円", 4),
  total: total === undefined ? undefined : number(total, "百万円", 5),
  place: at(3),
});

test("what is outstanding is the ledger's", () => {
  const figures = [
    read("trend/outstanding/2024/amount", "5"),
    read("balance-sheet/guarantee-liability", "6"),
  ];
  expect(tieLines(contextOf(figures), outstandingAgainstLedger)).toEqual([
    "check/outstanding-ledger: trend/outstanding/2024/amount trend/outstanding/2024/amount = 5円 ← t.csv:1「5」 ≟ balance-sheet/guarantee-liability balance-sheet/guarantee-liability = 6円 ← t.csv:1「6」",
  ]);
});

test("the current year of the base property is the ledger's, its total, fund and reserve each", () => {
  const figures = ["base-property", "fund", "fund-reserve"].map((id, index) =>
    read(`balance-sheet/${id}`, String(index + 1)),
  );
  const baseProperty = [line(2023, "1", "2"), line(2024, "4", "7")];
  expect(tieLines(contextOf(figures, { tables: { baseProperty } }), basePropertyAgainstLedger)).toEqual([
    // 4 + 7
    "check/base-property-ledger: base-property/trend/2024/total 推移表の基本財産 令和6年度末 = 11百万円 ← sum(base-property/trend/2024/fund, base-property/trend/2024/reserve) ≟ balance-sheet/base-property balance-sheet/base-property = 1円 ← t.csv:1「1」",
    "check/base-property-ledger: base-property/trend/2024/fund 推移表の基金 令和6年度末 = 4百万円 ← t.csv:3「4」 ≟ balance-sheet/fund balance-sheet/fund = 2円 ← t.csv:1「2」",
    "check/base-property-ledger: base-property/trend/2024/reserve 推移表の基金準備金 令和6年度末 = 7百万円 ← t.csv:4「7」 ≟ balance-sheet/fund-reserve balance-sheet/fund-reserve = 3円 ← t.csv:1「3」",
  ]);
  const older = contextOf(figures, { tables: { baseProperty: [line(2023, "1", "2")] } });
  expect(tieLines(older, basePropertyAgainstLedger)).toEqual([]);
});

test("the mixes of a measure agree with the trend, this year and last, and with each other", () => {
  const quantities = ["count", "amount", "previousCount", "previousAmount"];
  const mixes = ["mix/approvals/業種別", "mix/approvals/制度別", "mix/recoveries/業種別"];
  const figures = [
    ...mixes.flatMap((id) => quantities.map((quantity) => read(`${id}/total/${quantity}`, "1"))),
    ...["2023", "2024"].flatMap((year) =>
      ["count", "amount"].map((kind) => read(`trend/approvals/${year}/${kind}`, "1")),
    ),
  ];
  const shown = [table("trend/approvals"), ...mixes.map(table)];
  const context = contextOf(figures, { shown });
  const ids = [mixAgainstTrend, mixPreviousAgainstTrend, mixDimensions].flatMap(({ id, pairs }) =>
    pairs(context).map(([left, right]) => `${id} ${left?.id} ${right?.id}`),
  );
  expect(ids).toEqual([
    "check/mix-trend mix/approvals/業種別/total/count trend/approvals/2024/count",
    "check/mix-trend mix/approvals/業種別/total/amount trend/approvals/2024/amount",
    "check/mix-trend mix/recoveries/業種別/total/count undefined",
    "check/mix-trend mix/recoveries/業種別/total/amount undefined",
    "check/mix-previous-trend mix/approvals/業種別/total/previousCount trend/approvals/2023/count",
    "check/mix-previous-trend mix/approvals/業種別/total/previousAmount trend/approvals/2023/amount",
    "check/mix-previous-trend mix/recoveries/業種別/total/previousCount undefined",
    "check/mix-previous-trend mix/recoveries/業種別/total/previousAmount undefined",
    "check/mix-dimensions mix/approvals/業種別/total/count mix/approvals/制度別/total/count",
    "check/mix-dimensions mix/approvals/業種別/total/amount mix/approvals/制度別/total/amount",
    "check/mix-dimensions mix/approvals/業種別/total/previousCount mix/approvals/制度別/total/previousCount",
    "check/mix-dimensions mix/approvals/業種別/total/previousAmount mix/approvals/制度別/total/previousAmount",
  ]);
});

test("the annual plan's items are those of the mid-term plan", () => {
  const figures = [read("plan/mid-term/2025/回収", "5"), read("plan/annual/2025/回収", "6")];
  const blank = number(null);
  const annualPlan = [
    {
      fiscalYear: cell(2025),
      item: cell("回収"),
      amount: number("6"),
      previousPlan: blank,
      previousEstimate: blank,
      planRatio: blank,
      estimateRatio: blank,
      place: at(1),
    },
  ];
  expect(tieLines(contextOf(figures, { tables: { annualPlan } }), midTermAgainstAnnual)).toEqual([
    "check/mid-term-annual: plan/mid-term/2025/回収 plan/mid-term/2025/回収 = 5円 ← t.csv:1「5」 ≟ plan/annual/2025/回収 plan/annual/2025/回収 = 6円 ← t.csv:1「6」",
  ]);
});
