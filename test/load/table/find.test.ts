import { describe, expect, test } from "vitest";
import { findTable, holdsTable } from "../../../src/load/table/find.js";
import { noHints, type TableHints } from "../../../src/load/table/hints.js";
import type { TableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { csvGrid, type Line, typedGrid } from "../../support/grid.js";

const about = { about: "", example: "" };
const schema: TableSchema = {
  path: "t",
  title: "表",
  about: "",
  columns: {
    name: { kind: "text", heading: "科目", aliases: ["勘定科目"], ...about },
    amount: { kind: "amount", heading: "金額", ...about },
    share: { kind: "number", unit: "％", heading: "構成比", optional: true, ...about },
    other: { kind: "amount", heading: "前年度金額", optional: true, ...about },
  },
};
const quote = (text: string) => `《${text}》`;

function matched(text: string) {
  const problems: Problem[] = [];
  const sheet = csvGrid(text, "t.csv", problems) ?? {
    file: "t.csv",
    rows: [],
    merges: [],
    hiddenColumns: [],
  };
  const found = findTable(schema, sheet, { year: 2025, quote, hints: noHints }, problems);
  const order = Object.keys(schema.columns);
  return {
    found: found?.binding.columns
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .map(({ id, column, unit }) => `${id} ${column} ${unit}`),
    rows: found?.rows.map(({ row }) => row),
    rules: problems.map(({ rule, place }) => `${rule} ${place?.column ?? ""}${place?.row ?? ""}`),
    said: problems.map(({ message, hint }) => message + hint),
  };
}

describe("columns by their headings", () => {
  test("in any order, under any of their names, with their units", () => {
    expect(matched("構成比（%）,勘定 科目,金 額（単位：千円）,前年度金額(千円)")).toEqual({
      rows: [],
      found: ["name 2 ", "amount 3 千円", "share 1 ％", "other 4 千円"],
      rules: [],
      said: [],
    });
    expect(matched("科目,金額（円）").found).toEqual(["name 1 ", "amount 2 円"]);
    expect(matched("科目,金額（単位:円）").found).toEqual(["name 1 ", "amount 2 円"]);
    expect(matched("科目,金額（単位円）").found).toEqual(["name 1 ", "amount 2 円"]);
  });
  test("blank ones are passed over", () => {
    expect(matched("科目,,金額（円）,").rules).toEqual([]);
  });
  test("one written twice is told at the second, and the first is read", () => {
    const { found, rules } = matched("科目,金額（円）,勘定科目");
    expect([found, rules]).toEqual([["name 1 ", "name 3 ", "amount 2 円"], ["table/duplicate-column C1"]]);
  });
  test("an unknown one is told, with one that was meant", () => {
    const { found, rules, said } = matched("科目,金額（円）,構成費");
    expect([found, rules]).toEqual([["name 1 ", "amount 2 円"], ["table/unknown-column C1"]]);
    expect(said[0]).toContain("構成比");
  });
});

describe("money", () => {
  test("without a unit, or with one that is none, cannot be read", () => {
    for (const heading of ["金額", "金額（件）"])
      expect(matched(`科目,${heading}`)).toMatchObject({
        found: undefined,
        rules: ["table/missing-unit B1"],
      });
  });
  test("of two units is told", () => {
    const { found, rules, said } = matched("科目,金額（円）,前年度金額（千円）");
    expect([found?.length, rules]).toEqual([3, ["table/mixed-units A1"]]);
    expect(said[0]).toMatch(/円.*千円/u);
  });
});

describe("a column that is missing", () => {
  test("is told with the headings there are, and the one that was meant", () => {
    const { found, rules, said } = matched("科目,金学（円）,構成比");
    expect(found).toBeUndefined();
    expect(rules).toEqual(["table/missing-column A1", "table/unknown-column B1"]);
    expect(said[0]).toContain("金額");
    expect(said[0]).toContain("金学");
    expect(said[0]).not.toContain("《");
  });
  test("is not told where it may be", () => {
    expect(matched("科目,金額（円）").rules).toEqual([]);
  });
  test("a row that is no header may hold anything: its cells are quoted", () => {
    // One of three is a heading; of two, one would not be more than half.
    const { said } = matched("科目,山田,佐藤");
    expect(said[0]).toContain("《山田》");
    expect(said.join("")).not.toMatch(/(?<!《)山田/u);
    expect(matched("科目,山田").said[0]).toContain("《山田》");
    expect(matched("科目,構成比,佐藤").said.join("")).not.toContain("《");
  });
});

/** Where the heading of a sheet's table lies, what its columns are, which rows are read, and what is told. */
function lies(
  lines: readonly Line[],
  {
    own = schema,
    merges = [],
    said = {},
  }: { own?: TableSchema; merges?: readonly string[]; said?: Partial<TableHints> } = {},
) {
  const problems: Problem[] = [];
  const grid = typedGrid(lines, { merges });
  const found = findTable(own, grid, { year: 2025, quote, hints: { ...noHints, ...said } }, problems);
  return {
    heading: found?.binding.heading.map(({ row }) => row),
    columns: found?.binding.columns.map(({ id, column, unit, across }) =>
      [id, column, unit, ...[...across.values()].map(({ shown }) => shown)].join(" ").trim(),
    ),
    rows: found?.rows.map(({ row }) => row),
    told: problems.map(({ rule, place, related }) =>
      [rule, ...[place, ...related].map((one) => `${one?.column}${one?.row}`)].join(" "),
    ),
  };
}

describe("the heading", () => {
  test("lies in the first two hundred rows", () => {
    const {
      columns: { name },
    } = schema;
    const named: TableSchema = { ...schema, columns: name ? { name } : {} };
    const isUnder = (titles: number) =>
      holdsTable(named, typedGrid([...Array<Line>(titles).fill(["手引き"]), ["科目"]]), {
        year: 2025,
        hints: noHints,
      });
    expect([isUnder(199), isUnder(200)]).toEqual([true, false]);
  });

  test("is without a title over all of its numbers, in one row or in two", () => {
    const below: readonly Line[] = [
      ["科目", "金額（円）", "構成比"],
      ["甲", 1, 2],
    ];
    for (const titles of [
      [[null, "実績"]],
      [
        [null, "実績"],
        [null, "決算"],
      ],
    ])
      expect(lies([...titles, ...below])).toMatchObject({
        heading: [titles.length + 1],
        columns: ["name 1", "amount 2 円", "share 3 ％"],
        told: [],
      });
  });

  test("has the row above it that says which year's a number is, or what it is counted in", () => {
    const optional: TableSchema = {
      ...schema,
      columns: {
        ...schema.columns,
        amount: { kind: "amount", heading: "金額", optional: true, ...about },
        year: { kind: "fiscal-year", heading: "年度", optional: true, ...about },
      },
    };
    const { year: _, ...others } = optional.columns;
    expect(
      lies(
        [
          [null, "前年度"],
          ["科目", "金額（円）"],
          ["甲", 1],
        ],
        { own: { ...schema, columns: others } },
      ),
    ).toMatchObject({ heading: [1, 2], columns: ["name 1", "other 2 円"] });
    expect(
      lies(
        [
          [null, "令和6年度"],
          ["科目", "金額（円）"],
          ["甲", 1],
        ],
        { own: optional },
      ),
    ).toMatchObject({
      heading: [1, 2],
      columns: ["name 1", "amount 2 円 令和6年度"],
    });
    expect(
      lies([
        [null, "円"],
        ["科目", "金額"],
        ["甲", 1],
      ]),
    ).toMatchObject({
      heading: [1, 2],
      columns: ["name 1", "amount 2 円"],
    });
  });

  test("goes on below, where a column is named there alone", () => {
    for (const upper of [
      [null, null, "構成比"],
      ["（名）", null, "構成比"],
    ] as const)
      expect(lies([["科目", "金額（円）"], upper, ["甲", 1, 2]])).toMatchObject({
        heading: [1, 2],
        columns: ["name 1", "amount 2 円", "share 3 ％"],
        rows: [3],
      });
  });

  test("is as deep as its merged cells, be it three rows", () => {
    expect(
      lies(
        [
          ["科目", "金額（円）", "参考"],
          [null, null, "順位"],
          ["甲", 1, 2],
        ],
        { merges: ["A1:A2", "B1:B2"] },
      ),
    ).toMatchObject({ heading: [1, 2], rows: [3] });
    expect(
      lies(
        [
          ["科目", "実績", null],
          [null, "決算", null],
          [null, "金額（円）", "構成比"],
          ["甲", 1, 2],
        ],
        { merges: ["A1:A3", "B1:C1", "B2:C2"] },
      ),
    ).toMatchObject({ heading: [1, 2, 3], columns: ["name 1", "amount 2 円", "share 3 ％"], rows: [4] });
  });

  test("is no title that is merged deeper than a heading is", () => {
    const title: readonly Line[] = [["決算書"], [], [], []];
    expect(lies([...title, ["科目", "金額（円）"], ["甲", 1]], { merges: ["A1:B4"] }).heading).toEqual([5]);
    expect(lies(title, { merges: ["A1:A5"] }).told[0]).toBe("table/missing-column A1");
  });

  test("that is missing is told at the first row, unless another names two of the columns", () => {
    expect(lies([["決算書"], ["科目", "備考"], ["甲", 1]]).told[0]).toBe("table/missing-column A1");
    expect(lies([["決算書"], ["科目", "構成比"], ["甲", 1]]).told[0]).toBe("table/missing-column A2");
    expect(lies([["決算書"], ["科目", "構成比"], [], ["科目", "前年度金額（円）"], ["甲", 1]]).told[0]).toBe(
      "table/missing-column A2",
    );
  });
});

describe("the heading that is said", () => {
  const lines: readonly Line[] = [
    ["科目", "金額（円）"],
    [],
    [null, "実績"],
    ["科目", "金額（千円）"],
    ["甲", 1],
  ];
  const at = (from: number, to: number) => lies(lines, { said: { heading: { from, to } } });
  test("is taken, whatever else there is", () => {
    expect(at(1, 1)).toMatchObject({ heading: [1], columns: ["name 1", "amount 2 円"], told: [] });
    expect(at(4, 4)).toMatchObject({
      heading: [4],
      columns: ["name 1", "amount 2 千円"],
      rows: [5],
      told: [],
    });
    expect(at(3, 4)).toMatchObject({ heading: [3, 4], rows: [5], told: [] });
    expect(at(2, 4)).toMatchObject({ heading: [3, 4], rows: [5], told: [] });
  });
  test("is told where nothing stands in its rows", () => {
    expect(at(2, 2)).toMatchObject({ heading: undefined, told: ["sources/row A2"] });
    expect(at(6, 9).told).toEqual(["sources/row A6"]);
  });
});

describe("two tables on one sheet", () => {
  const first: readonly Line[] = [["科目", "金額（円）"], ["甲", 1], []];
  test("that are both like ours are told, the second with the first; neither is read", () => {
    for (const other of [
      ["科目", "金額（千円）", "備考"],
      ["科目", "備考", "金額（円）"],
    ])
      expect(lies([...first, other, ["甲", "2", "x"]])).toMatchObject({
        heading: undefined,
        told: ["table/two-tables A1 A4"],
      });
    // Also where a table of another kind stands between them.
    const between: readonly Line[] = [["業種", "割合"], ["製造", 5], []];
    expect(lies([...first, ...between, ["科目", "金額（円）"], ["乙", 2]])).toMatchObject({
      heading: undefined,
      told: ["table/two-tables A1 A7"],
    });
  });
  test("of which one is said are one table", () => {
    const second: readonly Line[] = [
      ["科目", "金額（千円）", "備考"],
      ["甲", 2, "x"],
    ];
    expect(lies([...first, ...second], { said: { heading: { from: 1, to: 1 } } })).toMatchObject({
      heading: [1],
      rows: [2],
      told: [],
    });
  });
  test("of which one is of another kind are one table", () => {
    expect(lies([...first, ["業種", "割合"], ["製造", 5]])).toMatchObject({
      heading: [1],
      rows: [2],
      told: [],
    });
  });
});

describe("what is told of a heading", () => {
  const told = (lines: readonly Line[], said?: Partial<TableHints>) => {
    const problems: Problem[] = [];
    findTable(schema, typedGrid(lines), { year: 2025, quote, hints: { ...noHints, ...said } }, problems);
    return problems.map(
      ({ rule, place, message, hint }) => `${rule} ${place?.column}${place?.row} ${message}${hint}`,
    );
  };
  test("stands at its row, not at the sheet's first", () => {
    expect(told([["決算書"], [], ["科目", "構成比"], ["甲", 1]])[0]).toMatch(/^table\/missing-column A3 /u);
    expect(told([["決算書"], [], ["科目", "金額（円）", "前年度金額（千円）"], ["甲", 1, 2]])[0]).toMatch(
      /^table\/mixed-units A3 /u,
    );
  });
  test("a name that is nearly one of ours, or nearly another name for it, is told with it", () => {
    expect(told([["科目", "金額（円）", "勘定科日"]])[0]).toContain("「勘定科目」のつもり");
  });
  test("what may be somebody's name is not proposed for a column", () => {
    const said = told([["科日", "山田", "佐藤"]]).join("");
    expect(said).toContain("《科日》");
    expect(said).not.toContain("「科日」");
  });
  test("a column that is said to be called otherwise is missed by that name", () => {
    expect(told([["科目", "金額（円）"]], { columns: new Map([["share", "割合"]]) })[0]).toContain(
      "列「割合」がありません",
    );
  });
  test("a unit that stands alone is no column that is not used", () => {
    expect(told([["科目", "金額（円）", "（千円）"]])).toEqual([]);
  });
  test("a number counted in another unit than its column", () => {
    expect(told([["科目", "金額（円）", "構成比（件）　"]])[0]).toMatch(
      /^table\/wrong-unit C1 「構成比（件）」の単位が、列の単位（％）と違います/u,
    );
    for (const unit of ["％", "円滑化", "単独"])
      expect(told([["科目", "金額（円）", `構成比（${unit}）`]])).toEqual([]);
  });
  test("all that stands in it, in the sheet's order, where a column is missing", () => {
    expect(told([["備考", "科目", "構成比"]])[0]).toContain("読めた見出し: 備考、科目、構成比");
    const constants = new Map([["amount", { text: "1", place: { file: "" } }]]);
    expect(told([["科目", "構成比"]], { constants, unit: "円" })).toEqual([]);
  });
  test("one that is written twice, by our name for it", () => {
    expect(told([["科目", "金額（円）", "勘定科目"]])[0]).toContain("列「科目」が二つあります");
  });
  test("a cell that cannot be read, once, and not as a column that is not used", () => {
    const error = { type: "error", shown: "#REF!", trouble: "error-value" } as const;
    expect(told([["科目", "金額（円）", error]]).map((one) => one.slice(0, 20))).toEqual([
      "read/error-value C1 ",
    ]);
  });
  test("years across: the one that lacks a column of the others; the same year, however it is written, is one", () => {
    const own: TableSchema = {
      ...schema,
      columns: {
        name: { kind: "text", heading: "科目", ...about },
        year: { kind: "fiscal-year", heading: "年度", ...about },
        count: { kind: "number", unit: "件", heading: "件数", ...about },
        amount: { kind: "amount", heading: "金額", ...about },
        rank: { kind: "number", unit: "", heading: "順位", optional: true, ...about },
      },
    };
    const upper: Line = ["科目", "令和6年度", null, "令和7年度", null];
    const of = (years: Line, lower: Line) => lies([years, lower, ["甲", 1, 2, 3, 4]], { own }).told;
    expect(of(upper, [null, "件数", "金額（円）", "件数", "金額（円）"])).toEqual([]);
    expect(of(upper, [null, "件数", "金額（円）", "件数", null])).toEqual(["table/missing-column D2"]);
    expect(of(upper, [null, "件数", null, "件数", "金額（円）"])).toEqual(["table/missing-column B2"]);
    // Of a column that no year has, the sheet is told of once.
    expect(of(upper, [null, "件数", null, "件数", null])).toEqual(["table/missing-column A1"]);
    for (const again of ["R7年度　", "Ｒ７年度", "令和7年度", "2025"])
      expect(of(["科目", "R7年度", again], [null, "件数", "金額（円）"])).toEqual([]);
    expect(of(["科目", "年度", "件数", "金額（円）", "順位（件）"], ["甲", "R7", 1, 2, 3])).toEqual([]);
  });
});
