import { describe, expect, test } from "vitest";
import { periodOf, splitPeriod } from "../../../src/load/table/period.js";

describe("which year a heading means to the dataset of 令和7年度", () => {
  test.each([
    ["当年度", "current"],
    ["今期", "current"],
    ["本年", "current"],
    ["令和7年度", "current"],
    ["R7", "current"],
    ["2025年度末", "current"],
    ["前年度", "previous"],
    ["昨期", "previous"],
    ["前年", "previous"],
    ["令和6年度実績", "previous"],
    ["令和8年度", "other"],
    ["令和5年度", "other"],
  ])("%s", (name, expected) => {
    expect(periodOf(name, 2025)).toBe(expected);
  });
  test.each(["当年度分", "対当年度", "前年度比", "対前年度", "保証承諾"])("%s means none", (name) => {
    expect(periodOf(name, 2025)).toBeUndefined();
  });
  test("without a year of its own only 当年度 and 前年度 say one", () => {
    expect(["当年度", "前年度", "令和7年度"].map((name) => periodOf(name, undefined))).toEqual([
      "current",
      "previous",
      undefined,
    ]);
  });
});

describe("a heading that begins with a year", () => {
  test.each([
    ["前年度件数", "前年度", "件数"],
    ["当期金額", "当期", "金額"],
    ["令和6年度末残高", "令和6年度", "残高"],
    ["2024年度中金額", "2024年度", "金額"],
    ["R6年度金額", "R6年度", "金額"],
    ["令和元年度件数", "令和元年度", "件数"],
  ])("%s", (name, period, rest) => {
    expect(splitPeriod(name)).toEqual({ period, rest });
  });
  test.each(["前年度", "対前年度件数", "金額", "6年度金額"])("%s does not", (name) => {
    expect(splitPeriod(name)).toBeUndefined();
  });
});
