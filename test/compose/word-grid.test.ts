import { describe, expect, test } from "vitest";
import { type WordColumn, wordGrid } from "../../src/compose/word-grid.js";
import { blockLines } from "./by-hand.js";

const column = (heading: string, width: number, more: Partial<WordColumn> = {}): WordColumn => ({
  heading,
  width,
  ...more,
});

const grid = (columns: readonly WordColumn[], ...rows: readonly (readonly string[])[]) =>
  blockLines(wordGrid(columns, rows)).slice(1);

describe("columns", () => {
  const widths = (columns: readonly WordColumn[], ...rows: readonly (readonly string[])[]) =>
    wordGrid(columns, rows).widths;

  test("are as wide as their longest line, at most as declared, at least half their heading, and 1.3 more", () => {
    const columns = [column("名", 5), column("名", 5), column("保証期間（据置期間）", 20), column("名", 5)];
    // 一二三 3; 一二三四五六 6, at most 5; the heading of 10 asks for 5; 「ab」 is one wide, 「一二」 is 2.
    expect(widths(columns, ["一二三", "一二三四五六", "一", "ab\n一二"], ["一", "一", "一", "a"])).toEqual([
      4.3, 6.3, 6.3, 3.3,
    ]);
  });

  test("in which every cell is blank or a dash are left out", () => {
    const columns = [column("甲", 5), column("乙", 5), column("丙", 5), column("丁", 5)];
    expect(grid(columns, ["a", "", "─", "－ "], ["b", "　", "―", "-\nー"])).toEqual(["  甲^", "  a", "  b"]);
    expect(grid(columns, ["a", "", "─x", ""], ["b", "x─", "─", "─ 1 ─"])).toEqual([
      "  甲^ | 乙^ | 丙^ | 丁^",
      "  a | －^ | ─x | －^",
      "  b | x─ | ─^ | ─ 1 ─",
    ]);
  });

  test("are headed by one row; as many as are asked for are headings themselves", () => {
    const made = wordGrid([column("甲", 5), column("乙", 5)], [["a", "b"]], 1);
    expect(made).toMatchObject({ headerRows: 1, headerColumns: 1, notes: [] });
    expect(wordGrid([column("甲", 5)], [["a"]]).headerColumns).toBe(0);
  });
});

describe("cells", () => {
  test("that are not joined stand alone, however equal", () => {
    expect(grid([column("甲", 5)], ["a"], ["a"])).toEqual(["  甲^", "  a", "  a"]);
  });

  test("that are equal are joined downwards; blanks are not", () => {
    const columns = [column("甲", 5, { join: "within" }), column("乙", 5)];
    expect(grid(columns, ["a", "1"], ["a", "2"], ["a", "3"], ["", "4"], ["", "5"], ["a", "6"])).toEqual([
      "  甲^ | 乙^",
      "  a↓3 | 1",
      "  2",
      "  3",
      "  －^ | 4",
      "  －^ | 5",
      "  a | 6",
    ]);
  });

  test("are joined only within the same cell of every column to the left that is always joined", () => {
    const always = { join: "always" } as const;
    const columns = [
      column("甲", 5, always),
      column("乙", 5, always),
      column("丙", 5, { join: "within" }),
      column("丁", 5, { join: "within" }),
    ];
    expect(
      grid(
        columns,
        ["A", "x", "p", "1"],
        ["A", "y", "p", "1"],
        ["B", "y", "p", "1"],
        ["B", "y", "p", "1"],
        ["B", "y", "q", "1"],
      ),
    ).toEqual(
      [
        "  甲^ | 乙^ | 丙^ | 丁^",
        "  A↓2 | x | p | 1",
        "  y | p | 1",
        "  B↓3 | y↓3 | p↓2 | 1↓3",
        "",
        "  q",
      ].map((line) => line || "  "),
    );
  });

  test("that are long are joined over no more rows than their words fill, and said again below", () => {
    // Eight characters in a column of four fill two rows; three fill none and stand in each.
    const columns = [column("甲", 4, { join: "long" }), column("乙", 5)];
    const long = "一二三四五六七八";
    const rows = [...[1, 2, 3, 4, 5].map((at) => [long, `${at}`]), ["一二三", "6"], ["一二三", "7"]];
    expect(grid(columns, ...rows)).toEqual([
      "  甲^ | 乙^",
      `  ${long}↓2 | 1`,
      "  2",
      `  ${long}↓2 | 3`,
      "  4",
      `  ${long} | 5`,
      "  一二三 | 6",
      "  一二三 | 7",
    ]);
  });

  test("that are always joined and blank give their place to the one beside them, unless it is joined", () => {
    const columns = [column("区分", 5, { join: "always" }), column("名", 5), column("額", 5)];
    expect(grid(columns, ["A", "a", "1"], ["", "b", "2"], ["", "b", "3"])).toEqual([
      "  区分^ | 名^ | 額^",
      "  A | a | 1",
      "  b→2 | 2",
      "  b→2 | 3",
    ]);
    const joined = [column("区分", 5, { join: "always" }), column("名", 5, { join: "within" })];
    expect(grid(joined, ["A", "a"], ["", "b"])).toEqual(["  区分^ | 名^", "  A | a", "  －^ | b"]);
    expect(grid([column("名", 5), column("区分", 5, { join: "always" })], ["a", "A"], ["b", ""])).toEqual([
      "  名^ | 区分^",
      "  a | A",
      "  b | －^",
    ]);
    const within = [column("区分", 5, { join: "within" }), column("名", 5)];
    expect(grid(within, ["A", "a"], ["", "b"])).toEqual(["  区分^ | 名^", "  A | a", "  －^ | b"]);
  });

  test("have a paragraph a line; of a listed column several lines are numbered", () => {
    const columns = [column("甲", 5), column("乙", 5, { listed: true })];
    expect(grid(columns, ["a\nb", "c\nd"], ["e", "f"])).toEqual([
      "  甲^ | 乙^",
      "  a／b | circled／  - c／  - d",
      "  e | f",
    ]);
  });

  test("that are blank, or that a row lacks, are a dash in the middle, and so is a dash that is written", () => {
    expect(grid([column("甲", 5), column("乙", 5)], ["a", "b"], ["c"], ["d", "　"], ["e", "― "])).toEqual([
      "  甲^ | 乙^",
      "  a | b",
      "  c | －^",
      "  d | －^",
      "  e | ―^",
    ]);
  });
});
