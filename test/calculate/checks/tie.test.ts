import { describe, expect, test } from "vitest";
import { comparison } from "../../../src/calculate/checks/comparison.js";
import { compare, type TieFacts } from "../../../src/calculate/checks/tie.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Unit } from "../../../src/model/unit.js";
import { rule } from "../../../src/problem/problem.js";
import { read, told } from "../by-hand.js";

const differ = rule<TieFacts>({
  id: "test/differ",
  severity: "error",
  about: "",
  message: ({ left, right, leftValue, rightValue, gap }) =>
    `${left} ${leftValue}／${right} ${rightValue}／${gap}`,
  hint: () => "",
});

const tie = (left: Figure | undefined, right: Figure | undefined) => {
  const compared = comparison("左と右", [left, right]);
  return compared ? compare(compared, differ) : [];
};
const between = (left: [string, Unit], right: [string, Unit]) =>
  told(tie(read("左", ...left, 1), read("右", ...right, 2)));

test("there is nothing to compare where one is missing or blank", () => {
  const [some, blank] = [read("a", "1"), read("b", null)];
  expect([tie(undefined, some), tie(some, undefined), tie(blank, some), tie(some, blank)]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

describe("in yen and in 件 one is one too many", () => {
  test.each(["円", "件"] as const)("%s", (unit) => {
    expect(between(["5", unit], ["5", unit])).toEqual([]);
    expect(between(["6", unit], ["5", unit])).toEqual(["test/differ 1 (2)"]);
    expect(between(["4", unit], ["5", unit])).toEqual(["test/differ 1 (2)"]);
  });
});

describe("千円 against 円: half of 千円 agrees, up to a whole one is rounding, more is wrong", () => {
  test.each([
    ["1999500", []],
    ["2000500", []],
    ["2000501", ["check/off-by-rounding 1 (2)"]],
    ["1999499", ["check/off-by-rounding 1 (2)"]],
    ["2001000", ["check/off-by-rounding 1 (2)"]],
    ["1999000", ["check/off-by-rounding 1 (2)"]],
    ["2001001", ["test/differ 1 (2)"]],
    ["1998999", ["test/differ 1 (2)"]],
  ])("2,000千円 and %s円", (yen, problems) => {
    expect(between(["2000", "千円"], [yen, "円"])).toEqual(problems);
    expect(between([yen, "円"], ["2000", "千円"])).toEqual(problems);
  });
});

test("two figures in 千円 may differ by one, and not by two", () => {
  expect(between(["20", "千円"], ["21", "千円"])).toEqual(["check/off-by-rounding 1 (2)"]);
  expect(between(["20", "千円"], ["22", "千円"])).toEqual(["test/differ 1 (2)"]);
});

test("the coarser unit decides: 3百万円 and 2,500千円 agree, 2,499千円 do not", () => {
  expect(between(["3", "百万円"], ["2500", "千円"])).toEqual([]);
  expect(between(["3", "百万円"], ["2499", "千円"])).toEqual(["check/off-by-rounding 1 (2)"]);
});

test("the message has both values in their own units and the gap in yen", () => {
  const [problem] = tie(read("左", "3", "百万円"), read("右", "1500", "千円"));
  // 3,000,000 − 1,500,000
  expect(problem?.message).toBe("左 3百万円／右 1,500千円／1,500,000円");
  const [counts] = tie(read("左", "3", "件"), read("右", "5", "件"));
  expect(counts?.message).toBe("左 3件／右 5件／2件");
});
