import { describe, expect, test } from "vitest";
import { feeRefund } from "../../../src/calculate/fees/refund.js";
import { stepsTo } from "../../../src/calculate/fees/working.js";
import type { RefundMethod } from "../../../src/model/fee-schedule.js";
import { working } from "../by-hand.js";
import { given, method, rate } from "./schedule.js";

const refund = (fee: string, completed: string, how: Partial<RefundMethod> = {}) => {
  const completion = { fee: given(fee, "円"), from: "2025-04-01", until: "2027-04-01", completed };
  const { value, problems } = feeRefund(completion, { ...method, refund: { ...method.refund, ...how } });
  return [value?.computed.value?.toNumber(), value?.withheld, ...problems.map(({ rule }) => rule)];
};

// Two years of 730 days: 73,000 yen are 100 a day.
describe("90％ of the running year's days, every day of the later years", () => {
  test.each([
    // 365 × 0.9 + 365 = 693.5
    ["2025-04-01", 69_350],
    // To 1 April 2026: 182 × 0.9 + 365 = 528.8
    ["2025-10-01", 52_880],
    // 59 × 0.9 + 365 = 418.1
    ["2026-02-01", 41_810],
    // 1 × 0.9 + 365 = 365.9
    ["2026-03-31", 36_590],
    // The second year has begun: 365 × 0.9 = 328.5
    ["2026-04-01", 32_850],
    // 1 × 0.9
    ["2027-03-31", 90],
    ["2027-04-01", 0],
  ])("completed on %s", (completed, expected) => {
    expect(refund("73000", completed)[0]).toBe(expected);
  });
  test("fractions of a yen are dropped: 73,001 × 528.8 ÷ 730 = 52,880.72…", () => {
    expect(refund("73001", "2025-10-01")[0]).toBe(52_880);
  });
  test("step by step", () => {
    const completion = {
      fee: given("73000", "円"),
      from: "2025-04-01",
      until: "2027-04-01",
      completed: "2025-10-01",
    };
    const { value } = feeRefund(completion, method);
    expect(value && stepsTo(value.computed).map(({ figure }) => working(figure))).toEqual([
      "返戻割合/fraction 返戻割合（小数） = 0.9 ← quotient(返戻割合, fees/definition/100)",
      "fee/refund/running 完済した年の対象日数 = 163.8日 ← product(fee/given/完済した年の未経過日数, 返戻割合/fraction)",
      "fee/refund/days 返戻の対象となる日数 = 528.8日 ← sum(fee/refund/running, fee/given/翌年以後の日数)",
      "fee/refund/before-division 返戻保証料（保証期間の日数で割る前） = 38602400円 ← product(入力73000円, fee/refund/days)",
      "fee/refund 返戻保証料 = 52880円 ← quotient(fee/refund/before-division, fee/given/保証期間の日数)",
    ]);
  });
});

test("a year that the period's end cuts short: from 1 October to 1 January 92 of 275 days", () => {
  const completion = {
    fee: given("27500", "円"),
    from: "2025-04-01",
    until: "2026-01-01",
    completed: "2025-10-01",
  };
  // 92 × 0.9 = 82.8, 100 a day
  expect(feeRefund(completion, method).value?.computed.value?.toNumber()).toBe(8280);
});

describe("1,000 yen: half of 2,000, on the anniversary with every day returned", () => {
  const half = (fee: string, thresholdKept: boolean) =>
    refund(fee, "2026-04-01", { runningYearShare: rate("全部", "100"), thresholdKept });
  test.each([
    ["1998", true, [999, true]],
    ["2000", true, [1000, true]],
    ["2002", true, [1001, false]],
    ["1998", false, [999, true]],
    ["2000", false, [1000, false]],
  ])("%s, the threshold kept %s", (fee, kept, expected) => {
    expect(half(fee, kept)).toEqual(expected);
  });
});

describe("a day outside the period", () => {
  test.each(["2025-03-31", "2027-04-02"])("%s", (completed) => {
    expect(refund("73000", completed)).toEqual([undefined, undefined, "fee/completed"]);
  });
  test("a period without a day", () => {
    const completion = {
      fee: given("1", "円"),
      from: "2025-04-01",
      until: "2025-04-01",
      completed: "2025-04-01",
    };
    expect(feeRefund(completion, method).problems).toHaveLength(1);
  });
});
