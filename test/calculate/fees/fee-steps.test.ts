import { describe, expect, test } from "vitest";
import { asFraction, coefficient, guaranteeFee } from "../../../src/calculate/fees/fee.js";
import { stepsTo } from "../../../src/calculate/fees/working.js";
import type { Loan } from "../../../src/model/loan.js";
import { working } from "../by-hand.js";
import { given, loan, method } from "./schedule.js";

const feeOf = (one: Loan, how = method) => guaranteeFee(one, how).value?.toNumber();

describe("repaid at maturity", () => {
  test("1,000,000 × 1.20％ × 10 ÷ 12 = 10,000, step by step, the division last", () => {
    const fee = guaranteeFee(loan("1000000", "1.2", "10"), method);
    expect(stepsTo(fee).map(({ figure }) => working(figure))).toEqual([
      "入力1.2％/fraction 入力1.2％（小数） = 0.012 ← quotient(入力1.2％, fees/definition/100)",
      "fee/一括返済の保証料/before-division 一括返済の保証料（1年の月数で割る前） = 120000円 ← product(入力1000000円, 入力1.2％/fraction, 入力10か月)",
      "fee 信用保証料 = 10000円 ← quotient(fee/一括返済の保証料/before-division, fees/definition/12か月)",
    ]);
  });
  test("fractions of a yen are dropped: 1,000,001 × 1.15％ × 7 ÷ 12 = 6,708.34…", () => {
    expect(working(guaranteeFee(loan("1000001", "1.15", "7"), method, "s"))).toBe(
      "s 信用保証料 = 6708円 ← rounded 0 truncate(s/一括返済の保証料)",
    );
  });
  test("in days: 1,000,000 × 1.00％ × 73 ÷ 365 = 2,000", () => {
    const fee = guaranteeFee(loan("1000000", "1", "73", undefined, "日"), method);
    expect(working(fee)).toBe(
      "fee 信用保証料 = 2000円 ← quotient(fee/一括返済の保証料/before-division, 1年の日数)",
    );
  });
});

describe("in instalments of 1,200,000 at 1.00％ over 24 months", () => {
  const over24 = (instalments: Parameters<typeof loan>[3]) => feeOf(loan("1200000", "1", "24", instalments));

  // 1,200,000 × 1.00％ × 24 ÷ 12 = 24,000
  test.each([
    ["6", false, 16_800], // × 0.70
    ["7", false, 15_600], // × 0.65
    ["6", true, 18_480], // × 0.77
    ["7", true, 17_520], // × 0.73
  ])("%s of them, uneven %s", (count, uneven, fee) => {
    expect(over24({ count, uneven })).toBe(fee);
  });
  test("6 months of grace: 6,000 and 1,200,000 × 1.00％ × 18 ÷ 12 × 0.70 = 12,600", () => {
    expect(over24({ count: "6", grace: "6" })).toBe(18_600);
  });
  test("200,000 held back: 200,000 × 1.00％ × 2 = 4,000 and 1,000,000 × 1.00％ × 2 × 0.70 = 14,000", () => {
    expect(over24({ count: "6", held: "200000" })).toBe(18_000);
  });
  test("both: 6,000 and 200,000 × 1.00％ × 1.5 = 3,000 and 1,000,000 × 1.00％ × 1.5 × 0.70 = 10,500", () => {
    const fee = guaranteeFee(
      loan("1200000", "1", "24", { count: "6", grace: "6", held: "200000" }),
      method,
      "s",
    );
    expect(working(fee)).toBe(
      "s 信用保証料 = 19500円 ← sum(s/据置期間の保証料, s/据置金額の保証料, s/分割返済の保証料)",
    );
    const ids = stepsTo(fee).map(({ figure }) => figure.id);
    expect(ids).toContain("s/repaid-over");
    expect(ids).toContain("s/repaid");
    expect(stepsTo(fee).map(({ label }) => label)).toEqual(
      expect.arrayContaining(["据置期間後の期間", "分割返済する金額"]),
    );
  });
  test("none of either is as if neither were named", () => {
    const fee = guaranteeFee(loan("1200000", "1", "24", { count: "6", grace: "0", held: "0" }), method);
    expect(working(fee)).toBe(
      "fee 信用保証料 = 16800円 ← quotient(fee/分割返済の保証料/before-division, fees/definition/12か月)",
    );
  });
});

describe("a monthly rate of three decimals: 1.15 ÷ 12 = 0.0958… → 0.095％", () => {
  const monthly = { ...method, monthlyRateDigits: 3 };

  test("1,000,000 × 0.095％ × 10 = 9,500", () => {
    const fee = guaranteeFee(loan("1000000", "1.15", "10"), monthly);
    expect(stepsTo(fee).map(({ figure }) => working(figure))).toEqual([
      "fee/monthly-rate 月率 = 0.095833333333333333333333333333333333333333333333333％ ← quotient(入力1.15％, fees/definition/12か月)",
      "fee/monthly-rate@％.3 月率 = 0.095％ ← rounded 3 truncate(fee/monthly-rate)",
      "fee/monthly-rate@％.3/fraction 月率（小数） = 0.00095 ← quotient(fee/monthly-rate@％.3, fees/definition/100)",
      "fee 信用保証料 = 9500円 ← product(入力1000000円, fee/monthly-rate@％.3/fraction, 入力10か月)",
    ]);
  });
  test("and not in days", () => {
    expect(feeOf(loan("1000000", "1", "73", undefined, "日"), monthly)).toBe(2000);
  });
});

test("a number of instalments below every band has no coefficient", () => {
  expect(coefficient(given("2", "回"), false, method.coefficients).value?.toNumber()).toBe(0.7);
  expect(() => coefficient(given("1", "回"), false, method.coefficients)).toThrow(/no coefficient for 1/u);
});

test("a rate has one fraction, however often it is asked for", () => {
  const rate = given("1.15", "％");
  expect(asFraction(rate)).toBe(asFraction(rate));
});
