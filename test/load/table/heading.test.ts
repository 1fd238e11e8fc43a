import { describe, expect, test } from "vitest";
import { headingPart, headingPaths, leastDepth } from "../../../src/load/table/heading.js";
import type { GridRow } from "../../../src/read/grid.js";
import { type Line, typedGrid } from "../../support/grid.js";

// 見出し: what stands over each column of a sheet, however its heading is laid out.

const part = (shown: string): string => {
  const { name, unit } = headingPart({ row: 1, column: 1, type: "text", stored: shown, shown });
  return `${name}|${unit}`;
};

/** The columns over which something stands, each with its words from the top down. */
function over(lines: readonly Line[], ...merges: readonly string[]): string[] {
  const grid = typedGrid(lines, { merges });
  return headingPaths(grid.rows, grid.merges).map(({ column, parts }) =>
    [column, ...parts.map(({ name, unit }) => name + (unit && `(${unit})`))].join(" "),
  );
}

/** A number whose format shows nothing of it. */
const unseen = { type: "number", number: "5", shown: "　" } as const;

describe("the words of a heading and its unit", () => {
  test.each([
    ["金額（千円）", "金額|千円"],
    ["金 額 (単位：千円)", "金額|千円"],
    ["金額（単位千円）", "金額|千円"],
    ["構成比（%）", "構成比|％"],
    ["（千円）", "|千円"],
    ["百万円", "|百万円"],
    ["%", "|％"],
    ["保証料（旧）（円）", "保証料(旧)|円"],
    ["金額（基準単位円）", "金額|基準単位円"],
  ])("%s", (shown, expected) => {
    expect(part(shown)).toBe(expected);
  });
  test.each(["保証人", "件数", "保証（新規）額", "円建て", "（千円）未満"])(
    "%s is a name, all of it",
    (shown) => {
      expect(part(shown)).toBe(`${shown.normalize("NFKC")}|`);
    },
  );
});

describe("a heading of one row", () => {
  test("is its cells, from the left", () => {
    expect(over([["支所", null, "金額（千円）"]])).toEqual(["1 支所", "3 金額(千円)"]);
    expect(over([["支所", unseen, "金額"]])).toEqual(["1 支所", "3 金額"]);
  });
  test("a cell merged over two columns is that of the first", () => {
    expect(over([["支所", null, "金額"]], "A1:B1")).toEqual(["1 支所", "3 金額"]);
  });
});

describe("a heading of several rows", () => {
  test("a merged cell stands over each of its columns, and once in all of its rows", () => {
    const lines: readonly Line[] = [
      ["支所", "実績", null, "備考"],
      [null, "件数", "金額"],
    ];
    const expected = ["1 支所", "2 実績 件数", "3 実績 金額", "4 備考"];
    expect(over(lines, "A1:A2", "B1:C1", "D1:D2")).toEqual(expected);
    expect(over(lines, "D1:D2", "B1:C1", "A1:A2")).toEqual(expected);
  });
  test("also over columns below which nothing stands; from the left", () => {
    expect(
      over(
        [
          ["支所", "実績"],
          [null, "件数"],
          ["", "計"],
        ],
        "B1:D1",
      ),
    ).toEqual(["1 支所", "2 実績 件数 計", "3 実績", "4 実績"]);
    expect(over([["支所"], [null, "件数", "金額"]], "B1:C1")).toEqual(["1 支所", "2 件数", "3 金額"]);
  });
  test("its columns stand from the left, whichever of them its first row names", () => {
    expect(
      over([
        [null, "実績"],
        ["支所", "件数"],
      ]),
    ).toEqual(["1 支所", "2 実績 件数"]);
  });
  test("a merged cell that begins below its first row hides nothing above it; an empty one is no column", () => {
    const lines: readonly Line[] = [
      ["区分", "実績"],
      ["支所", "件数"],
      [null, "（件）"],
    ];
    expect(over(lines, "A2:A3", "D1:E1")).toEqual(["1 区分 支所", "2 実績 件数 (件)"]);
  });
  test("what a merged cell covers is not shown, and says nothing", () => {
    expect(
      over(
        [
          ["支所", "実績"],
          ["旧名", "件数"],
        ],
        "A1:A2",
      ),
    ).toEqual(["1 支所", "2 実績 件数"]);
    expect(
      over(
        [
          ["実績", "旧名"],
          ["件数", "金額"],
        ],
        "A1:B1",
      ),
    ).toEqual(["1 実績 件数", "2 実績 金額"]);
  });
  test("merged cells above and below the heading are none of it", () => {
    const grid = typedGrid([["題"], ["支所", "実績"], [null, "件数", "金額"], ["東", 1, 2]], {
      merges: ["A1:H1", "A4:H4", "B2:C2"],
    });
    const paths = headingPaths(grid.rows.slice(1, 3), grid.merges);
    expect(paths.map(({ column, parts }) => [column, ...parts.map(({ name }) => name)].join(" "))).toEqual([
      "1 支所",
      "2 実績 件数",
      "3 実績 金額",
    ]);
  });
  test("a title merged over a whole sheet stands over what is below it, and over no column besides", () => {
    const wide = (right: number) => {
      const { rows } = typedGrid([["題"], ["支所", "金額"]]);
      return headingPaths(rows, [{ top: 1, left: 1, bottom: 1, right }]).length;
    };
    // 200 columns are a heading, if a wide one; 201 are a sheet.
    expect([wide(200), wide(201), wide(16384)]).toEqual([200, 2, 2]);
  });
  test("without merging, an upper cell goes on to the right where it is blank above and filled below", () => {
    expect(
      over([
        ["支所", "令和6年度", null, "令和7年度", null],
        [null, "件数", "金額", "件数", "金額"],
      ]),
    ).toEqual(["1 支所", "2 令和6年度 件数", "3 令和6年度 金額", "4 令和7年度 件数", "5 令和7年度 金額"]);
    expect(
      over([
        ["前年度", null],
        ["件数", null],
        [null, "（千円）"],
      ]),
    ).toEqual(["1 前年度 件数", "2 前年度 (千円)"]);
  });
  test("but not from a cell below which nothing stands, nor from a merged one", () => {
    expect(
      over([
        ["支所", null],
        [null, "件数"],
      ]),
    ).toEqual(["1 支所", "2 件数"]);
    expect(
      over(
        [
          ["実績", null, null],
          ["件数", "金額", "備考"],
        ],
        "A1:B1",
      ),
    ).toEqual(["1 実績 件数", "2 実績 金額", "3 備考"]);
    expect(
      over([
        ["支所", unseen],
        [null, "件数"],
      ]),
    ).toEqual(["1 支所", "2 件数"]);
  });
});

describe("how deep a heading is at least", () => {
  const depth = (...merges: readonly string[]) => {
    const grid = typedGrid(
      [
        ["支所", "実績", null],
        [null, "件数", "金額"],
        ["東", 1, 2],
      ],
      { merges },
    );
    return leastDepth(grid.rows[0] as GridRow, grid.merges);
  };
  test("as deep as its merged cells, with a row below those that go across", () => {
    expect(depth()).toBe(1);
    expect(depth("A1:A2")).toBe(2);
    expect(depth("A1:A3")).toBe(3);
    expect(depth("B1:C1")).toBe(2);
    expect(depth("B1:C2", "A1:A2")).toBe(3);
    expect(depth("A1:A3", "B1:C1")).toBe(3);
  });
  test("whatever is merged below it, or where nothing stands", () => {
    expect(depth("A2:A3")).toBe(1);
    expect(depth("C1:C3")).toBe(1);
  });
});
