import fc from "fast-check";
import { expect, test } from "vitest";
import { filesMatching, patternOf } from "../../../src/load/sources/file-pattern.js";
import { memoryEffects } from "../../support/memory.js";

const found = (pattern: string, names: readonly string[], year: number | undefined = 2025) =>
  filesMatching("d", pattern, {
    year,
    reader: memoryEffects(Object.fromEntries(names.map((name) => [`d/${name}`, ""]))),
    problems: [],
  });

test("a star stands for anything within a name, and years are written in any way", async () => {
  const names = [
    "統計/R7.csv",
    "統計/R6.csv",
    "統計/控え/R7.csv",
    "統計/2025年度（確定）.csv",
    "統計/R70.csv",
  ];
  expect(await found("統計/{年度}.csv", names)).toEqual(["d/統計/R7.csv"]);
  expect(await found("統計/{前年度}.csv", names)).toEqual(["d/統計/R6.csv"]);
  expect(await found("統計/{年度}*.csv", names)).toEqual(["d/統計/2025年度（確定）.csv", "d/統計/R7.csv"]);
  expect(await found("*/{年度}(確定).csv", names)).toEqual(["d/統計/2025年度（確定）.csv"]);
  // 2019 is the first year of 令和.
  expect(await found("{年度}.csv", ["令和元年度.csv", "R1.csv", "H31.csv"], 2019)).toEqual([
    "d/R1.csv",
    "d/令和元年度.csv",
  ]);
});

test("a file of this year is named for every year, however its year is written; another year's is left", () => {
  for (const name of ["R7", "令和7年度", "2025年度"])
    expect(patternOf(`基幹/保証実績_${name}.xlsx`, 2025)).toBe("基幹/保証実績_{年度}.xlsx");
  expect(patternOf("基幹/保証実績_R6.xlsx", 2025)).toBe("基幹/保証実績_R6.xlsx");
  expect(patternOf("基幹/保証実績_R7.xlsx", undefined)).toBe("基幹/保証実績_R7.xlsx");
});

test("nothing outside the folder is named, and a dataset without a year has no {年度}", async () => {
  expect(await found("../d/R7.csv", ["R7.csv"])).toEqual([]);
  expect(await found("/d/R7.csv", ["R7.csv"])).toEqual([]);
  const problems = { year: undefined, reader: memoryEffects({ "d/R7.csv": "" }), problems: [] };
  expect(await filesMatching("d", "{年度}.csv", problems)).toEqual([]);
});

test("whatever the pattern, it names files or none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (pattern) => {
      for (const file of await found(pattern, ["a(1)-[b].csv", "c/d+e.xlsx"])) expect(file).toMatch(/^d\//u);
    }),
    { numRuns: 300 },
  );
  for (const name of ["toString", "__proto__", "constructor"])
    expect(await found(name, ["x.csv"])).toEqual([]);
  expect(await found("a(1)-[b].csv", ["a(1)-[b].csv"])).toEqual(["d/a(1)-[b].csv"]);
});
