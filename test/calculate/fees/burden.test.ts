import { expect, test } from "vitest";
import { sharedBurden } from "../../../src/calculate/fees/burden.js";
import { stepsTo } from "../../../src/calculate/fees/working.js";
import { working } from "../by-hand.js";
import { given, method } from "./schedule.js";

test("1,000,000 × (30,001 − 10,000) × 20％ ÷ 2,000,000 = 2,000.1, fractions dropped", () => {
  const record = {
    averageBalance: given("1000000", "円"),
    subrogations: given("30001", "円"),
    recoveries: given("10000", "円"),
    earlierAverageBalance: given("2000000", "円"),
  };
  expect(stepsTo(sharedBurden(record, method)).map(({ figure }) => working(figure))).toEqual([
    "fee/burden/loss 代弁等実績 = 20001円 ← difference(入力30001円, 入力10000円)",
    "負担割合/fraction 負担割合（小数） = 0.2 ← quotient(負担割合, fees/definition/100)",
    "fee/burden/before-division 負担金（前の期間の平均残高で割る前） = 4000200000円 ← product(入力1000000円, fee/burden/loss, 負担割合/fraction)",
    "fee/burden 責任共有負担金 = 2000.1円 ← quotient(fee/burden/before-division, 入力2000000円)",
    "fee/burden@円 責任共有負担金 = 2000円 ← rounded 0 truncate(fee/burden)",
  ]);
});
