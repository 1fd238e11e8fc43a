import { expect, test } from "vitest";
import { filled, words } from "./filled.js";

test.each([
  ["{{year}}", "令和6年度"],
  ["{{year 0}}", "令和6年度"],
  ["{{year 1}}", "令和7年度"],
  ["{{year -6}}", "平成30年度"],
  ["{{year-end}}", "令和7年3月31日"],
  ["{{year-end -1}}", "令和6年3月31日"],
  ["{{period}}", "令和6年4月1日から令和7年3月31日まで"],
  ["{{period 1}}", "令和7年4月1日から令和8年3月31日まで"],
  ["{{published}}", "令和7年7月"],
])("%s is %s", (text, said) => {
  expect(words(`甲${text}乙`)).toEqual(["甲", said, "乙"]);
});

test.each([
  "{{year 0.5}}",
  '{{year "来年"}}',
  "{{year true}}",
  "{{year -157}}",
  "{{year 177}}",
  '{{year "1"}}',
])("%s is no year", (text) => {
  expect(filled(text).problems).toEqual([
    expect.stringContaining(
      "compose/placeholder a.md:10 {{…}}の書き方が正しくありません（年度に添えるのは、",
    ),
  ]);
});

test("years from the first to the last of the calendar", () => {
  expect(words("{{year -156}}")).toEqual(["明治元年度"]);
  expect(words("{{year 176}}")).toEqual(["令和182年度"]);
});
