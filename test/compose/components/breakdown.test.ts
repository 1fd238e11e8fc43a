import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/model/table.js";
import { at, cell, read } from "../../calculate/by-hand.js";
import { blockLines, piece, row } from "../by-hand.js";

/** Parts of 保証承諾 by a dimension, each with its amount. */
const mix = (dimension: string, ...parts: readonly (readonly [label: string, amount: string])[]): Table => ({
  id: `mix/approvals/${dimension}`,
  title: "表",
  period: "",
  rowHeading: "",
  columns: [{ id: "amount", label: "金額", kind: "amount", unit: "百万円", digits: 0 }],
  rows: parts.map(([label, amount]) => row(label, [read(`${dimension}/${label}`, amount, "百万円")])),
  notes: [],
});

type Measure = "保証承諾" | "回収";

const loaded = (measure: Measure, dimension: string) => ({
  measure: cell(measure),
  dimension: cell(dimension),
  group: cell("甲"),
  item: undefined,
  count: undefined,
  amount: undefined,
  share: undefined,
  previousCount: undefined,
  previousAmount: undefined,
  change: undefined,
  place: at(1),
});

function placed(
  attributes: string,
  tables: readonly Table[],
  mixRows: readonly ReturnType<typeof loaded>[] = [],
) {
  const { blocks, problems } = piece(`::breakdown{${attributes}}`, {
    data: { tables: { mix: mixRows } },
    report: { tables },
  });
  expect(problems).toEqual([]);
  return blocks.flatMap(blockLines);
}

const two = (dimension: string) => mix(dimension, ["甲", "3"], ["乙", "2"]);

test("the table and bars beside it", () => {
  expect(placed('measure="保証承諾" by="業種別"', [two("業種別")])).toEqual([
    "columns 3,2",
    "  | table 表1 mix/approvals/業種別 業種別の保証承諾",
    "  | chart 図1 mix/approvals/業種別/chart 業種別の保証承諾の構成 rows ─",
  ]);
});

test("without a chart, or with nothing that can be drawn, only the table; without a table nothing", () => {
  const only = ["table 表1 mix/approvals/業種別 業種別の保証承諾"];
  expect(placed('measure="保証承諾" by="業種別" chart="none"', [two("業種別")])).toEqual(only);
  expect(placed('measure="保証承諾" by="業種別"', [mix("業種別")])).toEqual(only);
  expect(placed('measure="保証承諾" by="業種別"', [two("期間別")])).toEqual([]);
  expect(placed('measure="回収" by="業種別"', [two("業種別")])).toEqual([]);
});

describe("a ring", () => {
  const ring = (...labels: readonly string[]) =>
    placed('measure="保証承諾" by="業種別" chart="doughnut"', [
      mix("業種別", ...labels.map((label) => [label, "10"] as const)),
    ]);
  const beside = [
    "columns 3,2",
    "  | table 表1 mix/approvals/業種別 業種別の保証承諾",
    "  | chart 図1 mix/approvals/業種別/chart 業種別の保証承諾の構成 doughnut 0.62",
  ];
  const below = [
    "table 表1 mix/approvals/業種別 業種別の保証承諾",
    "chart 図1 mix/approvals/業種別/chart 業種別の保証承諾の構成 doughnut 0.34",
  ];

  test("of parts of nine characters stands beside the table, however many the table has", () => {
    const six = ["一二三四五六七八九", "乙", "丙", "丁", "戊", "己"];
    expect(ring(...six)).toEqual(beside);
    expect(ring(...six, "庚", "辛", "壬")).toEqual(beside);
  });

  test("of a part of ten characters stands below it", () => {
    expect(ring("一二三四五六七八九十", "乙")).toEqual(below);
  });

  test("that became bars is as bars are", () => {
    const table = mix("業種別", ["甲", "3"], ["乙", "-1"]);
    expect(placed('measure="保証承諾" by="業種別" chart="doughnut"', [table])[2]).toBe(
      "  | chart 図1 mix/approvals/業種別/chart 業種別の保証承諾の構成 rows ─",
    );
  });
});

describe("without a dimension", () => {
  const rows = [
    loaded("保証承諾", "期間別"),
    loaded("回収", "物件別"),
    loaded("保証承諾", "業種別"),
    loaded("保証承諾", "期間別"),
  ];
  const tables = [two("業種別"), two("期間別")];

  test("every one that is loaded is placed under its name, in the order of the file", () => {
    expect(placed('measure="保証承諾" chart="none"', tables, rows)).toEqual([
      "### 期間別 try-heading",
      "table 表1 mix/approvals/期間別 期間別の保証承諾",
      "### 業種別 try-heading-2",
      "table 表2 mix/approvals/業種別 業種別の保証承諾",
    ]);
  });

  test("those named are rings", () => {
    const kinds = (attributes: string) =>
      placed(`measure="保証承諾" ${attributes}`, tables, rows).flatMap(
        (line) => / (rows|doughnut) /u.exec(line)?.[1] ?? [],
      );
    expect(kinds("")).toEqual(["rows", "rows"]);
    expect(kinds('chart="rows"')).toEqual(["rows", "rows"]);
    expect(kinds('doughnut="地域別, 業種別 "')).toEqual(["rows", "doughnut"]);
    expect(kinds('doughnut="期間別,業種別"')).toEqual(["doughnut", "doughnut"]);
  });

  test("nothing loaded, nothing is placed", () => {
    expect(placed('measure="代位弁済"', tables, rows)).toEqual([]);
    expect(piece('::breakdown{measure="保証承諾"}')).toEqual({ blocks: [], problems: [] });
  });
});

test("measures and kinds of charts are those there are; a dimension is not blank", () => {
  for (const attributes of [
    'measure="承諾" by="業種別"',
    'measure="回収" chart="pie"',
    'measure="回収" by=""',
  ])
    expect(piece(`::breakdown{${attributes}}`).problems).toEqual([
      expect.stringMatching(/^compose\/invalid-attribute try\.md:3 /u),
    ]);
});
