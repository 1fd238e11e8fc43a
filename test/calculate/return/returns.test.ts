import { describe, expect, test } from "vitest";
import { footingProblems } from "../../../src/calculate/return/footing.js";
import { gatherReturns } from "../../../src/calculate/return/gathered.js";
import type { Account } from "../../../src/model/dataset.js";
import { placeText } from "../../../src/problem/place.js";
import type { Problem } from "../../../src/problem/problem.js";
import { returnOf } from "../../support/returns.js";

const told = (problems: readonly Problem[]) =>
  problems.map(({ rule, place, message }) => `${place ? placeText(place) : ""} ${rule} ${message}`);

describe("footing: what a file says a total is made of", () => {
  const sum = {
    "balance-sheet/base-property": {
      operation: "sum",
      inputs: ["balance-sheet/fund", "balance-sheet/fund-reserve"],
    },
  } as const;
  const own = (total: string, reserve: string | null = "50") => {
    const figures = {
      "balance-sheet/fund": "100",
      "balance-sheet/fund-reserve": reserve,
      "balance-sheet/base-property": total,
    };
    return footingProblems(returnOf("甲", 2024, figures, {}, sum), []);
  };

  test("a sum, nothing left out of it as of any sum", () => {
    expect(own("150")).toEqual([]);
    expect(own("100", null)).toEqual([]);
    expect(told(own("151"))).toEqual([
      "甲-2024.json:3 return/not-footing 「base-property」が151円ですが、内訳から計算すると150円です。",
    ]);
  });

  test("rows handed over in 千円 may each be a unit off: two rows, two units, no more", () => {
    const figures = (total: string) => ({
      "balance-sheet/fund": "100 千円",
      "balance-sheet/fund-reserve": "50 千円",
      "balance-sheet/base-property": total,
    });
    const problems = (total: string) => footingProblems(returnOf("甲", 2024, figures(total), {}, sum), []);
    expect(problems("152 千円")).toEqual([]);
    expect(told(problems("153 千円"))).toEqual([
      "甲-2024.json:3 return/not-footing 「base-property」が153千円ですが、内訳から計算すると150千円です。",
    ]);
  });

  test("debit and credit", () => {
    const figures = {
      "balance-sheet/total-assets": "10",
      "balance-sheet/total-liabilities-and-net-worth": "11",
    };
    expect(told(footingProblems(returnOf("甲", 2024, figures), []))).toEqual([
      "甲-2024.json:2 return/not-balanced total-assets（10円）とtotal-liabilities-and-net-worth（11円）が違います。",
    ]);
  });
});

describe("footing of a workbook, by the chart of accounts", () => {
  const account = (id: string, kind: Account["kind"] = "末端"): Account => ({
    id,
    title: id,
    aliases: [],
    section: "経常収入",
    kind,
    parent: undefined,
    netWorth: false,
  });
  const chart = [account("guarantee-fees"), account("damages"), account("investments", "計")];
  const book = (figures: Record<string, string>) =>
    footingProblems(returnOf("甲", 2024, figures, { file: "a.xlsx", form: "workbook" }), chart);
  const income = {
    "income-statement/guarantee-fees": "70",
    "income-statement/damages": "30",
    "income-statement/ordinary-income": "100",
    "income-statement/ordinary-expenditure": "60",
    "income-statement/ordinary-balance": "40",
  };

  test("a section's total and what results from the totals", () => {
    expect(book(income)).toEqual([]);
    expect(told(book({ ...income, "income-statement/damages": "31" }))).toEqual([
      "a.xlsx:3 return/not-footing 「ordinary-income」が100円ですが、内訳から計算すると101円です。",
    ]);
    expect(told(book({ ...income, "income-statement/ordinary-balance": "41" }))).toEqual([
      "a.xlsx:5 return/not-footing 「ordinary-balance」が41円ですが、内訳から計算すると40円です。",
    ]);
  });

  test("of an account of its own nobody knows where it belongs: sections are let be, results are not", () => {
    const own = { ...income, "income-statement/gift": "5", "income-statement/ordinary-income": "105" };
    expect(told(book(own))).toEqual([
      "a.xlsx:5 return/not-footing 「ordinary-balance」が40円ですが、内訳から計算すると45円です。",
    ]);
  });
});

describe("gathering", () => {
  const liability = "balance-sheet/guarantee-liability";

  test("one of each corporation and year; names are compared in one width", () => {
    const returns = [
      returnOf("Ａ協会", 2024, { [liability]: "5" }),
      returnOf("A協会", 2024, { [liability]: "5" }, { file: "b.xlsx" }),
      returnOf("A協会", 2023, { [liability]: "6" }),
      returnOf("乙協会", 2024, { [liability]: "6" }),
    ];
    const gathered = gatherReturns(returns);
    expect(gathered.returns).toEqual([returns[0], returns[2], returns[3]]);
    expect(gathered.refused).toEqual([]);
    expect(told(gathered.problems)).toEqual([
      "b.xlsx return/twice Ａ協会の令和6年度のものが二つあり、同じ数値です。はじめのものを採ります。",
    ]);
  });

  test("two that disagree: neither is taken, the others are", () => {
    const returns = [
      returnOf("甲", 2024, { [liability]: "5" }, { file: "a.json" }),
      returnOf("乙", 2024, { [liability]: "7" }),
      returnOf("甲", 2024, { [liability]: "6" }, { file: "b.json" }),
    ];
    const gathered = gatherReturns(returns);
    expect(gathered.returns).toEqual([returns[1]]);
    expect(gathered.refused).toEqual([returns[0], returns[2]]);
    expect(told(gathered.problems)).toEqual([
      "b.json:1 return/disagree 甲の令和6年度のものが二つあり、「guarantee-liability」が6円と5円で違います。",
    ]);
  });

  test("a value and none disagree, and so do 5円 and 5千円", () => {
    const rules = (other: string | null) =>
      gatherReturns([
        returnOf("甲", 2024, { [liability]: "5" }),
        returnOf("甲", 2024, { [liability]: other }),
      ]).problems.map(({ rule }) => rule);
    expect([rules(null), rules("5 千円"), rules("5")]).toEqual([
      ["return/disagree"],
      ["return/disagree"],
      ["return/twice"],
    ]);
  });

  test("a year restated later is told; one that is only rounded otherwise is not", () => {
    const before = {
      "trend/approvals/2023/amount": "64,102,499,000".replaceAll(",", ""),
      "trend/recoveries/2023/amount": "100 百万円",
    };
    const restatedAs = (approvals: string, recoveries: string) =>
      told(
        gatherReturns([
          returnOf("甲", 2023, before),
          returnOf("甲", 2024, {
            "trend/approvals/2023/amount": approvals,
            "trend/recoveries/2023/amount": recoveries,
          }),
        ]).problems,
      );
    expect(restatedAs("64102 百万円", "100 百万円")).toEqual([]);
    // 64,104百万円 is 1.501百万円 more than what was handed over in yen.
    expect(restatedAs("64104 百万円", "101 百万円")).toEqual([
      "甲-2024.json:1 return/restated 甲の「amount」が、その年度のものでは64,102,499,000円、後の年度のものでは64,104百万円です。",
      "甲-2024.json:2 return/restated 甲の「amount」が、その年度のものでは100百万円、後の年度のものでは101百万円です。",
    ]);
  });
});
