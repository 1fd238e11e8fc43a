import { describe, expect, test } from "vitest";
import { inOneWidth, normalForm } from "../../src/model/normal-form.js";

describe("words are compared in one form", () => {
  test.each([
    ["令和6年度", "R6", "Ｒ６年度", "2024", "2024年度", "令和 6 年度", "r6"],
    ["平成31年度", "令和元年度", "R1", "H31", "2019年度"],
    ["令和6年度創業枠", "R6創業枠", "2024年度創業枠", "令和6創業枠"],
    ["創業枠（令和6年度）", "創業枠(R6)", "創業枠（2024年度）"],
    ["令和6年", "R6年", "2024年"],
    ["令和6年3月", "R6年3月", "2024年3月"],
    ["ｻｰﾋﾞｽ業", "サービス業", "サ ー ビ ス業"],
  ])("%s", (...words) => {
    expect(new Set(words.map(normalForm)).size).toBe(1);
  });

  test.each([
    ["令和6年度", "令和6年"],
    ["令和6年度", "令和5年度"],
    ["R6.3.31", "R6"],
    ["ER6", "E2024年度"],
    ["2025H1", "20251989年度"],
    ["平成40年度", "2028年度"],
    ["2024", "20240"],
    ["製造業R", "製造業"],
  ])("%s is not %s", (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  test("in headings and names of files years stand as they are written", () => {
    expect(inOneWidth("令和 ６ 年度")).toBe("令和6年度");
  });
});
