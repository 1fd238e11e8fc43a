import { expect, test } from "vitest";
import { InvisibleCharacters, visibleGrid } from "../../src/load/visible.js";
import type { Problem } from "../../src/problem/problem.js";
import type { Grid, SeenCell } from "../../src/read/grid.js";

const cellOf = (shown: string, row: number, column: number): SeenCell => ({
  row,
  column,
  type: "text",
  stored: shown,
  shown,
});

const gridOf = (...rows: (readonly SeenCell[])[]): Grid => ({
  file: "a.xlsx",
  rows: rows.map((cells, index) => ({ row: index + 1, hidden: false, width: cells.length, cells })),
  merges: [],
  hiddenColumns: [],
});

const words = (...rows: string[][]): Grid =>
  gridOf(...rows.map((row, at) => row.map((shown, index) => cellOf(shown, at + 1, index + 1))));

function visible(grid: Grid) {
  const problems: Problem[] = [];
  return { grid: visibleGrid({ value: grid, problems: [] }, problems), problems };
}

test("a grid without any is as it was, but for cells and rows that show nothing", () => {
  const given = words(["a", ""], ["", " "], ["b", "c"]);
  const { grid, problems } = visible(given);
  expect(grid?.rows.map(({ row, cells }) => [row, ...cells.map(({ shown }) => shown)])).toEqual([
    [1, "a"],
    [3, "b", "c"],
  ]);
  expect(grid?.rows[0]?.cells[0]).toBe(given.rows[0]?.cells[0]);
  expect(problems).toEqual([]);
});

test("they are left out, rows that held nothing else are gone, and the first is told with how many more", () => {
  const { grid, problems } = visible(words(["a"], ["b\u200b"], ["\u200b"], ["c\u200b"]));
  expect(grid?.rows.map(({ cells }) => cells.map(({ shown }) => shown))).toEqual([["a"], ["b"], ["c"]]);
  expect(problems.map(({ rule, place }) => `${rule} ${place?.column}${place?.row}`)).toEqual([
    "file/invisible-characters A2",
  ]);
  expect(problems[0]?.message).toContain("2");
});

test("what cannot be read, and a number that is shown as nothing, are kept; what a merged area covers is not", () => {
  const blank = cellOf("", 1, 1);
  const kept = gridOf([{ ...blank, trouble: "no-result" }], [{ ...blank, type: "number", number: "0" }]);
  expect(visible(kept).grid?.rows).toHaveLength(2);
  const covered = gridOf([{ ...blank, type: "number", number: "5", merged: "covered" }]);
  expect(visible(covered).grid?.rows).toEqual([]);
});

test("a grid that could not be read is none, and its problems are told", () => {
  const problems: Problem[] = [];
  const refused: Problem = { rule: "x", severity: "error", message: "", hint: "", related: [] };
  expect(visibleGrid({ value: undefined, problems: [refused] }, problems)).toBeUndefined();
  expect(problems).toEqual([refused]);
});

test("nothing found is nothing told", () => {
  const problems: Problem[] = [];
  const characters = new InvisibleCharacters();
  expect(characters.take("a", () => ({ file: "a" }))).toBe("a");
  characters.tell(problems);
  expect(problems).toEqual([]);
});
