import { expect, test } from "vitest";
import { limitPerRule } from "../../../src/load/table/limit-per-rule.js";
import type { Problem } from "../../../src/problem/problem.js";
import { missingNumber, readAs } from "../../../src/problem/rules/table.js";

// A column that slipped is told a hundred times, not ten thousand.

const gaps = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) =>
    missingNumber({ heading: "金額" }, { file: "t.csv", row: index + 1 }),
  );
const note = readAs({ title: "表", rows: 1, said: [] }, { file: "t.csv", row: 1 });

test("a hundred problems of one rule are all told", () => {
  expect(limitPerRule(gaps(100))).toEqual(gaps(100));
  expect(limitPerRule([])).toEqual([]);
});

test("of more, the first hundred and how many there are besides, as grave as they are, where the last told one is", () => {
  const told = limitPerRule([...gaps(1101), note]);
  expect(told.slice(0, 101)).toEqual([...gaps(100), note]);
  expect(told.slice(101)).toMatchObject([
    {
      rule: "table/many-more",
      severity: "error",
      place: { file: "t.csv", row: 100 },
      message: "同じ問題（table/missing-number）がほかに1,001件あります。",
    },
  ]);
  const notes = limitPerRule(Array.from({ length: 101 }, () => note));
  expect(notes.at(-1)).toMatchObject({ rule: "table/many-more", severity: "note" });
  expect(notes).toHaveLength(101);
});
