import { describe, expect, test } from "vitest";
import { basePropertyPrevious } from "../../../src/calculate/checks/base-property-previous.js";
import { missingYears } from "../../../src/calculate/checks/missing-years.js";
import { planAgainstBudget } from "../../../src/calculate/checks/plan-budget.js";
import { planAgainstLedger } from "../../../src/calculate/checks/plan-ledger.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, cell, number, read, told } from "../by-hand.js";
import { contextOf, tieLines } from "./context.js";

describe("years that are missing", () => {
  const trend = (measure: "保証承諾" | "回収", ...years: number[]) =>
    years.map((year) => ({
      fiscalYear: cell(year, year),
      measure: cell(measure),
      count: undefined,
      amount: number("1"),
      place: at(1),
    }));
  const found = (tables: object) =>
    missingYears.find(contextOf([], { tables })).map(({ message, place }) => `${place?.row} ${message}`);

  test("are named, across the change of era, at the year after them, in whatever order they stand", () => {
    expect(found({ trend: trend("保証承諾", 2024, 2017, 2020, 2021) })).toEqual([
      "2024 保証承諾の推移に、平成30年度、令和元年度、令和4年度、令和5年度の行がありません。",
    ]);
  });
  test("one year, years without a gap, and no rows have none", () => {
    expect(found({ trend: [...trend("保証承諾", 2024), ...trend("回収", 2022, 2023, 2024)] })).toEqual([]);
    expect(found({})).toEqual([]);
  });
  test("each measure, the base property and each item of the mid-term plan by itself", () => {
    const baseProperty = [2022, 2024].map((year) => ({ fiscalYear: cell(year) }));
    const midTermPlan = [2025, 2027].map((year) => ({ fiscalYear: cell(year), item: cell("回収") }));
    expect(
      found({ trend: trend("回収", 2022, 2024), baseProperty, midTermPlan }).map((line) => line.slice(2)),
    ).toEqual([
      "24 回収の推移に、令和5年度の行がありません。",
      "基本財産の推移に、令和5年度の行がありません。",
      "中期事業計画の回収に、令和8年度の行がありません。",
    ]);
  });
});

describe("the base property a year ago", () => {
  const line = (year: number, fund: string, reserve: string) => ({
    fiscalYear: cell(year),
    fund: number(fund),
    reserve: number(reserve),
    total: undefined,
    place: at(year),
  });
  const closing = [
    read("balance-sheet/base-property", "190"),
    read("balance-sheet/fund", "100"),
    read("balance-sheet/fund-reserve", "90"),
    read("income-statement/base-property-appropriation", "10"),
  ];
  const previous = [
    read("previous/balance-sheet/base-property", "180"),
    read("previous/balance-sheet/fund", "100"),
    read("previous/balance-sheet/fund-reserve", "80"),
  ];
  const found = (figures: typeof closing, ...baseProperty: ReturnType<typeof line>[]) =>
    basePropertyPrevious.find(contextOf(figures, { tables: { baseProperty } })).map(({ message }) => message);

  test("is last year's ledger's: base property, fund and reserve", () => {
    expect(found(previous, line(2023, "100", "80"))).toEqual([]);
    expect(found(previous, line(2023, "101", "82"))).toEqual([
      "推移表の基本財産 令和5年度末（183円）とprevious/balance-sheet/base-property（180円）が3円違います。",
      "推移表の基金 令和5年度末（101円）とprevious/balance-sheet/fund（100円）が1円違います。",
      "推移表の基金準備金 令和5年度末（82円）とprevious/balance-sheet/fund-reserve（80円）が2円違います。",
    ]);
  });
  test("without that ledger it is this year's less what was appropriated: 190 − 10 and 90 − 10", () => {
    expect(found(closing, line(2023, "100", "80"), line(2024, "100", "90"))).toEqual([]);
    expect(found(closing, line(2023, "100", "81"), line(2024, "100", "90"))).toHaveLength(2);
  });
  test("a fund that grew besides leaves only the reserve to be compared", () => {
    expect(found(closing, line(2023, "90", "80"), line(2024, "100", "90"))).toEqual([]);
    expect(found(closing, line(2023, "90", "81"), line(2024, "100", "90"))).toEqual([
      "推移表の基金準備金 令和5年度末（81円）とbalance-sheet/fund-reserveから基本財産繰入額を引いた額（80円）が1円違います。",
    ]);
  });
  test("a ledger of the reserve alone has no base property", () => {
    expect(
      found([...closing, ...previous.slice(2)], line(2023, "100", "80"), line(2024, "100", "90")),
    ).toEqual([]);
  });
  test("what last year's ledger without a fund adds up to is its reserve alone, which is compared", () => {
    const alone = [read("previous/balance-sheet/base-property", "80"), ...previous.slice(2)];
    expect(found([...closing, ...alone], line(2023, "100", "80"), line(2024, "100", "90"))).toEqual([]);
    expect(found([...closing, ...alone], line(2023, "100", "81"), line(2024, "100", "90"))).toEqual([
      "推移表の基金準備金 令和5年度末（81円）とprevious/balance-sheet/fund-reserve（80円）が1円違います。",
    ]);
  });
  test("the fund is kept if this year's is last year's, whatever it was before", () => {
    const lines = [line(2022, "70", "75"), line(2023, "100", "81"), line(2024, "100", "90")];
    // 100 + 81 against 190 − 10, and 81 against 90 − 10
    expect(found(closing, ...lines)).toHaveLength(2);
    const grown = [line(2022, "100", "75"), line(2023, "90", "81"), line(2024, "100", "90")];
    expect(found(closing, ...grown)).toHaveLength(1);
  });
  test("its working is the closing balance and what was appropriated", () => {
    const context = contextOf(closing, {
      tables: { baseProperty: [line(2023, "100", "80"), line(2024, "100", "90")] },
    });
    expect(tieLines(context, basePropertyPrevious).map((pair) => pair.split(" ≟ ")[1])).toEqual([
      "check/base-property-before balance-sheet/base-propertyから基本財産繰入額を引いた額 = 180円 ← difference(balance-sheet/base-property, income-statement/base-property-appropriation)",
      "─",
      "check/fund-reserve-before balance-sheet/fund-reserveから基本財産繰入額を引いた額 = 80円 ← difference(balance-sheet/fund-reserve, income-statement/base-property-appropriation)",
    ]);
  });
  test("without the appropriation nothing is known of last year", () => {
    expect(found(closing.slice(0, 3), line(2023, "1", "1"), line(2024, "1", "90"))).toEqual([]);
    expect(found(closing.slice(3), line(2023, "1", "1"), line(2024, "1", "90"))).toEqual([]);
  });
  test("without the year, and without any ledger, there is nothing to compare", () => {
    expect(found(previous, line(2022, "1", "1"))).toEqual([]);
    expect(found([], line(2023, "1", "1"))).toEqual([]);
  });
});

describe("the plan of the base property", () => {
  const plan = (item: string, balance: string, increase: string, unit: Unit = "円") => [
    {
      item: cell(item),
      balance: number(balance, unit, 3),
      increase: number(increase, unit, 3),
      place: at(3),
    },
  ];
  const ledger = [read("balance-sheet/fund", "100"), read("balance-sheet/fund-reserve", "90")];

  test("its balance is the ledger's and the increase: 90 + 5", () => {
    const found = (item: string, balance: string) =>
      planAgainstLedger.find(contextOf(ledger, { tables: { basePropertyPlan: plan(item, balance, "5") } }));
    expect(found("基金準備金", "95")).toEqual([]);
    expect(found("基金準備金", "96").map(({ message, severity }) => `${severity} ${message}`)).toEqual([
      "note 基本財産計画の基金準備金（96円）と決算の基金準備金と計画の増加額の計（95円）が1円違います。",
    ]);
    expect(found("基金", "105")).toEqual([]);
    expect(found("基金", "104")).toHaveLength(1);
    expect(found("そのほか", "1")).toEqual([]);
  });

  test("and its working", () => {
    const basePropertyPlan = plan("基金準備金", "95", "5");
    expect(tieLines(contextOf(ledger, { tables: { basePropertyPlan } }), planAgainstLedger)).toEqual([
      // 90 + 5
      "check/plan-ledger: check/plan/基金準備金/balance 基本財産計画の基金準備金 = 95円 ← t.csv:3「95」 ≟ check/plan/基金準備金/grown 決算の基金準備金と計画の増加額の計 = 95円 ← sum(balance-sheet/fund-reserve, check/plan/基金準備金/increase)",
    ]);
  });

  describe("its increase is at most the budget's surplus", () => {
    const found = (increase: string, surplus: string | null, unit: Unit = "円") =>
      planAgainstBudget.find(
        contextOf([read("budget/surplus", surplus)], {
          tables: { basePropertyPlan: plan("基金準備金", "0", increase, unit) },
        }),
      ).length;
    test("in yen exactly", () => {
      expect([found("99", "100"), found("100", "100"), found("101", "100")]).toEqual([0, 0, 1]);
    });
    test("in 百万円 within a half: 54 may be 53.5, and is more than 53.499999", () => {
      expect(found("54", "53500000", "百万円")).toBe(0);
      expect(found("54", "53499999", "百万円")).toBe(1);
    });
    test("what is told has both, and both places", () => {
      const budget = [read("budget/surplus", "100", "円", 8)];
      const basePropertyPlan = plan("基金準備金", "0", "101");
      const problems = planAgainstBudget.find(contextOf(budget, { tables: { basePropertyPlan } }));
      expect(told(problems)).toEqual(["check/plan-budget 3 (8)"]);
      expect(problems[0]?.message).toBe(
        "基本財産計画の基金準備金の増加額101円が、収支予算の収支差額100円より大きくなっています。",
      );
    });
    test("another row's increase is not the reserve's, and one that is not known is not compared", () => {
      const budget = [read("budget/surplus", "100")];
      const of = (item: string, increase: string | null) => [
        { item: cell(item), balance: number("0"), increase: number(increase), place: at(3) },
      ];
      const problems = (basePropertyPlan: ReturnType<typeof of>) =>
        planAgainstBudget.find(contextOf(budget, { tables: { basePropertyPlan } }));
      expect(problems(of("基金", "101"))).toEqual([]);
      expect(problems(of("基金準備金", null))).toEqual([]);
      expect(planAgainstBudget.find(contextOf(budget))).toEqual([]);
    });
    test("without a budget there is nothing to compare", () => {
      expect(found("1", null)).toBe(0);
    });
  });
});
