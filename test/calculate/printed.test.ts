import { describe, expect, test } from "vitest";
import { percentage, sum } from "../../src/calculate/arithmetic.js";
import {
  amountColumn,
  countColumn,
  percentageColumn,
  printedAmount,
  roundingOf,
  unrounded,
} from "../../src/calculate/printed.js";
import type { DeclaredRounding } from "../../src/model/settings.js";
import { dataset, inMillions, read } from "./by-hand.js";

test("a column of amounts is whole in the table's unit, one of ratios has the table's digits, cases are whole", () => {
  const rounding = { ...inMillions, percentageDigits: 2 };
  expect([
    amountColumn("a", "金額", rounding),
    percentageColumn("b", "構成比", rounding),
    countColumn,
  ]).toEqual([
    { id: "a", label: "金額", kind: "amount", unit: "百万円", digits: 0 },
    { id: "b", label: "構成比", kind: "percentage", unit: "％", digits: 2 },
    { id: "count", label: "件数", kind: "count", unit: "件", digits: 0 },
  ]);
});

describe("what is declared for a kind of table holds for every figure in it", () => {
  /** Each kind prints its ratios to another number of digits, so that a mistaken one shows. */
  const declared = Object.fromEntries(
    Object.keys(dataset({}).settings.rounding).map((kind, percentageDigits) => [
      kind,
      { ...inMillions, percentageDigits },
    ]),
  ) as unknown as DeclaredRounding;
  test.each([
    ["mix/approvals/業種別/total/amount", "mix"],
    ["trend/approvals/2024/amount", "trend"],
    ["plan/annual/2025/回収", "plan"],
    ["budget/surplus", "budget"],
    ["base-property/ceiling", "baseProperty"],
    ["ratio/reserve", "ratio"],
    ["balance-sheet/deposits", "statement"],
    ["income-statement/surplus", "statement"],
  ] as const)("%s as %s", (id, kind) => {
    expect(roundingOf(id, declared)).toBe(declared[kind]);
  });
});

describe("the exact figure behind a printed one", () => {
  test("is what was rounded", () => {
    const exact = read("a", "1500499500");
    expect(unrounded(printedAmount(exact, inMillions))).toBe(exact);
  });
  test("is the figure itself where nothing was rounded, whatever it is made of", () => {
    const [a, b] = [read("a", "1"), read("b", "2")];
    const made = [a, sum({ id: "s", label: "" }, [a, b]), percentage({ id: "p", label: "" }, a, b)];
    expect(made.map(unrounded)).toEqual(made);
  });
});
