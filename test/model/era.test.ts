import { expect, test } from "vitest";
import { daysLater, monthsLater, yearsLater } from "../../src/model/calendar.js";
import { eraDate } from "../../src/model/era.js";
import { fiscalYearName, fiscalYearShort } from "../../src/model/fiscal-year.js";

test.each([
  ["2019-05-01", "令和元年5月1日"],
  ["1989-01-07", "昭和64年1月7日"],
  ["1926-12-24", "大正15年12月24日"],
  ["1912-07-30", "大正元年7月30日"],
  ["1905-04-01", "明治38年4月1日"],
  ["1868-01-25", "明治元年1月25日"],
])("%s is %s", (day, name) => {
  expect(eraDate(day)).toBe(name);
});

test("fiscal years are named back to 明治", () => {
  expect([fiscalYearName(1905), fiscalYearShort(1905), fiscalYearName(1868)]).toEqual([
    "明治38年度",
    "M38",
    "明治元年度",
  ]);
});

test("the last day of the calendar has days after it, for what is calculated from it", () => {
  expect([monthsLater("2199-12-31", 6), daysLater("2199-12-31", 1)]).toEqual(["2200-06-30", "2200-01-01"]);
});

test("応当日: 29 February falls on the 28th where there is none", () => {
  expect([yearsLater("2024-02-29", 1), yearsLater("2024-02-29", 4), yearsLater("2023-08-31", 1)]).toEqual([
    "2025-02-28",
    "2028-02-29",
    "2024-08-31",
  ]);
});
