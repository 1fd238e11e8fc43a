import { expect, test } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import { checkLeftoverYears } from "../../../src/compose/slips/leftover-year.js";
import type { Problem } from "../../../src/problem/problem.js";
import { dataset } from "../../calculate/by-hand.js";
import { problemLine } from "../by-hand.js";

/** What is told of a heading in a booklet of 令和6年度. */
function told(heading: string, fiscalYear = 2024): string[] {
  const problems: Problem[] = [];
  checkLeftoverYears(heading, { file: "a.md", row: 5 }, {
    problems,
    dataset: dataset({ settings: { fiscalYear } }),
  } as unknown as Context);
  return problems.map(problemLine);
}

const years = (heading: string) =>
  told(heading).map((line) => /見出しの「(?<year>[^」]*)」/u.exec(line)?.groups?.year);

test("a year before the booklet's is told", () => {
  expect(told("令和5年度の歩み")).toEqual([
    expect.stringContaining(
      "compose/leftover-year a.md:5 見出しの「令和5年度」は、この冊子の年度（令和6年度）より前です。",
    ),
  ]);
  expect(years("令和元年度と平成３０年度と平成元年度")).toEqual(["令和元年度", "平成30年度", "平成元年度"]);
});

test("its own year, one to come, one that is drawn and one that there never was are not", () => {
  for (const heading of [
    "令和6年度",
    "令和7年度",
    "{{year -1}}と令和6年度",
    "平成40年度",
    "令和0年度",
    "令和5年",
    "5年度",
    "昭和60年度",
  ])
    expect(told(heading)).toEqual([]);
  expect(years("{{year}}令和5年度{{year}}")).toEqual(["令和5年度"]);
});

test("元年 is the first year of its era", () => {
  expect(told("令和元年度", 2019)).toEqual([]);
  expect(told("令和元年度", 2020)).toHaveLength(1);
});

test("what stands between braces is not looked at", () => {
  expect(told('{{ref "x" "令和5年度の章"}}')).toEqual([]);
});
