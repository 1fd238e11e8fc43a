import { describe, expect, test } from "vitest";
import { feeInParts } from "../../../src/calculate/fees/parts.js";
import { working } from "../by-hand.js";
import { given, method } from "./schedule.js";

const parts = (fee: string, term: string, unit: "か月" | "日" = "か月") =>
  feeInParts(given(fee, "円"), given(term, unit), method);
const values = (...of: Parameters<typeof parts>) => parts(...of).value?.map(({ value }) => value?.toNumber());

describe("by the percentages of the term's band, what is left in the first part", () => {
  test.each([
    // 40％ of 100,001 is 40,000.4
    ["25", [60_001, 40_000]],
    ["48", [60_001, 40_000]],
    // 30％ is 30,000.3, 20％ is 20,000.2
    ["49", [50_001, 30_000, 20_000]],
    ["600", [50_001, 30_000, 20_000]],
  ])("%s months", (term, expected) => {
    expect(values("100001", term)).toEqual(expected);
  });
  test("step by step", () => {
    expect(parts("100001", "49").value?.map(working)).toEqual([
      "fee/parts/1 第1回の納入額 = 50001円 ← difference(入力100001円, fee/parts/2@円, fee/parts/3@円)",
      "fee/parts/2@円 第2回の納入額 = 30000円 ← rounded 0 truncate(fee/parts/2)",
      "fee/parts/3@円 第3回の納入額 = 20000円 ← rounded 0 truncate(fee/parts/3)",
    ]);
  });
});

describe("not up to 24 months, not up to 100,000 yen, not in days", () => {
  test.each([
    ["100001", "24", "か月"],
    ["100000", "25", "か月"],
    ["100001", "9000", "日"],
  ] as const)("%s円 %s%s", (fee, term, unit) => {
    const { value, problems } = parts(fee, term, unit);
    expect([value, problems.map(({ rule }) => rule)]).toEqual([undefined, ["fee/parts"]]);
    expect(problems[0]?.message).toMatch(/24.*100,000/u);
  });
});
