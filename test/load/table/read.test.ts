import { describe, expect, test } from "vitest";
import { noHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import { tableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { csvGrid } from "../../support/grid.js";

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
