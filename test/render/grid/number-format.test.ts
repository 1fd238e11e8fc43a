import { expect, test } from "vitest";
import { formatNumber, isDateFormat, serialOf } from "../../../src/render/grid/number-format.js";

test.each([
  ["#,##0", 1234567, "1,234,567"],
  ['#,##0"　千円"', 12000, "12,000　千円"],
  ["0.0", 86.4, "86.4"],
  ["[$-411]ge.m.d", serialOf("2025-10-08"), "R7.10.8"],
  ['[$-411]ggge"年"m"月"d"日"', serialOf("2019-04-30"), "平成31年4月30日"],
  ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', serialOf("2019-05-01"), "令和元年5月1日"],
  ["yyyy/m/d", serialOf("2025-10-08"), "2025/10/8"],
  ["General", 500_000_000, "500000000"],
  ["General", -3500, "-3500"],
  // Excel has no day for these.
  ["[$-411]ge.m.d", 500_000_000, "####"],
  ["yyyy/m/d", 885_123_958, "####"],
  ["[$-411]ge.m.d", -1, "####"],
  ["yyyy/m/d", 2_958_465, "9999/12/31"],
])("%s", (pattern, value, shown) => {
  expect(formatNumber(pattern, value)).toBe(shown);
});

test("which formats are dates", () => {
  expect(["[$-411]ge.m.d", "yyyy/m/d", "#,##0", "General", "@"].map(isDateFormat)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
