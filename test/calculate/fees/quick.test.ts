import { describe, expect, test } from "vitest";
import { isPlainCase, type QuickCase, quickFee } from "../../../src/calculate/fees/quick.js";
import { method } from "./schedule.js";

/** 1,200,000 at 1.00％ (10,000 ten-thousandths) over 24 months, repaid at maturity. */
const plain: QuickCase = {
  amount: 1_200_000,
  rate: 10_000,
  term: 24,
  inDays: false,
  count: 0,
  uneven: false,
  grace: 0,
  held: 0,
};
const fee = (parts: Partial<QuickCase>, how = method) => quickFee(how)({ ...plain, ...parts });

describe("the same fees as step by step", () => {
  test.each([
    // × 1.00％ × 24 ÷ 12
    [{}, 24_000],
    [{ count: 6 }, 16_800], // × 0.70
    [{ count: 7 }, 15_600], // × 0.65
    [{ count: 6, uneven: true }, 18_480], // × 0.77
    [{ count: 7, uneven: true }, 17_520], // × 0.73
    [{ count: 6, grace: 6 }, 18_600], // 6,000 + 12,600
    [{ count: 6, held: 200_000 }, 18_000], // 4,000 + 14,000
    [{ count: 6, grace: 6, held: 200_000 }, 19_500], // 6,000 + 3,000 + 10,500
    [{ amount: 1_000_000, term: 73, inDays: true }, 2_000], // × 1.00％ × 73 ÷ 365
    [{ amount: 1_000_001, rate: 11_500, term: 7 }, 6_708], // 6,708.34…
    // 100,000,000,000 × 2.20％ × 600 ÷ 12 × 0.73: past what plain numbers hold exactly.
    [{ amount: 100_000_000_000, rate: 22_000, term: 600, count: 7, uneven: true }, 80_300_000_000],
  ])("%j", (parts, expected) => {
    expect(fee(parts)).toBe(expected);
  });
  test("with a monthly rate of three decimals: 1,000,000 × 0.095％ × 10", () => {
    const monthly = { ...method, monthlyRateDigits: 3 };
    expect(fee({ amount: 1_000_000, rate: 11_500, term: 10 }, monthly)).toBe(9_500);
    expect(fee({ amount: 1_000_000, term: 73, inDays: true }, monthly)).toBe(2_000);
  });
  test("a product one below and one above the exact ones, fractions dropped in both", () => {
    // 9,007,199,254,740,991 is the largest exact whole number: × 1 month ÷ (12 × 10,000 × 100 × 10,000).
    expect(fee({ amount: 99_999_999_999, rate: 9, term: 1 })).toBe(74_999);
    expect(fee({ amount: 99_999_999_999, rate: 10, term: 1 })).toBe(83_333);
  });
});

describe("a case is plain", () => {
  test.each<Partial<QuickCase>>([
    {},
    { amount: 1 },
    { amount: 100_000_000_000 },
    { rate: 0 },
    { term: 1 },
    { term: 600 },
    { term: 18_300, inDays: true },
    { count: 2 },
    { count: 24 },
    { count: 23, grace: 1 },
    { count: 2, grace: 22 },
    { count: 2, held: 1_199_999 },
    { count: 2, inDays: true },
  ])("%j", (parts) => {
    expect(isPlainCase({ ...plain, ...parts })).toBe(true);
  });
  test.each<Partial<QuickCase>>([
    { amount: 0 },
    { amount: 100_000_000_001 },
    { amount: 1.5 },
    { rate: -1 },
    { rate: 0.5 },
    { term: 0 },
    { term: 601 },
    { term: 18_301, inDays: true },
    { term: 1.5 },
    { count: 1 },
    { count: 25 },
    { count: 2.5 },
    { count: 24, grace: 1 },
    { count: 2, grace: 24 },
    { count: 2, grace: -1 },
    { count: 2, grace: 1.5 },
    { count: 2, grace: 1, inDays: true },
    { count: 2, held: 1_200_000 },
    { count: 2, held: -1 },
    { count: 2, held: 0.5 },
    { grace: 1 },
    { held: 1 },
  ])("not %j", (parts) => {
    expect(isPlainCase({ ...plain, ...parts })).toBe(false);
  });
});
