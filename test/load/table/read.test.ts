import { describe, expect, test } from "vitest";
import { noHints, type TableHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import { type SourcedNumber, type TableSchema, tableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import type { Span } from "../../../src/read/grid.js";
import { csvGrid, type Line, typedGrid } from "../../support/grid.js";

const schema = tableSchema({
  path: "statistics/test",
  title: "表",
  about: "",
  columns: {
    account: {
      kind: "text",
      heading: "科目",
      aliases: ["勘定科目", "科目名"],
      required: true,
      about: "",
      example: "",
    },
    amount: { kind: "amount", heading: "金額", aliases: ["残高"], about: "", example: "" },
    count: { kind: "number", unit: "件", heading: "件数", optional: true, about: "", example: "" },
    date: { kind: "date", heading: "年月日", optional: true, about: "", example: "" },
    kind: {
      kind: "choice",
      heading: "種別",
      choices: ["常勤", "非常勤"],
      optional: true,
      about: "",
      example: "",
    },
  },
});

function read(text: string) {
  const problems: Problem[] = [];
  const sheet = csvGrid(text, "a.csv", problems);
  const rows = sheet ? readTable(schema, [{ grid: sheet, hints: noHints }], { problems }) : [];
  return { rows, problems };
}

const messages = (text: string): string[] =>
  read(text).problems.map(({ rule, message, hint }) => `${rule}: ${message} ${hint}`);

describe("headings", () => {
  test.each([
    "科目,金額（円）",
    "勘定科目,残高（円）",
    "科目名,金額(円)",
    "科　目,金　額（円）",
    "科目,金額（単位：円）",
    "科目,金額（単位:円）",
    " 科目 ,金額 (円)",
    "科目,金額（円）,,",
  ])("%s", (heading) => {
    const { rows, problems } = read(`${heading}\n保証料,"1,234"\n`);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ account: { value: "保証料" }, amount: { unit: "円", text: "1,234" } }]);
    expect(rows[0]?.amount.value?.toString()).toBe("1234");
  });

  test.each(["円", "千円", "百万円", "億円"])("money in %s", (unit) => {
    expect(read(`科目,金額（${unit}）\n保証料,1\n`).rows[0]?.amount.unit).toBe(unit);
  });

  test("an unknown column is a warning, with the name that was meant", () => {
    expect(messages("科目,金額（円）,件教\n保証料,1,2\n")).toEqual([
      "table/unknown-column: 列「件教」は使われません。 「件数」のつもりではありませんか。",
    ]);
  });

  test("a missing column is an error, with the name that was written", () => {
    expect(messages("科木,金額（円）\n保証料,1\n")).toEqual([
      "table/missing-column: 列「科目」がありません（読めた見出し: 科木、金額）。 「科木」のつもりなら、見出しを「科目」にしてください。",
      "table/unknown-column: 列「科木」は使われません。 「科目」のつもりではありませんか。",
    ]);
  });
});

describe("cells", () => {
  test("a number may carry its column's own unit", () => {
    const { rows, problems } = read('科目,金額（千円）,件数\n保証料,"1,234千円",5件\n');
    expect(problems).toEqual([]);
    expect([rows[0]?.amount.value?.toString(), rows[0]?.count?.value?.toString()]).toEqual(["1234", "5"]);
  });

  test("but no other", () => {
    expect(messages("科目,金額（千円）\n保証料,12億円\n")).toEqual([
      "table/wrong-unit: 「12億円」の単位が、列の単位（千円）と違います。 千円に直した数だけを書いてください。",
    ]);
  });

  test.each(["─", "－", "-"])("「%s」 is nothing, never zero", (text) => {
    const { rows, problems } = read(`科目,金額（円）\n保証料,${text}\n`);
    expect(problems).toEqual([]);
    expect(rows[0]?.amount.value).toBeNull();
  });

  test("what cannot be read is told at its cell, all of it at once", () => {
    const { problems } = read(
      '科目,金額（円）,年月日,種別\n保証料,"1,2O4",令和6年2月30日,常\n,1.2.3,R6.3.31,常勤\n',
    );
    expect(problems.map(({ rule, place }) => `${place?.column}${place?.row} ${rule}`)).toEqual([
      "B2 table/unreadable-number",
      "C2 table/unreadable-date",
      "D2 table/unknown-choice",
      "A3 table/missing-value",
      "B3 table/unreadable-number",
    ]);
  });

  test("a short row has blanks, at the places where they would stand", () => {
    const { rows, problems } = read("金額（円）,科目\n1\n");
    expect(rows[0]?.amount.value?.toString()).toBe("1");
    expect(problems.map(({ rule, place }) => `${place?.column}${place?.row} ${rule}`)).toEqual([
      "B2 table/missing-value",
    ]);
  });

  test("an unquoted comma does not cut a number unnoticed", () => {
    expect(messages("科目,金額（円）\n保証料,884,123,958\n")[0]).toContain("table/stray-cell");
  });
});

/** A sheet of these lines, read: its rows as words, each problem with its cell, and what it says. */
function readSheet(
  lines: readonly Line[],
  {
    own = schema,
    hints = {},
    ...given
  }: { own?: TableSchema; hints?: Partial<TableHints>; merges?: string[]; hiddenColumns?: Span[] } = {},
) {
  const problems: Problem[] = [];
  const part = { grid: typedGrid(lines, given), hints: { ...noHints, ...hints } };
  const rows = readTable(own, [part], { year: 2025, problems });
  return {
    rows: rows.map((row) =>
      Object.keys(own.columns)
        .flatMap((id) => (row as unknown as Record<string, SourcedNumber | undefined>)[id] ?? [])
        .map(({ value, unit = "" }) => `${value}${unit}`)
        .join(" "),
    ),
    cells: rows as unknown as readonly Readonly<Record<string, SourcedNumber>>[],
    told: problems.map(({ rule, place }) => `${rule} ${place?.column ?? ""}${place?.row ?? ""}`),
    said: problems.map(({ message }) => message),
  };
}

const head: Line = ["科目", "金額（円）"];

describe("what an officer may not expect is told", () => {
  test("a heading without rows, at its row", () => {
    expect(readSheet([["表題"], [], head]).told).toContain("table/no-rows A3");
    expect(readSheet([head], { own: { ...schema, mayBeEmpty: true } }).told).toEqual([]);
  });
  test("hidden columns that are read, by their names", () => {
    const lines: readonly Line[] = [
      ["科目", "件数", "金額（円）", "備考"],
      ["甲", 1, 2, "x"],
    ];
    const hidden = (from: number, to: number) =>
      readSheet(lines, { hiddenColumns: [{ from, to }] }).told.filter((one) => one.includes("hidden"));
    expect(hidden(1, 1)).toEqual(["table/hidden-columns A1"]);
    expect(hidden(3, 9)).toEqual(["table/hidden-columns C1"]);
    expect(hidden(4, 9)).toEqual([]);
    const { said } = readSheet(lines, { hiddenColumns: [{ from: 2, to: 3 }] });
    expect(said).toContain("隠れた列「件数」「金額」を、ほかの列と同じに読みました。");
  });
  test("values without a heading, the first of them with how many more rows there are", () => {
    const unseen = { type: "number", number: "5", shown: "　" } as const;
    const { told, said } = readSheet([head, ["甲", 1, unseen], ["乙", 2, " 345", 678], ["丙", 3, null, 9]]);
    expect(told).toEqual(["table/stray-cell C3"]);
    expect(said[0]).toBe("見出しのない列に「345」があります（ほかに1行）。");
    expect(
      readSheet([
        ["科目", "金額（円）", "備考"],
        ["甲", 1, "x"],
      ]).told,
    ).toEqual(["table/unknown-column C1"]);
  });
  test("a row of a CSV with more cells than the others, at the first that is too many", () => {
    const ragged = (text: string) =>
      read(text).problems.map(
        ({ rule, place, message }) => `${rule} ${place?.column}${place?.row} ${message}`,
      );
    expect(ragged("科目,金額（円）\n甲,1\n乙,2,\n丙,3,,\n")).toEqual([
      "table/ragged-row C3 この行は3列あり、ほかの行は2列です（ほかに1行）。",
    ]);
    // Most rows are written with an empty cell at their end, the heading is not.
    expect(ragged("科目,金額（円）\n甲,1,\n乙,2,\n丙,3\n")).toEqual([]);
    expect(ragged("科目,金額（円）\n甲,1,\n乙,2,\n丙,3,,\n")[0]).toContain(
      "table/ragged-row D4 この行は4列あり、ほかの行は3列です。",
    );
    expect(ragged("科目,金額（円）,,\n甲,1,,\n乙,2,\n")).toEqual([]);
    // In a sheet there is no such thing.
    expect(readSheet([head, ["甲", 1], ["乙", 2, null]]).told).toEqual([]);
  });
});

describe("a merged number", () => {
  test("is told once, and nothing else of its cells", () => {
    const own = { ...schema, keys: [["account", "kind"]] };
    const lines: readonly Line[] = [
      ["科目", "種別", "金額（円）"],
      ["甲", null, 1],
      ["甲", null, null],
    ];
    expect(readSheet(lines, { own, merges: ["A2:B2", "A3:B3", "C2:C3"] }).told).toEqual([
      "table/merged-cells A2",
    ]);
  });
});

describe("a column that is written twice", () => {
  test("is read where it stands first", () => {
    const { rows, told } = readSheet([
      [...head, "残高（円）"],
      ["甲", 1, 2],
    ]);
    expect([rows, told]).toEqual([["甲 1円"], ["table/duplicate-column C1"]]);
  });
});

describe("what sources.yaml says", () => {
  const place = { file: "d/sources.yaml", row: 3 };
  test("every row has what is said, in the unit that is said, at the place where it is", () => {
    const hints = { constants: new Map([["amount", { text: "1,234", place }]]), unit: "千円" } as const;
    const { rows, cells, told } = readSheet(
      [
        ["科目", "件数"],
        ["甲", 1],
      ],
      { hints },
    );
    expect([rows, told]).toEqual([["甲 1234千円 1件"], []]);
    expect(cells[0]?.amount?.place).toEqual(place);
    const count = { constants: new Map([["count", { text: "5", place }]]) };
    for (const unit of [undefined, "円"] as const)
      expect(readSheet([head, ["甲", 1]], { hints: { ...count, ...(unit && { unit }) } }).rows).toEqual([
        "甲 1円 5件",
      ]);
  });
  test("what is said and cannot be read is told there, and money without its unit", () => {
    const bare = { constants: new Map([["amount", { text: "1,234", place }]]) };
    const { rows, told } = readSheet([["科目"], ["甲"]], { hints: bare });
    expect([rows, told]).toEqual([[], ["table/missing-unit 3"]]);
    const hints = { constants: new Map([["amount", { text: "1,2x", place }]]), unit: "円" } as const;
    expect(readSheet([["科目"], ["甲"]], { hints }).told).toEqual(["table/unreadable-number 3"]);
  });
  test("our word stands for the file's, whose text is kept", () => {
    const words = new Map([["kind", new Map([["常", "常勤"]])]]);
    const { cells } = readSheet(
      [
        [...head, "種別"],
        ["甲", 1, " 常 "],
        ["乙", 2, "非常勤"],
      ],
      { hints: { words } },
    );
    expect(cells.map(({ kind }) => [kind?.value, kind?.text])).toEqual([
      ["常勤", "常"],
      ["非常勤", "非常勤"],
    ]);
  });
  test("only years across, and all else said: a row for each year", () => {
    const own: TableSchema = {
      ...schema,
      columns: {
        account: schema.columns.account,
        year: { kind: "fiscal-year", heading: "年度", about: "", example: "" },
        amount: schema.columns.amount,
      },
    };
    const constants = new Map([["account", { text: "甲", place }]]);
    const { rows } = readSheet(
      [
        ["令和6年度（円）", "令和7年度（円）"],
        [1, 2],
      ],
      { own, hints: { constants } },
    );
    expect(rows).toEqual(["甲 2024 1円", "甲 2025 2円"]);
  });
});
