import { describe, expect, test } from "vitest";
import { noHints, type TableHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import type { TableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { type Line, typedGrid } from "../../support/grid.js";

// 上の行から、と読み方の知らせ: what stands for several rows, and what is told of how a table was read.

const about = { about: "", example: "" };
const columns: TableSchema["columns"] = {
  year: { kind: "fiscal-year", heading: "年度", ...about },
  branch: { kind: "text", heading: "支所", ...about },
  kind: { kind: "choice", heading: "種別", choices: ["新規", "継続"], optional: true, ...about },
  day: { kind: "date", heading: "基準日", optional: true, ...about },
  count: { kind: "number", unit: "件", heading: "件数", optional: true, blank: true, ...about },
  amount: { kind: "amount", heading: "金額", optional: true, blank: true, ...about },
  previous: { kind: "amount", heading: "前年度金額", optional: true, blank: true, ...about },
};

interface Given {
  readonly own?: TableSchema["columns"];
  readonly merges?: readonly string[];
  readonly said?: Partial<TableHints>;
}

/** The rows that are read, as words, and what is told. */
function read(lines: readonly Line[], { own = columns, merges = [], said = {} }: Given = {}) {
  const schema: TableSchema = { path: "t", title: "表", about: "", columns: own };
  const problems: Problem[] = [];
  const part = { grid: typedGrid(lines, { merges }), hints: { ...noHints, ...said } };
  const rows = readTable(schema, [part], { year: 2025, problems });
  return {
    rows: rows.map(({ place: _, ...cells }) =>
      Object.values(cells)
        .map(({ value }: { value: unknown }) => String(value))
        .join(" "),
    ),
    told: problems.map(({ rule, place }) => `${rule} ${place?.column}${place?.row}`),
    said: problems.filter(({ rule }) => rule === "table/read-as").map(({ message }) => message),
  };
}

const head: Line = ["年度", "支所", "件数"];

describe("a cell merged downwards", () => {
  test("stands for every row of its area, where its column is of words or days", () => {
    const { rows, told } = read(
      [
        ["年度", "支所", "種別", "基準日", "件数"],
        ["R6", "東", "新規", "R7.3.31", 1],
        [null, null, null, null, 2],
        ["R7", "西", "継続", "R8.3.31", 3],
      ],
      { merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3"] },
    );
    expect(rows).toEqual([
      "2024 東 新規 2025-03-31 1",
      "2024 東 新規 2025-03-31 2",
      "2025 西 継続 2026-03-31 3",
    ]);
    expect(told).toEqual(["table/read-as A1"]);
  });
  test("of numbers, or across, is told: nobody can say which row or column it is of", () => {
    const lines: readonly Line[] = [head, ["R6", "東", 1], ["R6", "西", 2], ["R7", "南", 3]];
    expect(read(lines, { merges: ["C2:C3"] }).told).toContain("table/merged-cells C2");
    const money: readonly Line[] = [["年度", "支所", "金額（円）"], ...lines.slice(1)];
    expect(read(money, { merges: ["C3:C4"] }).told).toContain("table/merged-cells C3");
    expect(read(lines, { merges: ["A3:B3"] }).told).toContain("table/merged-cells A3");
    expect(read(lines, { merges: ["B4:C4"] }).told).toContain("table/merged-cells B4");
    expect(read(lines, { merges: ["B2:C2", "C3:C4"] }).told).toContain("table/merged-cells B2");
  });
  test("above or below the table's rows is none of theirs", () => {
    const lines: readonly Line[] = [["実績"], head, ["R6", "東", 1], ["R7", "西", 2], ["（注）速報値"]];
    const { rows, told } = read(lines, { merges: ["A1:C1", "A5:C5"] });
    expect([rows, told]).toEqual([["2024 東 1", "2025 西 2"], ["table/read-as A2"]]);
  });
  test("what it covers is not read, though the file may hold it", () => {
    const { rows } = read([head, ["R6", "東", 1], ["R7", "西", 2]], { merges: ["B2:B3"] });
    expect(rows).toEqual(["2024 東 1", "2025 東 2"]);
  });
});

describe("〃", () => {
  test.each(["〃", "″", '"', "''", "々", "同上", " 〃 "])("written %s, is what stands above it", (ditto) => {
    expect(read([head, ["R6", "東", 1], ["R7", ditto, 2], ["R7", ditto, 3]]).rows).toEqual([
      "2024 東 1",
      "2025 東 2",
      "2025 東 3",
    ]);
  });
  test("in the first row is what it says, for nothing stands above it", () => {
    expect(read([head, ["R6", "〃", 1]]).rows).toEqual(["2024 〃 1"]);
  });
  test("below a merged cell is its word", () => {
    const lines: readonly Line[] = [head, ["R6", "東", 1], ["R7", null, 2], ["R8", "〃", 3]];
    expect(read(lines, { merges: ["B2:B3"] }).rows).toEqual(["2024 東 1", "2025 東 2", "2026 東 3"]);
  });
  test("of a year and a choice is theirs; of a number it is told", () => {
    const lines: readonly Line[] = [
      ["年度", "支所", "種別", "件数"],
      ["R6", "東", "新規", 1],
      ["〃", "西", "〃", "〃"],
    ];
    const { rows, told } = read(lines);
    expect(rows[1]).toBe("2024 西 新規 null");
    expect(told).toContain("table/unreadable-number D3");
  });
});

describe("the note on how a table was read", () => {
  test("is none of a table that stands as the documentation says", () => {
    expect(read([head, ["R6", "東", 1]]).said).toEqual([]);
  });
  test("names the heading's rows, and the unit with its cell", () => {
    const lines: readonly Line[] = [
      ["実績", null, null, " 単位：千円 "],
      [],
      ["年度", "支所", "実績", null],
      [null, null, "件数", "金額"],
      ["R6", "東", 1, 2],
    ];
    expect(read(lines, { merges: ["A3:A4", "B3:B4", "C3:D3"] }).said).toEqual([
      "「表」は、3〜4行目を見出しとし、金額の単位はD1の「単位：千円」とし、1行を読みました。",
    ]);
    // A unit that sources.yaml says is no guess.
    expect(
      read(
        [
          ["年度", "支所", "金額"],
          ["R6", "東", 1],
        ],
        { said: { unit: "円" } },
      ).said,
    ).toEqual([]);
  });
  test("names what stands across, and which years were taken for which columns", () => {
    const own = { ...columns, count: { ...columns.count, optional: false } } as TableSchema["columns"];
    const across: readonly Line[] = [
      ["支所", "令和6年度", "令和7年度"],
      [null, "新規", "新規"],
      ["東", 1, 2],
    ];
    const found = read(across, { own, merges: ["A1:A2"] });
    expect(found.rows).toEqual(["2024 東 新規 1", "2025 東 新規 2"]);
    expect(found.said).toEqual([
      "「表」は、1〜2行目を見出しとし、見出しに並ぶ「年度」と「種別」ごとに一行とし、1行を読みました。",
    ]);
    const { year: _, ...others } = columns;
    const periods = read(
      [
        ["支所", "令和7年度金額（円）", "令和6年度金額（円）"],
        ["東", 1, 2],
      ],
      { own: others },
    );
    expect(periods.said).toEqual([
      "「表」は、「令和7年度金額」を「金額」、「令和6年度金額」を「前年度金額」とし、1行を読みました。",
    ]);
  });
  test("names the first merged cell and the first 〃, with how many more there are", () => {
    const lines = (...last: readonly Line[]): readonly Line[] => [
      head,
      ["R6", "東", 1],
      [null, null, 2],
      [null, "〃", 3],
      ...last,
    ];
    expect(read(lines(), { merges: ["A2:A4"] }).said).toEqual([
      "「表」は、結合したセル（A2）の語をその範囲のどの行にも当て、「〃」（B4）は上の行と同じとし、3行を読みました。",
    ]);
    expect(
      read(lines(["R7", "〃", 4], [null, "〃", 5]), { merges: ["A2:A4", "B2:B3", "A5:A6"] }).said,
    ).toEqual([
      "「表」は、結合したセル（A2ほか2か所）の語をその範囲のどの行にも当て、「〃」（B4ほか2か所）は上の行と同じとし、5行を読みました。",
    ]);
  });
  test("names the rows that are not read, each with why", () => {
    const lines: readonly Line[] = [
      head,
      ["R6", "東", 1],
      ["（注）速報値"],
      head,
      ["R6", "西", 2],
      ["R6", "小計", 3],
      ["R6", "除外", 9],
      [],
      ["業種", "企業", "割合"],
      ["製造", 5, 20],
    ];
    expect(read(lines, { said: { rows: { without: new Set(["除外"]) } } }).said).toEqual([
      "「表」は、3行目は注記なので読まず、4行目は見出しのくり返しなので読まず、6行目は上の行の計なので読まず、7行目はsources.yaml にあるとおり読まず、2行を読みました。",
    ]);
  });
});
