import { describe, expect, test } from "vitest";
import { noHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import { tableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { csvGrid } from "../../support/grid.js";

const schema = tableSchema({
  path: "t",
  title: "表",
  about: "表",
  columns: {
    name: { kind: "text", heading: "名", about: "名", example: "甲" },
    off: {
      kind: "number",
      unit: "％",
      heading: "有担保割引",
      ending: "割引",
      optional: true,
      blank: true,
      about: "率",
      example: "0.10",
    },
    note: { kind: "text", heading: "備考", optional: true, about: "注", example: "注" },
  },
});

function read(...rows: readonly (readonly string[])[]) {
  const problems: Problem[] = [];
  const grid = csvGrid(rows.map((cells) => cells.join(",")).join("\n"), "t.csv", problems);
  if (!grid) throw new Error("no grid");
  const table = readTable(schema, [{ grid, hints: noHints }], { problems }).map(({ name, off, note }) => [
    name.value,
    Object.entries(off).map(([heading, { value, place }]) => `${heading} ${value} ${place.column}`),
    note?.value,
  ]);
  return { table, problems: problems.map(({ rule, message, hint }) => [rule, message, hint].join(" ")) };
}

describe("columns by the end of their headings", () => {
  test("as many as the sheet has, in its order, each with its place", () => {
    expect(read(["名", "地域割引（％）", "備考", "有担保割引"], ["甲", "0.05", "注", "─"])).toEqual({
      table: [["甲", ["地域割引 0.05 B", "有担保割引 null D"], "注"]],
      problems: [],
    });
  });
  test("none, where the sheet has none", () => {
    expect(read(["名"], ["甲"])).toEqual({ table: [["甲", [], undefined]], problems: [] });
  });
  test("their cells are read and their headings checked as any other's", () => {
    expect(read(["名", "甲割引"], ["甲", "x"]).problems).toEqual([expect.stringMatching(/^table\/.*「x」/u)]);
    expect(read(["名", "甲割引", "甲割引"], ["甲", "1", "2"]).problems).toEqual([
      expect.stringContaining("table/duplicate-column 列「甲割引」が二つあります。"),
    ]);
  });
  test("the ending alone is no heading; one that is near is told", () => {
    expect(read(["名", "割引"], ["甲", "1"]).problems).toEqual([
      expect.stringContaining("table/unknown-column 列「割引」は使われません。"),
    ]);
    expect(read(["名", "有担保割り引"], ["甲", "1"]).problems).toEqual([
      expect.stringContaining("「有担保割引」のつもりではありませんか。"),
    ]);
  });
});
