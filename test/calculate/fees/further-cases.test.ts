import { describe, expect, it } from "vitest";
import { appliedRate, type RateRequest } from "../../../src/calculate/fees/applied-rate.js";
import { arrearsFee } from "../../../src/calculate/fees/arrears.js";
import { sharedBurden } from "../../../src/calculate/fees/burden.js";
import { changeFee } from "../../../src/calculate/fees/change.js";
import { feeInParts } from "../../../src/calculate/fees/parts.js";
import { feeRefund } from "../../../src/calculate/fees/refund.js";
import { figure, inForce, scheduleOf, standardMethod } from "../../support/fee-schedules.js";

describe("適用する料率", () => {
  const saga = scheduleOf("saga-2014");
  const rateOf = (request: Partial<RateRequest> & { programme: string }, dataset = saga) => {
    const whole = { full: false, discounts: [], date: "2015-06-01", ...request } as const;
    const { value, problems } = appliedRate(inForce(dataset, whole.date), whole);
    return value?.value?.toString() ?? problems.map(({ rule }) => rule);
  };

  it.each([
    ["普通保証 第5区分", { programme: "普通保証", riskClass: 5 }, "1.15"],
    ["有担保で0.10引き", { programme: "普通保証", riskClass: 5, discounts: ["有担保"] }, "1.05"],
    ["二つの割引", { programme: "普通保証", riskClass: 9, discounts: ["有担保", "会計"] }, "0.25"],
    ["特殊保証 1.35×0.85＝1.1475の切上げ", { programme: "当座貸越根保証", riskClass: 4 }, "1.15"],
    ["県制度 第3区分", { programme: "県制度全般", riskClass: 3 }, "1.17"],
    ["一律", { programme: "特別小口保証" }, "0.95"],
    ["一律の制度は区分によらない", { programme: "特別小口保証", riskClass: 1 }, "0.95"],
  ] as const)("%s", (_, request, rate) => {
    expect(rateOf({ ...request })).toBe(rate);
  });

  it("責任共有の対象と対象外、引下げ、上乗せ", () => {
    const aomori = scheduleOf("aomori-2024");
    const date = "2024-10-01";
    const net = { programme: "連鎖倒産枠", riskClass: 1, date } as const;
    expect(rateOf(net, aomori)).toBe("1.9");
    expect(rateOf({ ...net, full: true }, aomori)).toBe("2.2");
    expect(rateOf({ programme: "協調融資保証制度「WIN」", riskClass: 9, date }, aomori)).toBe("0.35");
    expect(rateOf({ ...net, full: true, surcharge: figure("0.45", "％") }, aomori)).toBe("2.65");
    expect(rateOf({ ...net, surcharge: figure("0.30", "％") }, aomori)).toEqual(["fee/surcharge"]);
  });

  it.each([
    ["知らない制度", { programme: "普通保障", riskClass: 5 }, "fee/unknown-programme"],
    ["区分がない", { programme: "普通保証" }, "fee/missing"],
    ["認めない割引", { programme: "特別小口保証", discounts: ["有担保"] }, "fee/discount"],
    ["幅だけの制度", { programme: "経営力強化保証", riskClass: 5 }, "fee/rate-not-settled"],
    ["対象外のない制度", { programme: "普通保証", riskClass: 5, full: true }, "fee/cover"],
    [
      "取扱期間のあと",
      { programme: "東日本大震災復興緊急保証", date: "2016-04-01" },
      "fee/programme-not-open",
    ],
  ] as const)("%s", (_, request, rule) => {
    expect(rateOf({ ...request })).toEqual([rule]);
  });
});

describe("分割納入", () => {
  const ofMonths = (months: number) => ({
    term: figure(months, "か月"),
    revolving: false,
    from: "2025-04-01",
  });
  const partsOf = (fee: number, months: number) => {
    const { value, problems } = feeInParts(figure(fee, "円"), ofMonths(months), standardMethod);
    return value?.map((part) => part.value?.toNumber()) ?? problems.map(({ rule }) => rule);
  };

  it("東京の公表例: 1,545,750円、10年は35・30・20・10・5％", () => {
    // 35 % is 541,012.5: the half yen that the fifth part (77,287.5) lost goes to the first.
    expect(partsOf(1_545_750, 120)).toEqual([541_013, 463_725, 309_150, 154_575, 77_287]);
  });

  it.each([
    // 400,001 × 25 % = 100,000.25 → 100,000; the rest 300,001
    [400_001, 25, [300_001, 100_000]],
    [400_001, 48, [300_001, 100_000]],
    // × 30 % = 120,000.3, × 10 % = 40,000.1; the rest 240,001
    [400_001, 49, [240_001, 120_000, 40_000]],
    // × 35 % = 350,003.15, × 15 % = 150,001.35, × 5 % = 50,000.45 (of 1,000,009); the rest 450,005
    [1_000_009, 96, [450_005, 350_003, 150_001, 50_000]],
  ])("%d円 %dか月", (fee, months, parts) => {
    expect(partsOf(fee, months)).toEqual(parts);
  });

  it("2年以下、または額の足りない保証料は分割納入できない", () => {
    expect(partsOf(1_000_000, 24)).toEqual(["fee/parts"]);
    expect(partsOf(300_000, 36)).toEqual(["fee/parts"]);
    expect(partsOf(300_001, 36)).toEqual([225_001, 75_000]);
  });
});

describe("繰上完済の返戻", () => {
  const refundOf = (fee: number, from: string, until: string, completed: string) => {
    const { value, problems } = feeRefund({ fee: figure(fee, "円"), from, until, completed }, standardMethod);
    return value ? [value.computed.value?.toNumber(), value.withheld] : problems.map(({ rule }) => rule);
  };

  it.each([
    // 730 days; year 1 has 95 days left on 2025-12-27 (270 days gone): 165,600 × (95 × 0.9 + 365) ÷ 730
    // = 165,600 × 450.5 ÷ 730 = 74,602,800 ÷ 730 = 102,195.6…
    ["1年目の270日目", 165_600, "2025-04-01", "2027-04-01", "2025-12-27", [102_195, false]],
    // on the first anniversary the second year runs: 165,600 × 365 × 0.9 ÷ 730 = 74,520
    ["ちょうど1年", 165_600, "2025-04-01", "2027-04-01", "2026-04-01", [74_520, false]],
    // the day after it: 364 days × 0.9 = 327.6; 165,600 × 327.6 ÷ 730 = 74,315.8…
    ["1年と1日", 165_600, "2025-04-01", "2027-04-01", "2026-04-02", [74_315, false]],
    ["最終期限の日", 165_600, "2025-04-01", "2027-04-01", "2027-04-01", [0, true]],
    // 18 months: the second year ends with the period: 2026-04-01 to 2026-10-01 is 183 of 548 days.
    // Completed on 2026-07-01, 92 days left: 100,000 × 82.8 ÷ 548 = 15,109.4…
    ["1年に満たない最後の年", 100_000, "2025-04-01", "2026-10-01", "2026-07-01", [15_109, false]],
    // from 29 February the year ends on 28 February: 365 days, then 2 more; 1 March 2025 leaves 1 × 0.9
    ["うるう日からの応当日", 366_000, "2024-02-29", "2025-03-02", "2025-03-01", [897, true]],
  ] as const)("%s", (_, fee, from, until, completed, expected) => {
    expect(refundOf(fee, from, until, completed)).toEqual(expected);
  });

  it("1,000円以下は返戻しない。1,000円未満とする協会では1,000円を返戻する", () => {
    // 1,000 × 9 ÷ 9 … completed on the loan date, 10 days, 90 %: 1,111 × 0.9 = 999.9; 1,112 × 0.9 = 1,000.8
    expect(refundOf(1_112, "2025-04-01", "2025-04-11", "2025-04-01")).toEqual([1_000, true]);
    expect(refundOf(1_113, "2025-04-01", "2025-04-11", "2025-04-01")).toEqual([1_001, false]);
    const method = { ...standardMethod, refund: { ...standardMethod.refund, thresholdKept: false } };
    const period = { from: "2025-04-01", until: "2025-04-11", completed: "2025-04-01" };
    expect(feeRefund({ fee: figure(1_112, "円"), ...period }, method).value?.withheld).toBe(false);
  });

  it("期間の外の完済日", () => {
    expect(refundOf(100_000, "2025-04-01", "2026-04-01", "2026-04-02")).toEqual(["fee/completed"]);
    expect(refundOf(100_000, "2025-04-01", "2026-04-01", "2025-03-31")).toEqual(["fee/completed"]);
    expect(refundOf(100_000, "2026-04-01", "2025-04-01", "2026-04-01")).toEqual(["fee/completed"]);
  });
});

describe("延滞保証料、条件変更、責任共有負担金", () => {
  it("延滞保証料: 5,000,000円×3.65％×31日÷365＝15,500円", () => {
    const fee = arrearsFee(figure(5_000_000, "円"), figure(31, "日"), standardMethod);
    expect(fee.value?.toNumber()).toBe(15_500);
  });

  it("条件変更: 残高6,000,000円、1.15％、残り12か月12回を36か月36回に延ばす", () => {
    // after: 6,000,000 × 1.15 % × 36/12 × 0.55 = 113,850; before: × 12/12 × 0.65 = 44,850
    const loan = (months: number) => ({
      amount: figure(6_000_000, "円"),
      rate: figure("1.15", "％"),
      term: figure(months, "か月"),
      instalments: { count: figure(months, "回"), uneven: false },
    });
    const fee = changeFee({ before: loan(12), after: loan(36) }, standardMethod);
    expect(fee.value?.toNumber()).toBe(113_850 - 44_850);
  });

  it("責任共有負担金: 平均残高×代弁等実績率×20％", () => {
    // 10,000,000,000 × (180,000,000 − 30,000,000) ÷ 9,000,000,000 × 20 % = 33,333,333.3…
    const fee = sharedBurden(
      {
        averageBalance: figure(10_000_000_000, "円"),
        subrogations: figure(180_000_000, "円"),
        recoveries: figure(30_000_000, "円"),
        earlierAverageBalance: figure(9_000_000_000, "円"),
      },
      standardMethod,
    );
    expect(fee.value?.toNumber()).toBe(33_333_333);
  });
});
