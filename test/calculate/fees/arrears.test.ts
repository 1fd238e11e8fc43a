import { expect, test } from "vitest";
import { arrearsFee } from "../../../src/calculate/fees/arrears.js";
import { stepsTo } from "../../../src/calculate/fees/working.js";
import { working } from "../by-hand.js";
import { given, method } from "./schedule.js";

test("100,001 × 14.6％ × 10 ÷ 365 = 400.004, fractions dropped", () => {
  const fee = arrearsFee(given("100001", "円"), given("10", "日"), method);
  expect(stepsTo(fee).map(({ figure }) => working(figure))).toEqual([
    "延滞/fraction 延滞（小数） = 0.146 ← quotient(延滞, fees/definition/100)",
    "fee/arrears/before-division 延滞保証料（1年の日数で割る前） = 146001.46円 ← product(入力100001円, 延滞/fraction, 入力10日)",
    "fee/arrears 延滞保証料 = 400.004円 ← quotient(fee/arrears/before-division, 1年の日数)",
    "fee/arrears@円 延滞保証料 = 400円 ← rounded 0 truncate(fee/arrears)",
  ]);
});
