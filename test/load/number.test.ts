import { expect, test } from "vitest";
import { readNumber } from "../../src/load/number.js";

test.each([
  ["1,234", "1234"],
  ["1234", "1234"],
  ["12,345,678", "12345678"],
  ["0", "0"],
  ["1,234.50", "1234.5"],
  ["▲1,234", "-1234"],
  ["△1,234", "-1234"],
  ["▲ 1,234", "-1234"],
  ["(1,234)", "-1234"],
  ["（1,234）", "-1234"],
  ["-1,234", "-1234"],
  ["−1,234", "-1234"],
  ["－1,234", "-1234"],
  ["１，２３４", "1234"],
  ["▲１，２３４．５", "-1234.5"],
  ["　1,234 ", "1234"],
  ["224,177,675,246", "224177675246"],
  ["99999999999999999999.01", "99999999999999999999.01"],
])("%s is %s", (text, value) => {
  expect(readNumber(text)?.toString()).toBe(value);
});

test.each(["", "  ", "　", "-", "─", "－", "—", "――", "ー"])("「%s」 is nothing", (text) => {
  expect(readNumber(text)).toBeNull();
});

test.each([
  ["1,2O4", "a letter O"],
  ["1,23", "a comma out of place"],
  ["12,34,567", "commas out of place"],
  [",123", "a leading comma"],
  ["1234,567", "a missing comma"],
  ["1.2.3", "two points"],
  [".5", "no digit before the point"],
  ["1e5", "an exponent"],
  ["0x10", "a hexadecimal"],
  ["NaN", "a word"],
  ["▲", "a mark alone"],
  ["(▲1,234)", "negative twice"],
  ["(1,234", "an open bracket"],
  ["①", "a circled digit"],
  ["100²", "a footnote mark, which folding would make 1002"],
  ["12 34", "two numbers"],
  ["123\n456", "two lines"],
  ["一二三", "kanji"],
  ["#REF!", "an error"],
])("%s cannot be read: %s", (text) => {
  expect(readNumber(text)).toBeUndefined();
});
