import { expect, test } from "vitest";
import type { Table } from "../../../src/model/table.js";
import { read, tableLines } from "../../calculate/by-hand.js";
import { lines, piece, row } from "../by-hand.js";

const count = { id: "count", label: "件数", kind: "count", unit: "件", digits: 0 } as const;
const money = (id: string, label: string) =>
  ({ id, label, kind: "amount", unit: "百万円", digits: 0 }) as const;

const trend = (id: string, ...years: readonly number[]): Table => ({
  id: `trend/${id}`,
  title: "",
  period: "",
  rowHeading: "",
  columns: [count, money("amount", "金額")],
  rows: years.map((year) =>
    row(String(year), [read(`${id}/${year}/count`, "1", "件"), read(`${id}/${year}/amount`, "2", "百万円")], {
      label: `${year}年度`,
    }),
  ),
  notes: [],
});

const property = (...years: readonly number[]): Table => ({
  id: "base-property/trend",
  title: "",
  period: "",
  rowHeading: "",
  columns: [money("fund", "基金"), money("total", "合計")],
  rows: years.map((year) =>
    row(String(year), [read(`fund/${year}`, "3", "百万円"), read(`total/${year}`, "4", "百万円")], {
      label: `基本${year}`,
    }),
  ),
  notes: [],
});

function made(...tables: readonly Table[]) {
  const { blocks, problems } = piece("::ten-years", { report: { tables } });
  expect(problems).toEqual([]);
  const [block] = blocks;
  return block?.kind === "table" ? tableLines(block.table) : undefined;
}

test("counts and amounts of each measure, of 回収 the amount only, and the base property at the year's end", () => {
  const tables = [property(2022, 2023, 2024), trend("recoveries", 2024), trend("approvals", 2024, 2023)];
  expect(made(...tables)).toEqual([
    "key-figures/ten-years 主要計数の推移  年度",
    "trend/approvals/count 保証承諾/件数 count 件 0 | trend/approvals/amount 保証承諾/金額 amount 百万円 0 | " +
      "trend/recoveries/amount 回収/金額 amount 百万円 0 | base-property/trend/total 基本財産/年度末残高 amount 百万円 0",
    "item0 2023 2023年度: 1件 approvals/2023/count | 2百万円 approvals/2023/amount | ─ | 4百万円 total/2023",
    "item0 2024 2024年度: 1件 approvals/2024/count | 2百万円 approvals/2024/amount | 2百万円 recoveries/2024/amount | 4百万円 total/2024",
  ]);
  expect(lines("::ten-years", { report: { tables } })).toEqual([
    "table 表1 key-figures/ten-years 主要計数の推移",
    "  保証承諾→2 | 回収→1 | 基本財産→1",
  ]);
});

test("the last ten of eleven years", () => {
  const years = Array.from({ length: 11 }, (_, index) => 2014 + index);
  const made11 = made(trend("approvals", ...years));
  expect(made11?.slice(2).map((line) => line.split(" ")[1])).toEqual(years.slice(1).map(String));
});

test("one year of business alone is no course, whatever the base property has", () => {
  expect(made(trend("approvals", 2024), property(2023, 2024))).toBeUndefined();
  expect(made(property(2023, 2024))).toBeUndefined();
  expect(made(trend("approvals", 2023), trend("recoveries", 2024))).toHaveLength(4);
});

test("a column that a table lacks is left out", () => {
  const { columns, rows, ...rest } = trend("approvals", 2023, 2024);
  const amounts = {
    ...rest,
    columns: columns.slice(1),
    rows: rows.map((line) => ({ ...line, cells: line.cells.slice(1) })),
  };
  expect(made(amounts)?.[1]).toBe("trend/approvals/amount 保証承諾/金額 amount 百万円 0");
});
