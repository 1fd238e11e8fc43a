import { describe, expect, test } from "vitest";
import {
  howRounded,
  inBase,
  leastOf,
  mostOf,
  publishedDigits,
} from "../../../src/calculate/checks/ratio-rounding.js";
import { Decimal, type RoundingMode } from "../../../src/model/decimal.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, read } from "../by-hand.js";

const how = (
  published: string,
  part: string | null,
  whole: string | null,
  {
    digits = 1,
    unit = "円",
    declared = "half-up",
  }: { digits?: number; unit?: Unit; declared?: RoundingMode } = {},
) =>
  howRounded(
    new Decimal(published),
    { part: read("p", part, unit), whole: read("w", whole, unit) },
    digits,
    declared,
  );

describe("of exact amounts", () => {
  // 2 ÷ 3 = 66.66…
  test.each([
    ["66.7", "same"],
    ["66.6", "truncated"],
    ["66.8", "moved"],
    ["66.9", "wrong"],
    ["66.5", "wrong"],
  ])("%s of 2 ÷ 3 is %s", (published, expected) => {
    expect(how(published, "2", "3")).toBe(expected);
  });
  // 1.046 → 1.05 → 1.1; one step of rounding gives 1.0
  test("1.1 for 1.046 was rounded to two digits and then to one", () => {
    expect(how("1.1", "1046", "100000")).toBe("twice");
    expect(how("1.0", "1046", "100000")).toBe("same");
  });
  test("1.1 for 1.044 no second rounding explains", () => {
    expect(how("1.1", "1044", "100000")).toBe("moved");
  });
  test("66.67 has two digits: there 66.7 is three last digits off", () => {
    expect(how("66.67", "2", "3", { digits: 2 })).toBe("same");
    expect(how("66.66", "2", "3", { digits: 2 })).toBe("truncated");
    expect(how("66.7", "2", "3", { digits: 2 })).toBe("wrong");
  });
  test("what the table declares is nothing to tell", () => {
    expect(how("66.6", "2", "3", { declared: "truncate" })).toBe("same");
    expect(how("66.7", "2", "3", { declared: "truncate" })).toBe("same");
  });
});

describe("of amounts that were rounded themselves", () => {
  // 5千円 is 4.5 to 6, 1,000千円 is 999.5 to 1,001: 0.449… to 0.600…, and 5 ÷ 1,000 is 0.5.
  test.each([
    ["0.4", "before-rounding"],
    ["0.6", "before-rounding"],
    ["0.7", "wrong"],
    ["0.3", "wrong"],
  ])("%s of 5 ÷ 1,000千円 is %s", (published, expected) => {
    expect(how(published, "5", "1000", { unit: "千円" })).toBe(expected);
  });
  test("in yen 0.4 is no rounding", () => {
    expect(how("0.4", "5", "1000")).toBe("moved");
  });
});

test("of nothing, and against nothing, there is no ratio", () => {
  expect(how("1", "1", "0")).toBeUndefined();
  expect(how("1", "1", null)).toBeUndefined();
  expect(how("0", null, "1")).toBeUndefined();
});

describe("what an amount may have been before it was rounded", () => {
  const ends = (value: string | null, unit: Unit) =>
    [leastOf, inBase, mostOf].map((end) => end(read("a", value, unit)).toString());
  test("5千円 was 4,500 to under 6,000円, half-up or cut off", () => {
    expect(ends("5", "千円")).toEqual(["4500", "5000", "6000"]);
  });
  test("yen and cases are exact, a blank is zero", () => {
    expect(ends("5", "円")).toEqual(["5", "5", "5"]);
    expect(ends("5", "件")).toEqual(["5", "5", "5"]);
    expect(ends(null, "円")).toEqual(["0", "0", "0"]);
  });
});

describe("how many digits were published", () => {
  const digits = (text: string, value = text) =>
    publishedDigits({ ...read("p", value, "％"), origin: { kind: "read", place: at(1), text } });
  test.each([
    ["46", 0],
    ["46.0", 1],
    ["45.65", 2],
  ])("%s has %i", (text, expected) => {
    expect(digits(text)).toBe(expected);
  });
  test("a blank has none", () => {
    expect(publishedDigits(read("p", null, "％"))).toBe(0);
  });
  test("a sign after it, and full-width, change nothing", () => {
    expect(digits("46.0%", "46")).toBe(1);
    expect(digits("46．00％", "46")).toBe(2);
  });
  test("nine zeros are still a person's, ten are arithmetic's", () => {
    expect(digits("45.600000000", "45.6")).toBe(9);
    expect(digits("45.6000000000", "45.6")).toBe(1);
  });
  test("what arithmetic left behind 45.6 is none", () => {
    expect(digits("45.599999999999994", "45.6")).toBe(1);
  });
});
