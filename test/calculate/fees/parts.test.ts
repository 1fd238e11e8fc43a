import { describe, expect, test } from "vitest";
import { feeInParts } from "../../../src/calculate/fees/parts.js";
import type { FeeMethod } from "../../../src/model/fee-schedule.js";
import { working } from "../by-hand.js";
import { given, method, rate } from "./schedule.js";

const parts = (
  fee: string,
  term: string,
  unit: "か月" | "日" = "か月",
  { oddDays, ...asked }: { oddDays?: string; revolving?: boolean; of?: FeeMethod } = {},
) =>
  feeInParts(
    given(fee, "円"),
    {
      term: given(term, unit),
      ...(oddDays !== undefined && { oddDays: given(oddDays, "日") }),
      revolving: asked.revolving ?? false,
      from: "2025-04-01",
    },
    asked.of ?? method,
  );
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

describe("refused, with each condition that fails", () => {
  test.each([
    ["100001", "24", "か月", ["保証期間24か月が、24か月を超えていません"]],
    ["100000", "25", "か月", ["保証料100000円が、100000円を超えていません"]],
    ["100000", "24", "か月", ["保証期間24か月が", "保証料100000円が"]],
    ["100001", "9000", "日", ["確定日保証の分割納入が、料率表に定められていません"]],
  ] as const)("%s円 %s%s", (fee, term, unit, conditions) => {
    const { value, problems } = parts(fee, term, unit);
    expect([value, problems.map(({ rule }) => rule)]).toEqual([undefined, ["fee/parts"]]);
    for (const condition of conditions) expect(problems[0]?.message).toContain(condition);
    expect(problems[0]?.message.includes("保証料100001円")).toBe(false);
  });
  test("a month that is only begun is over 24", () => {
    expect(parts("100001", "24", "か月", { oddDays: "1" }).value).toHaveLength(2);
  });
  test("a term that no band covers", () => {
    const bands = method.parts.bands.slice(0, 1);
    const of = { ...method, parts: { ...method.parts, bands } };
    expect(parts("100001", "48", "か月", { of }).value).toHaveLength(2);
    expect(parts("100001", "49", "か月", { of }).problems[0]?.message).toContain(
      "保証期間49か月の割合が、料率表に定められていません",
    );
  });
});

describe("of revolving guarantees by a rule of their own: two years 50/50, three years 33/33/34", () => {
  const shares = (monthsUpTo: number, ...percentages: readonly string[]) => ({
    monthsUpTo,
    percentages: percentages.map((percentage, index) => rate(`根保証${monthsUpTo}-${index}`, percentage)),
  });
  const bands = [shares(24, "50", "50"), shares(36, "33", "33", "34")];
  const revolving = { monthsOver: given("12", "か月"), bands };
  const asked = { revolving: true, of: { ...method, parts: { ...method.parts, revolving } } };
  const revolvingParts = (fee: string, term: string, unit: "か月" | "日") =>
    parts(fee, term, unit, asked).value?.map(({ value }) => value?.toNumber());

  test.each([
    // 50％ of 100,001 is 50,000.5
    ["24", "か月", [50_001, 50_000]],
    // from 2025-04-01 to 2027-04-01: 730 days
    ["730", "日", [50_001, 50_000]],
    // 33％ is 33,000.33, 34％ is 34,000.34
    ["731", "日", [33_001, 33_000, 34_000]],
    ["36", "か月", [33_001, 33_000, 34_000]],
    // to 2028-04-01 with 29 February 2028: 1,096 days
    ["1096", "日", [33_001, 33_000, 34_000]],
  ] as const)("%s%s", (term, unit, expected) => {
    expect(revolvingParts("100001", term, unit)).toEqual(expected);
  });
  test("for fees over that of the others, unless they have their own", () => {
    const least = (feeOver?: string) => {
      const own = { ...revolving, ...(feeOver !== undefined && { feeOver: given(feeOver, "円") }) };
      const of = { ...method, parts: { ...method.parts, revolving: own } };
      return parts("100000", "24", "か月", { revolving: true, of }).problems[0]?.message;
    };
    expect(least()).toContain("保証料100000円が、100000円を超えていません");
    expect(least("50000")).toBeUndefined();
  });
  test("beyond them, and where the schedule has no such rule", () => {
    expect(parts("100001", "1097", "日", asked).problems[0]?.message).toContain("保証期間37か月の割合が");
    expect(parts("100001", "24", "か月", { revolving: true }).problems[0]?.message).toContain(
      "根保証の分割納入が、料率表に定められていません",
    );
  });
});
