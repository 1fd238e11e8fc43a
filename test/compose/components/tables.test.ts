import { describe, expect, test } from "vitest";
import type { FeeReport } from "../../../src/model/fee-report.js";
import type { Table } from "../../../src/model/table.js";
import { read } from "../../calculate/by-hand.js";
import { lines, piece, row } from "../by-hand.js";

// 表: the components that place a table of the report as it is.

const table = (id: string, title: string, ...years: readonly string[]): Table => ({
  id,
  title,
  period: "",
  rowHeading: "",
  columns: [{ id: "amount", label: "金額", kind: "amount", unit: "百万円", digits: 0 }],
  rows: years.map((year) => row(year, [read(`${id}/${year}`, "1", "百万円")])),
  notes: [],
});

describe("table", () => {
  const placed = (attributes: string, ...tables: readonly Table[]) =>
    lines(`::table{${attributes}}`, { report: { tables } });

  test.each([
    "ratio",
    "base-property/composition",
    "base-property/trend",
    "base-property/plan",
    "base-property/ceiling",
    "trend/approvals",
    "trend/outstanding",
    "trend/subrogations",
    "trend/recoveries",
  ])("%s stands under its own title", (id) => {
    expect(placed(`of="${id}"`, table("x", "別"), table(id, "題の推移", "2023", "2024"))).toEqual([
      `table 表1 ${id} 題の推移`,
    ]);
    expect(placed(`of="${id}"`)).toEqual([]);
  });

  test("or under the author's title", () => {
    expect(placed('of="ratio" title="指標"', table("ratio", "題", "a"))).toEqual(["table 表1 ratio 指標"]);
  });

  test("one year alone is no 推移", () => {
    expect(placed('of="trend/approvals"', table("trend/approvals", "承諾の推移", "2024"))).toEqual([
      "table 表1 trend/approvals 承諾の実績",
    ]);
    expect(placed('of="trend/approvals"', table("trend/approvals", "の推移と承諾", "2024"))).toEqual([
      "table 表1 trend/approvals の推移と承諾",
    ]);
  });

  test("years stand across where there are several", () => {
    const years = table("trend/approvals", "承諾の推移", "2023", "2024");
    expect(placed('of="trend/approvals" years="across"', years)).toEqual([
      "table 表1 trend/approvals 承諾の推移 across",
    ]);
    expect(placed('of="trend/approvals" years="down"', years)).toEqual([
      "table 表1 trend/approvals 承諾の推移",
    ]);
    const one = { ...years, rows: years.rows.slice(1) };
    expect(placed('of="trend/approvals" years="across"', one)).toEqual([
      "table 表1 trend/approvals 承諾の実績",
    ]);
  });
});

test("plan: of the year, or of the term", () => {
  const tables = [table("plan/annual", "年度計画", "a"), table("plan/mid-term", "中期計画", "a")];
  expect(lines('::plan{of="annual"}', { report: { tables } })).toEqual(["table 表1 plan/annual 年度計画"]);
  expect(lines('::plan{of="mid-term"}', { report: { tables } })).toEqual([
    "table 表1 plan/mid-term 中期計画",
  ]);
  expect(lines('::plan{of="annual"}')).toEqual([]);
  expect(piece('::plan{of="year"}').problems).toHaveLength(1);
});

describe("rates", () => {
  const own = (id: string) => table(id, id, "a");
  const fees = {
    classes: own("classes"),
    adjusted: [own("adjusted-1"), own("adjusted-2")],
    programmes: own("programmes"),
    coefficients: own("coefficients"),
    overview: [],
    parts: [own("parts")],
    exampleTable: own("examples"),
    introduction: own("introduction"),
    comparison: own("comparison"),
  } as unknown as FeeReport;

  test.each(["classes", "programmes", "coefficients", "parts", "examples", "introduction", "comparison"])(
    "%s",
    (of) => {
      expect(lines(`::rates{of="${of}"}`, { report: { fees } })).toEqual([`table 表1 ${of} ${of}`]);
      expect(lines(`::rates{of="${of}"}`)).toEqual([]);
    },
  );

  test("those of the classes where nothing is said, every adjusted one, none where the corporation has none", () => {
    expect(lines("::rates", { report: { fees } })).toEqual(["table 表1 classes classes"]);
    expect(lines('::rates{of="adjusted"}', { report: { fees } })).toEqual([
      "table 表1 adjusted-1 adjusted-1",
      "table 表2 adjusted-2 adjusted-2",
    ]);
    const without = { ...fees, comparison: undefined } as unknown as FeeReport;
    expect(lines('::rates{of="comparison"}', { report: { fees: without } })).toEqual([]);
  });
});

test("heads span neighbouring columns of a group, a blank one those of none; without groups there are no heads", () => {
  const column = (id: string, group?: string) => ({
    id,
    label: id,
    kind: "count" as const,
    unit: "件" as const,
    digits: 0,
    ...(group === undefined ? {} : { group }),
  });
  const grouped = {
    ...table("ratio", "題"),
    columns: [column("a"), column("b", "甲"), column("c", "甲"), column("d", "乙"), column("e", "甲")],
  };
  expect(lines('::table{of="ratio"}', { report: { tables: [grouped] } })).toEqual([
    "table 表1 ratio 題",
    "  →1 | 甲→2 | 乙→1 | 甲→1",
  ]);
  expect(
    lines('::table{of="ratio"}', { report: { tables: [{ ...grouped, columns: [column("a")] }] } }),
  ).toEqual(["table 表1 ratio 題"]);
});
