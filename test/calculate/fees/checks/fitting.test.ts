import { describe, expect, test } from "vitest";
import { fittingBases, fittingSlips, listed } from "../../../../src/calculate/fees/checks/fitting.js";
import { Decimal } from "../../../../src/model/decimal.js";
import { rate, specialRule } from "../schedule.js";

const bounds = (above?: string, below?: string) => ({
  above: above === undefined ? undefined : new Decimal(above),
  below: below === undefined ? undefined : new Decimal(below),
});
const texts = (rates: readonly Decimal[]) => rates.map(String);

describe("base rates whose special rate, × 0.85 rounded up, is the published one", () => {
  const bases = (published: string, ...ends: Parameters<typeof bounds>) =>
    texts(fittingBases(new Decimal(published), rate("基", "1"), specialRule(), bounds(...ends)));

  test("1.62 is that of 1.90 (1.615) and 1.905…: of whole hundredths only 1.90", () => {
    // 1.89 × 0.85 = 1.6065 → 1.61, 1.90 → 1.62, 1.91 × 0.85 = 1.6235 → 1.63
    expect(bases("1.62")).toEqual(["1.9"]);
  });
  test("multiples of 0.05 are preferred; without one every fitting rate stands, highest first", () => {
    // 0.85 × 1.00 = 0.85 exactly.
    expect(bases("0.85")).toEqual(["1"]);
    // 1.55 × 0.85 = 1.3175 → 1.32; 1.54 gives 1.309 and 1.53 gives 1.3005 → 1.31; 1.52 gives 1.292 → 1.30
    expect(bases("1.31")).toEqual(["1.54", "1.53"]);
    // 0.11 × 0.85 = 0.0935 → 0.10; 0.10 × 0.85 = 0.085 → 0.09
    expect(bases("0.1")).toEqual(["0.11"]);
  });
  test("between the classes above and below, never at either", () => {
    expect(bases("1.62", "1.95", "1.85")).toEqual(["1.9"]);
    expect(bases("1.62", "1.9", "1.85")).toEqual([]);
    expect(bases("1.62", "1.95", "1.9")).toEqual([]);
  });
  test("nothing fits a rate that no base gives", () => {
    // 0.99 × 0.85 = 0.8415 → 0.85, too; but 0.845 is no rounded rate.
    expect(bases("0.845")).toEqual([]);
  });
});

describe("one slip of the hand: a digit, or two neighbours", () => {
  const slips = (written: string, ...ends: Parameters<typeof bounds>) =>
    texts(fittingSlips(new Decimal(written), bounds(...ends)));

  test("of 1.53 between 1.75 and 1.35, in steps of 0.05", () => {
    // 1.55 and 1.50 by the last digit; 1.63, 1.43, 1.35 (swapped, but that is the bound) are no steps or out.
    expect(slips("1.53", "1.75", "1.35")).toEqual(["1.55", "1.5"]);
  });
  test("of 0.86 with 0.68 swapped, where no multiple is near", () => {
    // 0.8x and 0.x6 within 0.66 and 0.69: only 0.68 (swapped); its neighbours 0.66 is the bound.
    expect(slips("0.86", "0.69", "0.66")).toEqual(["0.68"]);
  });
  test("of three digits even where the first is zero: 0.05", () => {
    // x.05 below 2.10: 1.05; 0.x5 up to 0.95; 0.0x: 0.00 is not above zero.
    expect(slips("0.05", "1.1", "0.9")).toEqual(["1.05", "0.95"]);
  });
  test("never what was written", () => {
    expect(slips("1.55", "1.6", "1.5")).not.toContain("1.55");
  });
  test("what is behind the second digit is no part of a slip: 1.553 as 1.55", () => {
    expect(slips("1.553", "1.75", "1.35")).toEqual(["1.65", "1.55", "1.5", "1.45"]);
  });
  test("without bounds any", () => {
    expect(slips("1.55")).toContain("9.55");
    expect(slips("1.55")).toContain("0.55");
    expect(slips("1.55")[0]).toBe("9.55");
  });
  test("first and second digit swapped: 5.10 for 1.50", () => {
    expect(slips("5.1", "1.55", "1.45")).toEqual(["1.5"]);
  });
});

test("listed in words", () => {
  const of = (...rates: string[]) => listed(rates.map((one) => new Decimal(one)));
  expect([of(), of("1.55"), of("1.65", "1.55"), of("1.65", "1.55", "1.5")]).toEqual([
    "",
    "1.55％",
    "1.65％か1.55％",
    "1.65％、1.55％か1.50％",
  ]);
});
