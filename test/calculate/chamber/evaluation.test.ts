import { expect, test } from "vitest";
import { planEvaluation } from "../../../src/calculate/chamber/evaluation.js";
import type { Target } from "../../../src/model/chamber/targets.js";
import { at, cell, number } from "../by-hand.js";

const ratings = { A: 100, B: 80, C: 60, D: 40 };

const target = (
  aim: string,
  first: string | null,
  second: string | null,
  more: Partial<Target> = {},
): Target => ({
  place: at(1),
  fiscalYear: cell(2025),
  item: cell("相談"),
  measure: cell("件"),
  target: number(aim, ""),
  first: number(first, ""),
  second: number(second, ""),
  wholeYear: undefined,
  rating: undefined,
  remark: undefined,
  ...more,
});

const judged = (one: Target) =>
  planEvaluation([one], 2025, ratings).lines.map(({ wholeYear, achievement, rating }) => [
    wholeYear.value?.toNumber() ?? null,
    achievement.value?.toNumber() ?? null,
    rating,
  ]);

// The year is first + second, the achievement year / target × 100, rounded half-up to one digit; the rating is by the exact one.
test.each([
  ["60", "30", "30", 60, 100, "A"],
  ["60", "30", "29", 59, 98.3, "B"],
  ["60", "24", "24", 48, 80, "B"],
  ["1000", "400", "399.6", 799.6, 80, "C"],
  ["60", "20", "16", 36, 60, "C"],
  ["60", "12", "12", 24, 40, "D"],
  ["60", "12", "11", 23, 38.3, "E"],
  ["60", "0", "0", 0, 0, "E"],
])("%s: %s and %s make %s, %s ％, %s", (aim, first, second, year, achieved, rating) => {
  expect(judged(target(aim, first, second))).toEqual([[year, achieved, rating]]);
});

test("while a half is missing there is no rating, and the year is what there is so far", () => {
  expect(judged(target("60", "30", null))).toEqual([[30, 50, ""]]);
  expect(judged(target("60", null, "30"))).toEqual([[30, 50, ""]]);
  expect(judged(target("60", null, null))).toEqual([[null, null, ""]]);
});

test("what is measured at the year's end is not added up", () => {
  const atEnd = { wholeYear: cell("年度末") };
  expect(judged(target("95", "98", "96.9", atEnd))).toEqual([[96.9, 102, "A"]]);
  expect(judged(target("95", "98", null, atEnd))).toEqual([[98, 103.2, ""]]);
});

test("a rating that is written stands; a target of nought has none", () => {
  expect(judged(target("60", "30", "30", { rating: cell("C") }))).toEqual([[60, 100, "C"]]);
  expect(judged(target("0", "1", "1"))).toEqual([[2, null, ""]]);
});

test("other years' targets stay out", () => {
  expect(planEvaluation([target("1", "1", "1", { fiscalYear: cell(2024) })], 2025, ratings).lines).toEqual(
    [],
  );
});
