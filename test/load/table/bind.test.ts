import { describe, expect, test } from "vitest";
import { type Binding, bindHeading } from "../../../src/load/table/bind.js";
import { noHints, type TableHints } from "../../../src/load/table/hints.js";
import { mixSchema, trendSchema } from "../../../src/model/association/statistics.js";
import type { TableSchema } from "../../../src/model/schema.js";
import { type Line, typedGrid } from "../../support/grid.js";

// 見出しの結びつけ: which column of the sheet is which of ours, in what unit, of which year.

const about = { about: "", example: "" };
const name = { kind: "text", heading: "支所", ...about } as const;
const count = { kind: "number", unit: "件", heading: "件数", optional: true, ...about } as const;
const amount = { kind: "amount", heading: "金額", ...about } as const;
const previous = { kind: "amount", heading: "前年度金額", optional: true, ...about } as const;
const year = { kind: "fiscal-year", heading: "年度", ...about } as const;

type Columns = TableSchema["columns"];

interface Given {
  readonly own?: Columns;
  readonly above?: readonly Line[];
  readonly said?: Partial<TableHints>;
  readonly of?: number;
}

function bound(
  heading: readonly Line[],
  { own = { name, count, amount, previous }, above = [], said, of = 2025 }: Given = {},
): Binding {
  const schema: TableSchema = { path: "t", title: "表", about: "", columns: own };
  const { rows, merges } = typedGrid([...above, ...heading]);
  const lines = [rows.slice(above.length), rows.slice(0, above.length)] as const;
  return bindHeading(schema, { merges }, ...lines, { year: of, hints: { ...noHints, ...said } });
}

/** Each column that is bound: its letter, our id, its unit, and the values that stand in its heading. */
const columnsOf = (heading: readonly Line[], given?: Given): string[] =>
  bound(heading, given).columns.map(({ id, column, unit, across }) =>
    [column, id, unit, ...[...across].map(([of, { shown }]) => `${of}=${shown}`)].join(" ").trim(),
  );

describe("the unit of a column", () => {
  test("is the nearest in its heading, be it in a row of its own", () => {
    expect(
      columnsOf([
        ["支所", "金額（百万円）"],
        [null, "（千円）"],
      ]),
    ).toEqual(["1 name", "2 amount 千円"]);
    expect(
      columnsOf([
        ["支所", "前年度金額", "金額"],
        [null, "（円）", "（円）"],
      ]),
    ).toEqual(["1 name", "2 previous 円", "3 amount 円"]);
  });
  test("else that above the table, of money alone; of what else is counted it is ours", () => {
    const above: readonly Line[] = [["（単位：千円）"]];
    const binding = bound([["支所", "件数", "金額"]], { above });
    expect(binding.columns.map(({ unit }) => unit)).toEqual(["", "件", "千円"]);
    expect(binding.corner?.cell).toMatchObject({ row: 1, column: 1 });
    expect(bound([["支所", "件数", "金額（円）"]], { above }).corner).toBeUndefined();
    expect(bound([["支所", "金額（円）", "前年度金額"]], { above }).corner?.unit).toBe("千円");
    expect(bound([["支所", "件数"]], { above }).corner).toBeUndefined();
  });
  test("is none of money that is said to be counted in something else", () => {
    expect(columnsOf([["支所", "金額（件）"]])).toEqual(["1 name", "2 amount"]);
    expect(columnsOf([["支所（千円）", "件数（千円）"]])).toEqual(["1 name", "2 count 件"]);
  });
});

describe("a year over a column", () => {
  test("makes it last year's, where the table has such a column", () => {
    const heading: readonly Line[] = [["支所", "令和6年度金額（円）", "令和7年度金額（円）"]];
    expect(columnsOf(heading)).toEqual(["1 name", "2 previous 円", "3 amount 円"]);
    expect(columnsOf(heading, { of: 2024 })).toEqual(["1 name", "2 amount 円"]);
    expect(columnsOf([["支所", "前年度件数", "当年度件数"]])).toEqual(["1 name", "3 count 件"]);
  });
  test("alone, stands over the number that every row must have", () => {
    expect(columnsOf([["支所", "令和6年度", "令和7年度"]], { above: [["（千円）"]] })).toEqual([
      "1 name",
      "2 previous 千円",
      "3 amount 千円",
    ]);
  });
  test("alone with a unit, over the number that is counted in it", () => {
    expect(columnsOf([["支所", "令和7年度（件）", "令和7年度（円）"]])).toEqual([
      "1 name",
      "2 count 件",
      "3 amount 円",
    ]);
    expect(columnsOf([["支所", "令和7年度（人）"]])).toEqual(["1 name"]);
    const own = { name, count, people: { ...count, unit: "人", heading: "人数" } } as const;
    expect(columnsOf([["支所", "令和7年度（人）"]], { own })).toEqual(["1 name", "2 people 人"]);
    // The unit in the corner is money's, and tells which number is meant, too.
    const optional = { name, count, amount: { ...amount, optional: true } } as const;
    expect(columnsOf([["支所", "令和7年度"]], { own: optional, above: [["（千円）"]] })).toEqual([
      "1 name",
      "2 amount 千円",
    ]);
  });
  test("alone, over no number where there are several that may be meant", () => {
    const own = { name, count, amount: { ...amount, optional: true } } as const;
    expect(columnsOf([["支所", "令和7年度"]], { own })).toEqual(["1 name"]);
    const two = { name, amount, balance: { ...amount, heading: "残高" } } as const;
    expect(columnsOf([["支所", "令和7年度（円）"]], { own: two })).toEqual(["1 name"]);
    expect(columnsOf([["支所", "令和7年度"]], { own: { name, count } })).toEqual(["1 name", "2 count 件"]);
    // One of them must be there, or one is this year's and the other last year's.
    const one = { ...two, balance: { ...two.balance, optional: true } };
    expect(columnsOf([["支所", "令和7年度（円）"]], { own: one })).toEqual(["1 name", "2 amount 円"]);
    const years = { name, amount: { ...amount, optional: true }, previous };
    expect(columnsOf([["支所", "令和6年度（円）"]], { own: years })).toEqual(["1 name", "2 previous 円"]);
  });
  test("of a table that has years is the row's year, not last year's number", () => {
    expect(columnsOf([["支所", "令和6年度", "令和7年度末（円）"]], { own: { name, year, amount } })).toEqual([
      "1 name",
      "2 amount  year=令和6年度",
      "3 amount 円 year=令和7年度末",
    ]);
    const named = bound([["支所", "年度", "件数", "前年度金額（円）"]], {
      own: { name, year, count, amount },
    });
    expect(named.columns.map(({ id }) => id)).toEqual(["name", "year", "count"]);
    expect(named.unknown.map((one) => one.name)).toEqual(["前年度金額"]);
    const now = bound([["支所", "年度", "件数", "当年度金額（円）"]], { own: { name, year, count, amount } });
    expect(now.unknown.map((one) => one.name)).toEqual(["当年度金額"]);
  });
  test("of another year than this and the last is none of the table's", () => {
    expect(columnsOf([["支所", "令和4年度金額（円）", "金額（円）"]])).toEqual(["1 name", "3 amount 円"]);
  });
  test("is read below a title, and not below words over some of the numbers", () => {
    const years = ["令和6年度金額（円）", "令和7年度金額（円）"] as const;
    const all = bound([
      ["支所", "実績", null],
      [null, ...years],
    ]);
    expect(all.columns.map(({ id }) => id)).toEqual(["name", "previous", "amount"]);
    const some = bound([
      ["支所", "うち新規", "計"],
      [null, ...years],
    ]);
    expect(some.columns.map(({ id }) => id)).toEqual(["name"]);
    expect(some.unknown.map((one) => one.name)).toEqual(["うち新規令和6年度金額", "計令和7年度金額"]);
  });
});

describe("words over a column that the table does not know", () => {
  test("are a title where they stand over all of its numbers, counts and money alike", () => {
    expect(
      columnsOf([
        ["支所", "実績", null],
        [null, "件数", "金額（円）"],
      ]),
    ).toEqual(["1 name", "2 count 件", "3 amount 円"]);
  });
  test("else nothing below them is read", () => {
    expect(
      columnsOf([
        ["支所", "新規", "継続"],
        [null, "件数", "金額（円）"],
      ]),
    ).toEqual(["1 name"]);
    expect(
      columnsOf([
        ["支所", "件数", "新規"],
        [null, null, "金額（円）"],
      ]),
    ).toEqual(["1 name", "2 count 件"]);
    expect(
      columnsOf([
        ["新規", "件数", "金額（円）"],
        ["支所", null, null],
      ]),
    ).toEqual(["2 count 件", "3 amount 円"]);
  });
});

describe("choices over columns", () => {
  test("are the rows' where no column names them", () => {
    const { columns } = mixSchema;
    expect(
      columnsOf(
        [
          ["切り口", "区分", "保証承諾", "代位弁済"],
          [null, null, "件数", "件数"],
        ],
        { own: columns },
      ),
    ).toEqual(["1 dimension", "2 group", "3 count 件 measure=保証承諾", "4 count 件 measure=代位弁済"]);
    expect(columnsOf([["年度", "保証承諾（件）", "保証承諾（千円）"]], { own: trendSchema.columns })).toEqual(
      ["1 fiscalYear", "2 count 件 measure=保証承諾", "3 amount 千円 measure=保証承諾"],
    );
  });
  test("are none where a column of them is there, or one word is said for all rows", () => {
    const heading: readonly Line[] = [["年度", "項目", "保証承諾（千円）"]];
    expect(columnsOf(heading, { own: trendSchema.columns })).toEqual(["1 fiscalYear", "2 measure"]);
    const constants = new Map([["measure", { text: "代位弁済", place: { file: "" } }]]);
    expect(
      columnsOf([["年度", "保証承諾（千円）"]], { own: trendSchema.columns, said: { constants } }),
    ).toEqual(["1 fiscalYear"]);
  });
});

describe("other words over columns", () => {
  test("are the rows' where the table knows them, and else mean nothing", () => {
    const kind = { kind: "text", heading: "種類", across: ["新規", "継 続"], ...about } as const;
    const own = { name, kind, amount };
    expect(columnsOf([["支所", "新規（円）", "継続（円）"]], { own })).toEqual([
      "1 name",
      "2 amount 円 kind=新規",
      "3 amount 円 kind=継続",
    ]);
    expect(columnsOf([["支所", "新規（円）", "その他（円）"]], { own })).toEqual([
      "1 name",
      "2 amount 円 kind=新規",
    ]);
    const words: readonly Line[] = [
      ["切り口", "区分", "新規", "継続"],
      [null, null, "件数", "件数"],
    ];
    expect(columnsOf(words, { own: mixSchema.columns })).toEqual(["1 dimension", "2 group"]);
  });
});

describe("what is said in sources.yaml", () => {
  test("a column is called as it is said, and not as we call it", () => {
    const said = { columns: new Map([["amount", "累計"]]) };
    expect(columnsOf([["支所", "金額（円）", "累計（円）"]], { said })).toEqual(["1 name", "3 amount 円"]);
  });
  test("the unit goes before that of the corner, the words across before all that might be", () => {
    const said = { unit: "百万円" } as const;
    expect(columnsOf([["支所", "金額"]], { above: [["（千円）"]], said })).toEqual([
      "1 name",
      "2 amount 百万円",
    ]);
    const across = { of: "name", value: "count" };
    expect(columnsOf([["東", "西（本所）"]], { own: { name, count, amount }, said: { across } })).toEqual([
      "1 count 件 name=東",
      "2 count 件 name=西",
    ]);
  });
});
