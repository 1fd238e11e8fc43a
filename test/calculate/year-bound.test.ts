import { describe, expect, test } from "vitest";
import { yearBoundWords } from "../../src/calculate/words/year-bound.js";

/** Of a dataset of 令和6年度 (2024): what is of 2023 or later may be wrong a year later. */
const words = (line: string, withNumbers = true): string[] => yearBoundWords(line, 2024, { withNumbers });

describe("years and days from the year before on", () => {
  test.each([
    ["令和6年度は、令和7年3月31日に終わり", ["令和6年度", "令和7年3月31日"]],
    ["令和5年度と令和４年度", ["令和5年度"]],
    ["昭和24年に設立、平成31年度に改称", []],
    ["R6.3.31とR4.3.31、R6年度末", ["R6.3.31", "R6年度末"]],
    ["2025年7月に発行、1999年に開設", ["2025年7月"]],
    ["asOf: 2024-07-01", ["2024-07-01"]],
    ["電話 017-723-2024、12,024件", []],
    ['{{figure "trend/approvals/2024/amount"}}と{{figure "trend/approvals/2015/amount"}}', ["2024"]],
  ])("%s", (line, found) => {
    expect(words(line, false)).toEqual(found);
  });
});

test("words that count from the year", () => {
  expect(words("昨年度は本年と、第3次計画の初年度で30周年、5年ぶりの過去最高")).toEqual([
    "昨年度",
    "本年",
    "第3次",
    "初年度",
    "30周年",
    "5年ぶり",
    "過去最高",
  ]);
  expect(words("日本年金機構の前年比")).toEqual([]);
});

test("placeholders move on by themselves, but for a year that a plan comes near to", () => {
  expect(words("{{year}}と{{year 1}}と{{year -1}}")).toEqual([]);
  expect(words("{{year 3}}まで")).toEqual(["{{year 3}}"]);
});

describe("numbers that were written by hand", () => {
  test("with a unit", () => {
    expect(words("残高は2,241億円、延べ214名、63.28％、３か所、約1万企業")).toEqual([
      "2,241億円",
      "延べ214名",
      "63.28％",
      "３か所",
      "約1万企業",
    ]);
  });
  test("limits, and what is printed by a placeholder, are no such", () => {
    expect(words('3億円以下、300人以下、{{figure "a" unit="億円"}}、第5条、10時30分')).toEqual([]);
  });
  test("only where they are asked for", () => {
    expect(words("延べ214名", false)).toEqual([]);
  });
});
