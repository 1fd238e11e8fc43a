import { expect, test } from "vitest";
import { InvisibleCharacters, visibleSheet } from "../../src/load/visible.js";
import type { Problem } from "../../src/problem/problem.js";

const sheetOf = (...rows: string[][]) => ({
  file: "a.csv",
  rows: rows.map((cells, index) => cells.map((text) => ({ text, place: { file: "a.csv", row: index + 1 } }))),
});

test("a sheet without any is as it was, but for rows that hold nothing", () => {
  const problems: Problem[] = [];
  const sheet = sheetOf(["a", ""], ["", " "], ["b", "c"]);
  const read = visibleSheet(sheet, problems);
  expect(read.rows).toEqual([sheet.rows[0], sheet.rows[2]]);
  expect(read.rows[0]?.[0]).toBe(sheet.rows[0]?.[0]);
  expect(problems).toEqual([]);
});

test("they are left out, rows that held nothing else are gone, and the first is told with how many more", () => {
  const problems: Problem[] = [];
  const read = visibleSheet(sheetOf(["a"], ["b\u200b"], ["\u200b"], ["c\u200b"]), problems);
  expect(read.rows.map((cells) => cells.map(({ text }) => text))).toEqual([["a"], ["b"], ["c"]]);
  expect(problems.map(({ rule, place }) => `${rule} ${place?.row}`)).toEqual(["file/invisible-characters 2"]);
  expect(problems[0]?.message).toContain("2");
});

test("a row with a cell that cannot be read is kept", () => {
  const rows = [[{ text: "", place: { file: "a.xlsx" }, broken: "error" as const }]];
  expect(visibleSheet({ file: "a.xlsx", rows }, []).rows).toHaveLength(1);
});

test("nothing found is nothing told", () => {
  const problems: Problem[] = [];
  const characters = new InvisibleCharacters();
  expect(characters.take("a", { file: "a" })).toBe("a");
  characters.tell(problems);
  expect(problems).toEqual([]);
});
