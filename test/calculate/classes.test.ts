import { expect, test } from "vitest";
import { classOf, roundBounds } from "../../src/calculate/classes.js";
import { funnelRates } from "../../src/calculate/funnel.js";
import { Decimal } from "../../src/model/decimal.js";
import { inMillions, read, working } from "./by-hand.js";

const decimals = (...values: readonly number[]) => values.map((value) => new Decimal(value));

test.each([
  // From 24 to 61 in five: steps of 10, beginning at the first round number above 24.
  [[24, 61], 5, "30 40 50 60"],
  [[0.4, 2.1], 6, "0.5 1 1.5 2"],
  [[0, 5], 5, "2 4"],
  [[-12, 18], 5, "-10 0 10"],
  [[7, 7], 5, ""],
  [[], 5, ""],
])("round bounds within %j, at most %d classes: %s", (values, most, bounds) => {
  expect(roundBounds(decimals(...values), most).join(" ")).toBe(bounds);
});

test.each(Array.from({ length: 40 }, (_, at) => [at * 3.7 - 20, (at + 1) ** 2 * 1.3]))(
  "from %d on a reach of %d gives no more classes than asked for, each bound within the values",
  (from, reach) => {
    const bounds = roundBounds(decimals(from, from + reach), 5);
    expect(bounds.length).toBeLessThan(5);
    expect(bounds.length).toBeGreaterThan(0);
    for (const bound of bounds) {
      expect(bound.greaterThan(from)).toBe(true);
      expect(bound.lessThanOrEqualTo(from + reach)).toBe(true);
    }
  },
);

test("a bound belongs to the class that it begins", () => {
  expect([19.9, 20, 29.9, 30].map((value) => classOf(new Decimal(value), decimals(20, 30)))).toEqual([
    0, 1, 1, 2,
  ]);
});

test("what is left of the step before and of the first", () => {
  const steps = [
    read("候補", "480", "件"),
    read("打診", "312", "件"),
    read("実施", "0", "件"),
    read("完了", "0", "件"),
  ];
  const rates = funnelRates(steps, inMillions);
  expect(rates[0]).toEqual({});
  // 312 ÷ 480 = 65 %; of nothing there is no share.
  expect(rates[1]?.ofBefore && working(rates[1].ofBefore)).toContain("= 65％ ←");
  expect(
    [rates[2], rates[3]].map((one) => [one?.ofBefore?.value?.toString(), one?.ofFirst?.value?.toString()]),
  ).toEqual([
    ["0", "0"],
    [undefined, "0"],
  ]);
});
