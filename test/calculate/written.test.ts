import { describe, expect, test } from "vitest";
import { handwritten, inSentence } from "../../src/calculate/written.js";
import type { Unit } from "../../src/model/unit.js";
import { dataset, inMillions, read } from "./by-hand.js";

describe("a figure in a sentence", () => {
  const declared = {
    ...dataset({}).settings.rounding,
    trend: { ...inMillions, amount: "truncate", percentage: "up" },
  } as const;
  /** Of the trend, whose amounts are cut off and whose ratios are rounded up. */
  const said = (value: string | null, unit: Unit, asked: Parameters<typeof inSentence>[1] = {}) => {
    const made = inSentence(read("trend/approvals/2024/x", value, unit), asked, declared);
    return `${made.value ?? "─"}${made.unit}`;
  };

  test("stands in its own unit, whole, unless another is asked for", () => {
    expect(said("1234567", "円")).toBe("1234567円");
    expect(said("1234567", "円", { unit: "千円" })).toBe("1234千円");
    expect(said("12", "件")).toBe("12件");
  });
  test("amounts are rounded as declared for amounts, ratios as for ratios", () => {
    expect(said("1999", "円", { unit: "千円" })).toBe("1千円");
    expect(said("12.31", "％", { digits: 1 })).toBe("12.4％");
  });
  test("or as the author asks: 1,500円 half-up are 2千円, 1,501円 up are 2千円", () => {
    expect(said("1500", "円", { unit: "千円", mode: "half-up" })).toBe("2千円");
    expect(said("1001", "円", { unit: "千円", mode: "up" })).toBe("2千円");
    expect(said("12.39", "％", { digits: 1, mode: "truncate" })).toBe("12.3％");
  });
  test("with as many digits as asked for: 12,345万円 are 1.23億円", () => {
    expect(said("12345", "万円", { unit: "億円", digits: 2 })).toBe("1.23億円");
  });
  test("an amount of a fraction is whole, a ratio keeps the digits that it was rounded to", () => {
    expect(said("1.5", "千円")).toBe("1千円");
    expect(said("23.45", "％")).toBe("23.45％");
  });
  test("a ratio of which the unit is asked for is whole: 23.45 up is 24", () => {
    expect(said("23.45", "％", { unit: "％" })).toBe("24％");
  });
  test("nothing stays nothing", () => {
    expect(said(null, "％")).toBe("─％");
    expect(said(null, "円", { unit: "百万円" })).toBe("─円");
  });
});

describe("what a hand may have written", () => {
  const hands = (value: string | null, unit: Unit, ...as: [Parameters<typeof handwritten>[1], number]) =>
    handwritten(read("a", value, unit), ...as).map(String);
  test("1,678円 in 千円: 2 as most round, first, or 1 cut off; 1.7 or 1.6 to one digit", () => {
    expect(hands("1678", "円", "千円", 0)).toEqual(["2", "1"]);
    expect(hands("1678", "円", "千円", 1)).toEqual(["1.7", "1.6"]);
  });
  test("in the figure's own unit and digits both hands write the same", () => {
    expect(hands("1678", "円", "円", 0)).toEqual(["1678", "1678"]);
  });
  test("nothing is not written", () => {
    expect(hands(null, "千円", "千円", 0)).toEqual([]);
  });
});
