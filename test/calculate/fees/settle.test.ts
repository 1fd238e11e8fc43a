import { describe, expect, test } from "vitest";
import { type FeeRequest, settleFee } from "../../../src/calculate/fees/settle.js";
import { collateral, flat, given, method, programme, schedule, surcharge } from "./schedule.js";

const newer = schedule({
  effectiveFrom: "2025-04-01",
  discounts: [collateral],
  surcharges: [surcharge("上乗せ", "0.25")],
  programmes: [programme("一律", [flat("0.8")], { discounts: ["有担保割引"] })],
  method: { ...method, refund: { ...method.refund, thresholdKept: false } },
});
const history = {
  versions: [
    schedule({ effectiveFrom: "2020-04-01", programmes: [programme("一律", [flat("0.5")])] }),
    newer,
  ],
};

const request = (parts: Partial<FeeRequest> = {}): FeeRequest => ({
  amount: given("1200000", "円"),
  term: given("12", "か月"),
  rate: given("1", "％"),
  full: false,
  discounts: [],
  date: "2025-04-01",
  inParts: false,
  revolving: false,
  ...parts,
});
const settled = (parts: Partial<FeeRequest> = {}) => {
  const { value, problems } = settleFee(history, request(parts));
  return value
    ? { rate: value.rate.value?.toString(), fee: value.fee.value?.toNumber() }
    : problems.map(({ rule }) => rule);
};

describe("a rate given by hand", () => {
  test("1,200,000 × 1.00％", () => {
    expect(settled()).toEqual({ rate: "1", fee: 12_000 });
  });
  test("with discount and surcharge: 1.00 − 0.10 + 0.25", () => {
    expect(settled({ discounts: ["有担保"], surcharge: given("0.25", "％") })).toEqual({
      rate: "1.15",
      fee: 13_800,
    });
  });
  test("the highest there is: 2.20 + 0.25 = 2.45", () => {
    expect(settled({ rate: given("2.45", "％") })).toEqual({ rate: "2.45", fee: 29_400 });
    expect(settled({ rate: given("2.46", "％") })).toEqual(["fee/rate"]);
  });
  test("outside the schedule, its discounts are not looked at", () => {
    expect(settled({ rate: given("9", "％"), discounts: ["会計"] })).toEqual(["fee/rate"]);
  });
});

describe("a programme's rate", () => {
  test("of the schedule in force on the day: 0.80％, and 0.50％ the day before", () => {
    expect(settled({ rate: { programme: "一律" } })).toEqual({ rate: "0.8", fee: 9_600 });
    expect(settled({ rate: { programme: "一律" }, date: "2025-03-31" })).toEqual({ rate: "0.5", fee: 6_000 });
  });
  test("with what was asked for: 0.80 − 0.10 + 0.25", () => {
    const asked = { discounts: ["有担保"], surcharge: given("0.25", "％") } as const;
    expect(settled({ rate: { programme: "一律" }, ...asked })).toEqual({ rate: "0.95", fee: 11_400 });
    expect(settled({ rate: { programme: "一律" }, full: true })).toEqual(["fee/cover"]);
  });
});

test("before the first version there is no schedule", () => {
  const { value, problems } = settleFee(history, request({ date: "2020-03-31" }));
  expect([value, problems.map(({ rule }) => rule)]).toEqual([undefined, ["fee/no-schedule-on-date"]]);
  expect(problems[0]?.message).toContain("2020-04-01");
  expect(settleFee({ versions: [] }, request()).problems).toHaveLength(1);
});

test("everything that is wrong with rate and loan is told at once", () => {
  const wrong = { rate: { programme: "不明" }, amount: given("0", "円"), term: given("601", "か月") };
  expect(settled(wrong)).toEqual(["fee/unknown-programme", "fee/amount", "fee/term"]);
  expect(settled({ amount: given("0", "円") })).toEqual(["fee/amount"]);
});

test("instalments: 1,200,000 × 1.00％ × 0.70", () => {
  const instalments = { count: given("6", "回"), uneven: false };
  expect(settled({ instalments })).toEqual({ rate: "1", fee: 8_400 });
  expect(settled({ instalments: { ...instalments, count: given("13", "回") } })).toEqual(["fee/instalments"]);
});

describe("what else is wanted", () => {
  const long = { amount: given("10000000", "円"), term: given("48", "か月") };

  test("parts: 10,000,000 × 1.00％ × 4 = 400,000 in 60％ and 40％", () => {
    const { value } = settleFee(history, request({ ...long, inParts: true }));
    expect(value?.parts?.map((part) => part.value?.toNumber())).toEqual([240_000, 160_000]);
    expect(value && "refund" in value).toBe(false);
    expect(settled({ inParts: true })).toEqual(["fee/parts"]);
  });
  test("a refund after 12 of 24 months of 365 and 365 days: 90％ of the second year's half", () => {
    const completion = { from: "2025-04-01", completed: "2026-04-01" };
    // 1,200,000 × 1.00％ × 2 = 24,000; 24,000 × 365 × 0.9 ÷ 730 = 10,800
    const { value } = settleFee(history, request({ term: given("24", "か月"), completion }));
    expect(value?.refund?.computed.value?.toNumber()).toBe(10_800);
    expect(value && "parts" in value).toBe(false);
    expect(value?.schedule).toBe(newer);
  });
  test("in days the period ends so many days later: 1,200,000 × 1.00％ × 365 ÷ 365", () => {
    const term = given("365", "日");
    const on = (completed: string) =>
      settleFee(history, request({ term, completion: { from: "2025-04-01", completed } }));
    // 12,000 × 0.9
    expect(on("2025-04-01").value?.refund?.computed.value?.toNumber()).toBe(10_800);
    expect(on("2026-04-01").value?.refund?.computed.value?.toNumber()).toBe(0);
    expect(on("2026-04-02").problems.map(({ rule }) => rule)).toEqual(["fee/completed"]);
  });
  test("the rule of the schedule in force counts: exactly 1,000 yen are kept by the older, returned by the newer", () => {
    const withheld = (date: string) => {
      const completion = { from: "2025-04-01", completed: "2025-04-01" };
      const amount = given("111200", "円");
      // 111,200 × 1.00％ = 1,112; × 0.9 = 1,000.8, dropped to 1,000
      return settleFee(history, request({ amount, completion, date })).value?.refund;
    };
    expect(withheld("2025-03-31")?.computed.value?.toNumber()).toBe(1000);
    expect([withheld("2025-03-31")?.withheld, withheld("2025-04-01")?.withheld]).toEqual([true, false]);
  });
});
