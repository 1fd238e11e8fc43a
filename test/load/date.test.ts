import { describe, expect, test } from "vitest";
import { readDate, readFiscalYear, readPartialDate } from "../../src/load/date.js";

describe("days", () => {
  test.each([
    ["令和6年3月31日", "2024-03-31"],
    ["R6.3.31", "2024-03-31"],
    ["r6/3/31", "2024-03-31"],
    ["令和元年5月1日", "2019-05-01"],
    ["R元.5.1", "2019-05-01"],
    ["平成31年4月30日", "2019-04-30"],
    ["昭和64年1月7日", "1989-01-07"],
    ["平成元年1月8日", "1989-01-08"],
    ["H23.4.1", "2011-04-01"],
    ["S24.2.21", "1949-02-21"],
    ["大正15年12月24日", "1926-12-24"],
    ["明治38年4月1日", "1905-04-01"],
    ["M45.7.29", "1912-07-29"],
    ["明治元年1月25日", "1868-01-25"],
    ["1868-01-25", "1868-01-25"],
    ["2199-12-31", "2199-12-31"],
    ["2024-03-31", "2024-03-31"],
    ["2024/3/31", "2024-03-31"],
    ["2024.3.31", "2024-03-31"],
    ["2024年3月31日", "2024-03-31"],
    ["令和 ６年 ３月３１日", "2024-03-31"],
    ["令和6年2月29日", "2024-02-29"],
  ])("%s is %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each(["", " ", "　"])("「%s」 is no day", (text) => {
    expect(readDate(text)).toBeNull();
  });

  test.each([
    ["令和6年2月30日", "no such day"],
    ["令和5年2月29日", "no leap year"],
    ["2024-13-01", "no such month"],
    ["2024-04-31", "no such day"],
    ["平成40年3月31日", "the era had ended"],
    ["平成31年5月1日", "the era had ended the day before"],
    ["令和元年4月30日", "the era had not begun"],
    ["昭和64年1月8日", "the era had ended the day before"],
    ["令和0年5月1日", "no year 0"],
    ["6年3月31日", "no era"],
    ["令和6年3月", "no day"],
    ["45382", "a serial number"],
    ["約2024-03-31", "a word before it"],
    ["2024-03-31頃", "a word after it"],
    ["約R6.3.31", "a word before it"],
    ["R6.3.31頃", "a word after it"],
    ["R6.3.1²", "a footnote mark"],
    ["未定", "a word"],
    ["明治45年7月30日", "the era had ended the day before"],
    ["明治元年1月24日", "the era had not begun"],
    ["1868-01-24", "before 明治"],
    ["0001-01-01", "a day of no era"],
    ["2200-01-01", "beyond the calendar"],
    ["9999-12-31", "no day, but 「無期限」"],
  ])("%s cannot be read: %s", (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe("fiscal years", () => {
  test.each([
    ["2024", 2024],
    ["2024年度", 2024],
    ["令和6年度", 2024],
    ["令和6年", 2024],
    ["令和6年度末", 2024],
    ["2024年度中", 2024],
    ["R6実績", 2024],
    ["R6", 2024],
    ["R６年度", 2024],
    ["令和元年度", 2019],
    ["平成31年度", 2019],
    ["H26", 2014],
    ["昭和63年度", 1988],
    ["大正元年度", 1912],
    ["明治元年度", 1868],
    ["2200", 2200],
  ])("%s is %i", (text, year) => {
    expect(readFiscalYear(text)).toBe(year);
  });

  test.each([
    "平成40年度",
    "令和0年度",
    "6年度",
    "24",
    "令和6年末",
    "令和6年度以前",
    "令和6年3月31日",
    "来年度",
    "約2024年度",
    "2024年度頃",
    "2024年度①",
    "1867",
    "0019",
    "9999",
  ])("%s cannot be read", (text) => {
    expect(readFiscalYear(text)).toBeUndefined();
  });
});

describe("a month or a year, where it will do", () => {
  test.each([
    ["昭和24年9月", "1949-09"],
    ["S24.9", "1949-09"],
    ["昭和２４年", "1949"],
    ["1949年9月", "1949-09"],
    ["1949年", "1949"],
    ["昭和24年9月19日", "1949-09-19"],
    // 昭和64年 lasted seven days, 平成元年 all others of 1989.
    ["昭和64年", "1989"],
    ["昭和64年1月", "1989-01"],
    ["平成元年", "1989"],
    ["平成元年1月", "1989-01"],
    ["令和元年5月", "2019-05"],
    // 大正 began on the 30th of July, 昭和 on the 25th of December.
    ["大正元年7月", "1912-07"],
    ["昭和元年12月", "1926-12"],
    ["昭和元年", "1926"],
    ["", null],
  ])("%s", (text, expected) => expect(readPartialDate(text)).toBe(expected));

  test.each([
    "昭和64年2月",
    "平成31年5月",
    "令和元年4月",
    "昭和24年13月",
    "0024年",
    "24年",
    "9月",
    "昭和65年",
    "大正元年6月",
    "約1949年",
    "1949年頃",
    "1949年9月①",
  ])("%s is none", (text) => expect(readPartialDate(text)).toBeUndefined());
});
