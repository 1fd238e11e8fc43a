import { describe, expect, test } from "vitest";
import { findTable } from "../../../src/load/table/find.js";
import { noHints } from "../../../src/load/table/hints.js";
import type { TableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { csvGrid } from "../../support/grid.js";

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
