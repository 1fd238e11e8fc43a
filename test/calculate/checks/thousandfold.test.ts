import { describe, expect, test } from "vitest";
import { thousandfold } from "../../../src/calculate/checks/thousandfold.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, cell, number, read } from "../by-hand.js";
import { contextOf } from "./context.js";

/** Approvals of years up to 2024. */
const yearly = (...amounts: string[]) => {
  const years = amounts.map((_, index) => 2025 - amounts.length + index);
  const trend = years.map((year, index) => ({
    fiscalYear: cell(year),
    measure: cell("保証承諾" as const),
    count: undefined,
    amount: number(amounts[index] ?? "", "円"),
    place: at(1),
  }));
  const figures = amounts.map((amount, index) =>
    read(`trend/approvals/${years[index]}/amount`, amount, "円", index + 1),
  );
  return thousandfold.find(contextOf(figures, { tables: { trend } }));
};
const lines = (...amounts: string[]) => yearly(...amounts).map(({ message }) => message);

describe("between half and twice of a thousand times", () => {
  test.each([
    ["499", 0],
    ["500", 1],
    ["2000", 1],
    ["2001", 0],
    ["499999", 0],
    ["500000", 1],
    ["2000000", 1],
    ["2000001", 0],
  ])("1円 and %s円", (amount, problems) => {
    expect(lines("1", amount)).toHaveLength(problems);
    expect(lines(amount, "1")).toHaveLength(problems);
  });
});

test("a year between two others is told once, with how much it is of the one before", () => {
  expect(lines("52000", "51000000", "50000")).toEqual([
    "trend/approvals/2023/amount（51,000,000円）は、trend/approvals/2022/amount（52,000円）のおよそ1,000倍です。",
  ]);
  expect(lines("52000000000", "51000", "50000000000")).toEqual([
    "trend/approvals/2023/amount（51,000円）は、trend/approvals/2022/amount（52,000,000,000円）のおよそ100万分の1です。",
  ]);
});

test("years from one on are told where they begin, and with the place before", () => {
  const [problem] = yearly("52000", "51000", "50000000", "49000000");
  expect([problem?.place?.row, problem?.related.map(({ row }) => row)]).toEqual([3, [2]]);
});

test("a step after a step is another, where it does not lead back: 50円, 50,000円, 50,000,000円", () => {
  const [problem] = yearly("50", "50000", "50000000");
  expect([problem?.place?.row, problem?.related.map(({ row }) => row)]).toEqual([2, [1, 3]]);
});

test("all that stand out in one table are told once, with each of their places", () => {
  const [problem, ...more] = yearly("50", "50000", "50", "50000");
  expect([problem?.message, problem?.place?.row, problem?.related.map(({ row }) => row)]).toEqual([
    "trend/approvals/2022/amount（50,000円）は、trend/approvals/2021/amount（50円）のおよそ1,000倍です（ほかに1か所）。",
    2,
    [1, 4],
  ]);
  expect(more).toEqual([]);
});

test("the sign does not matter: ▲50 and 50,000", () => {
  expect(lines("-50", "50000")).toEqual([
    "trend/approvals/2024/amount（50,000円）は、trend/approvals/2023/amount（-50円）のおよそ1,000倍です。",
  ]);
});

test("a year of nothing is passed over", () => {
  expect(lines("52000", "0", "50000000")).toHaveLength(1);
  expect(lines("0", "50000000")).toEqual([]);
});

describe("two of the same thing", () => {
  const pair = (ids: readonly [string, string], units: readonly [Unit, Unit] = ["円", "円"]) => {
    const figures = [read(ids[0], "5", units[0]), read(ids[1], "5", units[1])];
    return thousandfold.find(contextOf(figures)).map(({ message }) => message);
  };
  test.each([
    [["previous/balance-sheet/cash", "balance-sheet/cash"]],
    [["budget/guarantee-fees", "income-statement/guarantee-fees"]],
    [["mix/approvals/業種別/製造業/amount", "mix/approvals/業種別/製造業/previousAmount"]],
  ] as const)("%j", (ids) => {
    expect(pair(ids)).toEqual([]);
    expect(pair(ids, ["千円", "円"])).toHaveLength(1);
    expect(pair(ids, ["円", "百万円"])).toHaveLength(1);
  });
  test("of other things nothing is said", () => {
    expect(pair(["balance-sheet/cash", "balance-sheet/deposits"], ["千円", "円"])).toEqual([]);
    expect(pair(["budget/a@千円", "income-statement/a@千円"], ["千円", "円"])).toEqual([]);
  });
});

test("the outstanding balance beside the ledger", () => {
  const trend = [
    {
      fiscalYear: cell(2024),
      measure: cell("保証債務残高" as const),
      count: undefined,
      amount: number("5"),
      place: at(1),
    },
  ];
  const figures = [
    read("trend/outstanding/2024/amount", "5000"),
    read("balance-sheet/guarantee-liability", "5"),
  ];
  expect(thousandfold.find(contextOf(figures, { tables: { trend } }))).toHaveLength(1);
});

test("the base property: years beside each other, the current one beside the ledger", () => {
  const line = (year: number, fund: string) => ({
    fiscalYear: cell(year),
    fund: number(fund),
    reserve: number("0"),
    total: undefined,
    place: at(year),
  });
  const found = (...baseProperty: ReturnType<typeof line>[]) =>
    thousandfold
      .find(contextOf([read("balance-sheet/fund", "5000")], { tables: { baseProperty } }))
      .map(({ message }) => message);
  expect(found(line(2023, "5000"), line(2024, "5000"))).toEqual([]);
  expect(found(line(2023, "5"), line(2024, "5000"))).toEqual([
    // The base property is the fund and a reserve of nothing.
    "推移表の基本財産 令和6年度末（5,000円）は、推移表の基本財産 令和5年度末（5円）のおよそ1,000倍です（ほかに1か所）。",
  ]);
  expect(found(line(2024, "5"))).toEqual([
    "推移表の基金 令和6年度末（5円）は、balance-sheet/fund（5,000円）のおよそ1,000分の1です。",
  ]);
});

describe("a plan", () => {
  const plan = (year: number, amount: string, previousPlan: string | null = null) => ({
    fiscalYear: cell(year),
    item: cell("保証承諾"),
    amount: number(amount),
    previousPlan: number(previousPlan),
    previousEstimate: undefined,
    planRatio: undefined,
    estimateRatio: undefined,
    place: at(1),
  });
  const found = (achieved: string, ...annualPlan: ReturnType<typeof plan>[]) => {
    const figures = [
      read("trend/approvals/2024/amount", achieved),
      ...annualPlan.map(({ fiscalYear, amount }) =>
        read(`plan/annual/${fiscalYear.value}/保証承諾`, String(amount.value)),
      ),
    ];
    return thousandfold.find(contextOf(figures, { tables: { annualPlan } })).length;
  };
  test("beside what was achieved, the year after and last year's plan", () => {
    expect(found("5000", plan(2025, "5000", "5000"), plan(2026, "5000"))).toBe(0);
    expect(found("5", plan(2025, "5000"))).toBe(1);
    expect(found("5000", plan(2025, "5000"), plan(2026, "5"))).toBe(1);
    expect(found("5000", plan(2025, "5000", "5"))).toBe(1);
  });
});

test("the planned base property beside the ledger", () => {
  const basePropertyPlan = [
    { item: cell("基金"), balance: number("5"), increase: number("0"), place: at(1) },
    { item: cell("そのほか"), balance: number("5"), increase: number("0"), place: at(1) },
  ];
  const context = contextOf([read("balance-sheet/fund", "5000")], { tables: { basePropertyPlan } });
  expect(thousandfold.find(context)).toHaveLength(1);
});
