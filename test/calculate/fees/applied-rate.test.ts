import { describe, expect, test } from "vitest";
import {
  appliedRate,
  discountedRate,
  lower,
  type RateRequest,
  raise,
} from "../../../src/calculate/fees/applied-rate.js";
import type { FeeSchedule, ProgrammeRate } from "../../../src/model/fee-schedule.js";
import { working } from "../by-hand.js";
import {
  accounting,
  byClass,
  collateral,
  flat,
  given,
  programme,
  rate,
  schedule,
  specialRule,
  surcharge,
} from "./schedule.js";

const range: ProgrammeRate = { kind: "range", lowest: rate("a", "0.45"), highest: rate("b", "1.75") };

const whole = schedule({
  discounts: [collateral, accounting],
  surcharges: [surcharge("経営者保証なし", "0.25"), surcharge("別の上乗せ", "0.45")],
  specialRule: specialRule(),
  programmes: [
    programme("一般", [byClass("責任共有")], { discounts: ["有担保割引", "会計割引"] }),
    programme("両方", [byClass("責任共有"), byClass("責任共有対象外")]),
    programme("一律", [flat("0.8")]),
    programme("一律両方", [
      { ...flat("0.7"), cover: "shared" },
      { ...flat("0.9"), cover: "full" },
    ]),
    programme("対象外だけ", [{ ...flat("0.9"), cover: "full" }]),
    programme("対象外二つ", [
      { ...flat("0.9"), cover: "full" },
      { ...flat("0.8"), cover: "full" },
    ]),
    programme("開いた二つ", [flat("0.4"), { ...flat("0.6"), cover: "full" }]),
    programme("引下げ", [byClass("責任共有")], { reduction: rate("引下げ幅", "0.15") }),
    programme("一律引下げ", [flat("0.8")], { reduction: rate("引下げ幅", "0.15") }),
    programme("上限", [{ kind: "at-most", rate: rate("上限", "0.6") }]),
    programme("幅", [range]),
    programme("終わった", [flat("0.5")], { until: "2024-03-31" }),
    programme("これから", [flat("0.5")], { from: "2026-04-01" }),
    programme("不明な表", [byClass("県制度")]),
    programme("低い", [flat("0.1")], { discounts: ["有担保割引", "会計割引"] }),
  ],
});

const request = (name: string, parts: Partial<RateRequest> = {}): RateRequest => ({
  programme: name,
  full: false,
  discounts: [],
  date: "2025-04-01",
  ...parts,
});
const applied = (name: string, parts: Partial<RateRequest> = {}, of: FeeSchedule = whole) => {
  const { value, problems } = appliedRate(of, request(name, parts));
  return value ? working(value) : problems.map(({ message }) => message).join("／");
};

describe("a programme's rate", () => {
  test("of its class", () => {
    expect(applied("一般", { riskClass: 1 })).toBe("責任共有1 責任共有1 = 1.9％ ← t.csv:101「1.90」");
    expect(applied("一般", { riskClass: 9 })).toBe("責任共有9 責任共有9 = 0.45％ ← t.csv:109「0.45」");
    expect(applied("一般")).toBe("「一般」の料率を調べるには、料率区分（--class）が必要です。");
  });
  test("of its cover, where it offers both", () => {
    expect(applied("両方", { riskClass: 1 })).toContain("= 1.9％");
    expect(applied("両方", { riskClass: 1, full: true })).toContain("= 2.2％");
    expect(applied("一律両方")).toContain("= 0.7％");
    expect(applied("一律両方", { full: true })).toContain("= 0.9％");
  });
  test("of several the one for its cover, or the one that leaves it open", () => {
    expect(applied("対象外二つ")).toBe("「対象外二つ」には、責任共有の料率がありません。");
    expect(applied("開いた二つ")).toContain("= 0.4％");
  });
  test("a single one counts whatever its cover, but is not asked for as 対象外 where it is not", () => {
    expect(applied("対象外だけ")).toContain("= 0.9％");
    expect(applied("対象外だけ", { full: true })).toContain("= 0.9％");
    expect(applied("一律")).toContain("= 0.8％");
    expect(applied("一般", { riskClass: 1, full: true })).toBe(
      "「一般」には、責任共有対象外の料率がありません。",
    );
    expect(applied("一律", { full: true })).toBe("「一律」には、責任共有対象外の料率がありません。");
  });
  test("less its own reduction: 1.90 − 0.15", () => {
    expect(applied("引下げ", { riskClass: 1 })).toBe(
      "責任共有1/引下げ 引下げ 責任共有1 = 1.75％ ← difference(責任共有1, 引下げ幅)",
    );
  });
  test("a flat rate, too: 0.80 − 0.15", () => {
    expect(applied("一律引下げ")).toMatch(/ = 0\.65％ ← difference\(.+, 引下げ幅\)$/u);
  });
  test("is not settled by a ceiling or a range", () => {
    expect(applied("上限")).toContain("0.60以内");
    expect(applied("幅")).toContain("0.45～1.75");
    const { problems } = appliedRate(whole, request("幅"));
    expect(problems.map(({ rule, place }) => `${rule} ${place?.row}`)).toEqual(["fee/rate-not-settled 331"]);
  });
  test("is nothing without its table", () => {
    expect(appliedRate(whole, request("不明な表", { riskClass: 1 }))).toEqual({
      value: undefined,
      problems: [],
    });
  });
});

describe("a programme that may not be used", () => {
  test("on that day", () => {
    expect(applied("終わった")).toBe("保証制度「終わった」の取扱いは2020-04-01から2024-03-31までです。");
    expect(applied("終わった", { date: "2024-03-31" })).toContain("= 0.5％");
    expect(applied("これから")).toBe("保証制度「これから」の取扱いは2026-04-01から現在までです。");
  });
  test("that is unknown, with one that was meant", () => {
    const { problems } = appliedRate(whole, request("一般的"));
    expect(problems.map(({ rule }) => rule)).toEqual(["fee/unknown-programme"]);
    expect(problems[0]?.message).toBe("保証制度「一般的」は、その日の料率表にありません。");
    expect(problems[0]?.hint).toContain("一般");
    expect(problems[0]?.hint).not.toContain("終わった");
  });
});

describe("discounts", () => {
  test("that it allows are taken off: 1.90 − 0.10 − 0.10", () => {
    expect(applied("一般", { riskClass: 1, discounts: ["有担保", "会計"] })).toBe(
      "fee/discounted-rate 割引後の保証料率 = 1.7％ ← difference(責任共有1, 有担保, 会計)",
    );
    expect(applied("一般", { riskClass: 1, discounts: ["会計"] })).toContain("difference(責任共有1, 会計)");
  });
  test("that it does not allow are told, each by its name", () => {
    expect(applied("一律", { discounts: ["有担保", "会計"] })).toBe(
      "「一律」では、割引「有担保割引」を受けられません。／「一律」では、割引「会計割引」を受けられません。",
    );
    const { problems } = appliedRate(whole, request("一律", { discounts: ["有担保"] }));
    expect(problems[0]?.place?.row).toBe(331);
  });
  test("never leave less than nothing", () => {
    expect(applied("低い", { discounts: ["有担保"] })).toContain("= 0％");
    expect(applied("低い", { discounts: ["有担保", "会計"] })).toBe(
      "「低い」は、割引をすべて引くと料率が-0.1％になります。",
    );
  });
});

describe("surcharges", () => {
  test("of the schedule, by their points: 0.80 + 0.25", () => {
    expect(applied("一律", { surcharge: given("0.25", "％") })).toBe(
      "fee/surcharged-rate 上乗せ後の保証料率 = 1.05％ ← sum(一律0.8, 経営者保証なし)",
    );
    expect(applied("一律", { surcharge: given("0.450", "％") })).toContain("sum(一律0.8, 別の上乗せ)");
  });
  test("others are told with those that are known", () => {
    const { problems } = appliedRate(whole, request("一律", { surcharge: given("0.3", "％") }));
    expect(problems[0]?.message).toBe("上乗せ0.3％は、料率表にありません。");
    expect(problems[0]?.hint).toMatch(/0\.25（経営者保証なし）.*0\.45（別の上乗せ）/u);
  });
  test("come after the discounts: 1.90 − 0.10 + 0.25", () => {
    expect(applied("一般", { riskClass: 1, discounts: ["有担保"], surcharge: given("0.25", "％") })).toBe(
      "fee/surcharged-rate 上乗せ後の保証料率 = 2.05％ ← sum(fee/discounted-rate, 経営者保証なし)",
    );
  });
});

describe("a rate given by hand", () => {
  const base = given("0.15", "％");
  const of = (asked: Parameters<typeof discountedRate>[2], schedules = whole) => {
    const { value, problems } = discountedRate(schedules, base, asked);
    return value
      ? value.value?.toString()
      : problems.map(({ message, place }) => `${message}${place?.row ?? ""}`).join();
  };
  test("takes any discount of the schedule", () => {
    expect(of({ discounts: ["有担保"] })).toBe("0.05");
    expect(of({ discounts: [] })).toBe("0.15");
  });
  test("is named where there is no programme", () => {
    expect(of({ discounts: ["有担保", "会計"] })).toBe(
      "「入力0.15％」は、割引をすべて引くと料率が-0.05％になります。",
    );
    expect(of({ discounts: ["有担保"] }, schedule())).toBe("割引「有担保」は、料率表にありません。");
  });
});

test("what has nothing to take off or to add is the rate itself", () => {
  const base = given("1", "％");
  expect(lower(base, [])).toBe(base);
  expect(raise(base, undefined)).toBe(base);
});
