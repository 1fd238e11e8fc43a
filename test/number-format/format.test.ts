import { describe, expect, test } from "vitest";
import { builtInFormat } from "../../src/number-format/built-in.js";
import { factsOf } from "../../src/number-format/facts.js";
import { formatNumber, formatText, isDateFormat } from "../../src/number-format/format.js";
import { dayOfSerial, serialOf } from "../../src/number-format/serial.js";

const day = serialOf("2024-03-31");

test.each([
  ["#,##0", 1234567, "1,234,567"],
  ['#,##0"　千円"', 12000, "12,000　千円"],
  ["0.0", 86.4, "86.4"],
  ["0.0%", 1.023, "102.3%"],
  ["#,##0,", 1234567, "1,235"],
  ['#,##0.0,,"百万円"', 4204755062, "4,204.8百万円"],
  ['#,##0;"▲ "#,##0', -5, "▲ 5"],
  ["[Red][<0]▲#,##0;#,##0", -5, "▲5"],
  ['[>=10000]#,##0,"千";0', 20000, "20千"],
  ['0000"-"00"-"0000', 172321331, "0172-32-1331"],
  ["0;-0;;@", 0, ""],
  ["h:mm", 0.375, "9:00"],
  ["[h]:mm", 1.5, "36:00"],
  ["mm:ss", 0.5, "00:00"],
  ["General", 500_000_000, "500000000"],
  ["General", -3500, "-3500"],
  ["[$-411]ge.m.d", 500_000_000, "####"],
  ["yyyy/m/d", 885_123_958, "####"],
  ["[$-411]ge.m.d", -1, "####"],
])("%s of %d", (pattern, value, shown) => {
  expect(formatNumber(pattern, value)).toBe(shown);
});

describe("Japanese days", () => {
  test.each([
    ["[$-411]ge.m.d", serialOf("2025-10-08"), "R7.10.8"],
    ["ge.m.d", day, "R6.3.31"],
    ['[$-411]ggge"年"m"月"d"日"', serialOf("2019-04-30"), "平成31年4月30日"],
    ['[$-ja-JP]ggge"年"m"月"d"日"', day, "令和6年3月31日"],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', serialOf("2019-05-01"), "令和元年5月1日"],
    ['[$-411]gggee"年"', serialOf("2019-05-01"), "令和01年"],
    ['[$-411]ggge"年度"', serialOf("2025-04-01"), "令和7年度"],
    ["gge.m.d", serialOf("1912-07-29"), "明45.7.29"],
    ['e"年"', day, "6年"],
    ["yyyy/m/d", serialOf("2025-10-08"), "2025/10/8"],
    ['yyyy"年"m"月"d"日"aaaa', day, "2024年3月31日日曜日"],
    ["m/d(aaa)", serialOf("2024-04-01"), "4/1(月)"],
    // Within half a second of the next day it is the next day that is shown.
    ["[$-411]ge.m.d h:mm", day + 0.999999, "R6.4.1 0:00"],
    ["[DBNum1][$-411]ggge年m月d日", day, "令和六年三月三十一日"],
    ['[DBNum1]yyyy"年"m"月"d"日"', day, "二〇二四年三月三十一日"],
    ["[DBNum3]yyyy/m/d", day, "２０２４/３/３１"],
  ])("%s", (pattern, serial, shown) => {
    expect(formatNumber(pattern, serial)).toBe(shown);
  });

  // Excel's own first days: the 1st of January 1900 is 1, and there is a 29th of February.
  test.each([
    [1, "1900/1/1"],
    [59, "1900/2/28"],
    [60, "1900/2/29"],
    [61, "1900/3/1"],
    [2_958_465, "9999/12/31"],
    [2_958_466, "####"],
    [100_000_000, "####"],
    [-1, "####"],
  ])("serial %d", (serial, shown) => {
    expect(formatNumber("yyyy/m/d", serial)).toBe(shown);
  });

  test("a serial number is its day, and back", () => {
    expect(["1900-01-01", "1900-02-28", "1900-03-01", "2024-03-31"].map(serialOf)).toEqual([
      1, 59, 61, 45382,
    ]);
    expect([1, 59, 60, 61, 45382.7, 0, -1, 1e9].map(dayOfSerial)).toEqual([
      "1900-01-01",
      "1900-02-28",
      undefined,
      "1900-03-01",
      "2024-03-31",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test.each([
  ["[DBNum1]General", 12345, "一万二千三百四十五"],
  ["[DBNum1]General", 1_0000_0010, "一億十"],
  ["[DBNum1]General", 0, "〇"],
  ["[DBNum1]#,##0", 1234, "一,二三四"],
  ["[DBNum3]#,##0", 1234, "１,２３４"],
])("numerals: %s of %d", (pattern, value, shown) => {
  expect(formatNumber(pattern, value)).toBe(shown);
});

test("a format may dress a text", () => {
  expect([
    formatText('@"様"', "青森"),
    formatText('0;0;0;"（"@"）"', "青森"),
    formatText("0;0;0;", "青森"),
    formatText("#,##0", "青森"),
    formatText("@", "青森"),
  ]).toEqual(["青森様", "（青森）", "", "青森", "青森"]);
});

test.each([
  ["0.0%", 2],
  ['0.0"%"', 0],
  ["#,##0,;-#,##0,;-", -3],
  ['#,##0,,"百万円"', -6],
  ['#,##0,;▲#,##0,;"-"', -3],
  ["General", 0],
])("how far %s is from the value", (pattern, scale) => {
  expect(factsOf(pattern)).toMatchObject({ scale, known: true });
});

// One section in thousands, another not: which is meant depends on the value.
test.each(["[>=10000]#,##0,;0", "[DBNum2]General", "bad[[", "[NatNum1]0"])("not known: %s", (pattern) => {
  expect(factsOf(pattern).known).toBe(false);
});

test("標準 by its Japanese name", () => {
  expect(factsOf("G/標準").kind).toBe("general");
  expect(formatNumber("G/標準", 5)).toBe("5");
});

test.each([
  [27, "R6.3.31"],
  [28, "令和6年3月31日"],
  [30, "3/31/24"],
  [31, "2024年3月31日"],
  [34, "2024年3月"],
  [36, "R6.3.31"],
  [50, "R6.3.31"],
  [53, "3月31日"],
  [57, "R6.3.31"],
  [58, "令和6年3月31日"],
  [14, "2024/3/31"],
])("built-in format %d", (id, shown) => {
  expect(formatNumber(builtInFormat(id) ?? "", day)).toBe(shown);
});

test("which formats are dates", () => {
  const patterns = ["[$-411]ge.m.d", "yyyy/m/d", "h:mm", "#,##0", "General", "@", "mm:ss"];
  expect(patterns.map(isDateFormat)).toEqual([true, true, true, false, false, false, true]);
  expect(patterns.map((pattern) => factsOf(pattern).kind)).toEqual([
    "day",
    "day",
    "time",
    "number",
    "general",
    "text",
    "time",
  ]);
});
