import { describe, expect, test } from "vitest";
import { bindHeading } from "../../../src/load/table/bind.js";
import { extentOf } from "../../../src/load/table/extent.js";
import { noHints, type TableHints } from "../../../src/load/table/hints.js";
import type { ColumnSchema, TableSchema } from "../../../src/model/schema.js";
import { type Line, typedGrid } from "../../support/grid.js";

// 表の範囲: which rows below a heading are the table's. A row that is left out is never read, so it must be none.

const about = { about: "", example: "" };
const name = { kind: "text", heading: "支所", ...about } as const;
const count = { kind: "number", unit: "件", heading: "件数", optional: true, ...about } as const;
const columns: TableSchema["columns"] = {
  name,
  count,
  amount: { kind: "amount", heading: "金額", ...about },
};
const head: Line = ["支所", "件数", "金額（千円）"];

/** Why each row below the heading is left out; "" of those that are read. */
function below(
  lines: readonly Line[],
  { own = columns, said = {} }: { own?: TableSchema["columns"]; said?: Partial<TableHints["rows"]> } = {},
) {
  const schema: TableSchema = { path: "t", title: "表", about: "", columns: own };
  const grid = typedGrid(lines);
  const [heading, ...others] = grid.rows;
  const binding = bindHeading(schema, grid, heading ? [heading] : [], [], { year: 2025, hints: noHints });
  const { rows, leftOut } = extentOf(schema, binding, others, {
    ...noHints,
    rows: { ...noHints.rows, ...said },
  });
  return [...rows.map(({ row }) => ({ row, why: "" })), ...leftOut]
    .sort((a, b) => a.row - b.row)
    .map(({ row, why }) => `${row} ${why}`.trim());
}

/** A number whose format shows nothing of it. */
const unseen = { type: "number", number: "5", shown: "　" } as const;

describe("a heading that is printed again", () => {
  test("on the next page, with a page's number or without all of its words", () => {
    for (const again of [head, [...head, "2頁"], ["支　所", "件数"], ["支所", unseen, "金額(千円)"]])
      expect(below([head, ["東", 3, 120], again, ["西", 4, 80]])).toEqual(["2", "3 repeated", "4"]);
    expect(below([head, ["東", 3, 120], [], head, ["西", 4, 80]])).toEqual(["2", "4 repeated", "5"]);
  });
  test("is no row that is called as a heading is", () => {
    expect(below([head, ["支所", 3, 120], ["支所", null, null], ["支所", "件数", 5]])).toEqual([
      "2",
      "3",
      "4",
    ]);
  });
});

describe("notes", () => {
  test("are marked, in one cell, wherever they stand", () => {
    for (const note of [
      "※速報値",
      "　※速報値",
      "（注）速報値",
      "注：速報値",
      "出所：総務部",
      "以上",
      "以 上。",
      "以下余白",
      "― 以上 ―",
      "（以下余白）",
    ])
      for (const line of [[note], [null, null, note], [note, unseen]])
        expect(below([head, line, ["西", 4, 80]])).toEqual(["2 note", "3"]);
  });
  test("are no rows of several cells, nor names that only hold a mark", () => {
    for (const line of [
      ["※東", 3],
      ["注：", "速報値"],
      ["東※", null],
      ["総務（注1）", null],
      ["社団（注）会", null],
      ["3件以上", null],
      ["以上町支店", null],
      ["以下省略店", null],
    ])
      expect(below([head, line, ["西", 4, 80]])).toEqual(["2", "3"]);
  });
  test("go on below a mark, but not over a number", () => {
    expect(below([head, ["東", 3, 120], ["（注）単位未満は四捨五入"], ["　　合わないことがある"]])).toEqual([
      "2",
      "3 note",
      "4 note",
    ]);
    expect(below([head, ["（注）速報値"], [null, null, 80], ["西", null, null]])).toEqual([
      "2 note",
      "3",
      "4",
    ]);
  });
  test("may stand apart below the last number: who made the sheet", () => {
    expect(below([head, ["東", 3, 120], [], ["作成：総務部"]])).toEqual(["2", "4 note"]);
    // A last row whose number was forgotten, and one among the others, are rows.
    expect(below([head, ["東", 3, 120], ["西"]])).toEqual(["2", "3"]);
    expect(below([head, ["東", 3, 120], [], ["西"], ["南", 1, 2]])).toEqual(["2", "4", "5"]);
    expect(below([head, ["東", 3, 120], [], [null, null, "総務部"]])).toEqual(["2", "4"]);
  });
  test("may stand where the years do, where no year is meant", () => {
    const years = { year: { kind: "fiscal-year", heading: "年度", ...about }, count } as const;
    const lines = (...last: readonly Line[]): readonly Line[] => [["年度", "件数"], ["R6", 3], ...last];
    const told = (...last: readonly Line[]) => below(lines(...last), { own: years });
    expect(told(["（注）速報値"], ["　　確定値は7月"], ["R7", 4])).toEqual(["2", "3 note", "4 note", "5"]);
    expect(told([], ["作成：総務部"], ["　　令和8年5月に確定"])).toEqual(["2", "4 note", "5 note"]);
    // A year whose number was forgotten, and one that cannot be read among the others, are rows.
    expect(told([], ["R7"])).toEqual(["2", "4"]);
    expect(told(["翌年度"], ["R8", 5])).toEqual(["2", "3", "4"]);
  });
  test("cannot be told from rows in a table of one column, or of words alone", () => {
    expect(below([["支所"], ["※東"], [], ["西"]], { own: { name } })).toEqual(["2", "4"]);
    const words = { name, note: { ...name, heading: "所在地" } };
    expect(below([["支所", "所在地"], ["東", "一丁目"], [], ["西"]], { own: words })).toEqual(["2", "4"]);
    const two = { name, count };
    expect(below([["支所", "件数"], ["東", 3], [], ["作成：総務部"]], { own: two })).toEqual(["2", "4 note"]);
    expect(below([["支所", "件数"], ["東", 3], ["※速報値"]], { own: two })).toEqual(["2", "3 note"]);
  });
});

describe("another table below an empty row", () => {
  const other: readonly Line[] = [
    ["業種", "企業", "割合"],
    ["製造", 5, 20],
  ];
  test("is none of this one's, to its end", () => {
    expect(below([head, ["東", 3, 120], [], ...other, ["（注）速報値"]])).toEqual([
      "2",
      "4 beyond",
      "5 beyond",
      "6 beyond",
    ]);
    for (const like of [
      ["業種", "企業", unseen],
      ["支所", "企業", "割合"],
    ])
      expect(below([head, ["東", 3, 120], [], like, ["製造", 5]])).toEqual(["2", "4 beyond", "5 beyond"]);
    expect(below([head, ["東", 3, 120], [], ["支所", "企業"], ["製造", 5]])).toEqual([
      "2",
      "4 beyond",
      "5 beyond",
    ]);
  });
  test("is none without an empty row before it, or without a row right below its heading", () => {
    expect(below([head, ["東", 3, 120], ...other])).toEqual(["2", "3", "4"]);
    expect(below([head, ["東", 3, 120], [], ["業種", "企業", "割合"]])).toEqual(["2", "4"]);
    expect(below([head, ["東", 3, 120], [], ["業種", "企業", "割合"], [], ["製造", 5, 20]])).toEqual([
      "2",
      "4",
      "6",
    ]);
  });
  test("is no row whose numbers are a dash, were mistyped, or could not be counted", () => {
    const error = { type: "error", shown: "#REF!", trouble: "error-value" } as const;
    for (const line of [
      ["西", "─", "－"],
      ["西", "四", 80],
      ["西", "4O", "80"],
      ["西", error, error],
      [null, "四", null],
    ])
      expect(below([head, ["東", 3, 120], [], line, ["南", 1, 2]])).toEqual(["2", "4", "5"]);
  });
  test.each<[ColumnSchema["kind"], string | number]>([
    ["amount", 5],
    ["number", 5],
    ["date", "R7.4.1"],
    ["fiscal-year", "R7"],
  ])("begins with words where this one has a %s", (kind, value) => {
    const own = { name, other: { kind, unit: "件", heading: "列", ...about } as ColumnSchema };
    expect(below([["支所", "列"], ["東", value], [], ["業種", "種類"], ["製造", "甲"]], { own })).toEqual([
      "2",
      "4 beyond",
      "5 beyond",
    ]);
  });
  test("not where this one has words, too", () => {
    const own = { name, count, place: { ...name, heading: "所在地" } };
    const lines: readonly Line[] = [
      ["支所", "所在地", "件数"],
      ["東", "一丁目", 3],
    ];
    expect(below([...lines, [], ["西", "二丁目"], ["南", "三丁目"]], { own })).toEqual(["2", "4", "5"]);
  });
});

describe("rows that are said to be left out", () => {
  const lines: readonly Line[] = [
    head,
    ["東", 3, 120],
    ["西", 4, 80],
    ["合　計", 7, 200],
    ["南", 1, 2, "合計"],
  ];
  test("by their numbers, both ends being read", () => {
    expect(below(lines, { said: { from: 3, to: 4 } })).toEqual(["2 said", "3", "4", "5 said"]);
  });
  test("by a word in a column of the table", () => {
    expect(below(lines, { said: { without: new Set(["合計"]) } })).toEqual(["2", "3", "4 said", "5"]);
    expect(below(lines)).toEqual(["2", "3", "4", "5"]);
  });
});
