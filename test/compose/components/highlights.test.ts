import { expect, test } from "vitest";
import type { Tiles } from "../../../src/model/block.js";
import type { Table } from "../../../src/model/table.js";
import { read } from "../../calculate/by-hand.js";
import { lines, piece, row } from "../by-hand.js";

// The report is of 令和6年度, 2024.

const count = { id: "count", label: "件数", kind: "count", unit: "件", digits: 0 } as const;
const money = (id: string) => ({ id, label: id, kind: "amount", unit: "百万円", digits: 0 }) as const;
const change = { id: "change", label: "前年度比", kind: "percentage", unit: "％", digits: 1 } as const;

type Line = readonly [year: number, count: string | null, amount: string | null, change?: string];

const trend = (id: string, ...years: readonly Line[]): Table => ({
  id: `trend/${id}`,
  title: "",
  period: "",
  rowHeading: "",
  columns: [count, money("amount"), change],
  rows: years.map(([year, number, amount, percent]) =>
    row(String(year), [
      number === null ? null : read(`${id}/${year}/count`, number, "件"),
      amount === null ? null : read(`${id}/${year}/amount`, amount, "百万円"),
      percent === undefined ? null : read(`${id}/${year}/change`, percent, "％"),
    ]),
  ),
  notes: [],
});

const property = (...years: readonly (readonly [year: number, total: string])[]): Table => ({
  id: "base-property/trend",
  title: "",
  period: "",
  rowHeading: "",
  columns: [money("fund"), money("total")],
  rows: years.map(([year, total]) =>
    row(String(year), [read(`f${year}`, "1", "百万円"), read(`t${year}`, total, "百万円")]),
  ),
  notes: [],
});

const placed = (...tables: readonly Table[]) => lines("::highlights", { report: { tables } });

function tilesOf(...tables: readonly Table[]): Tiles["tiles"] {
  const [block] = piece("::highlights", { report: { tables } }).blocks;
  return block?.kind === "tiles" ? block.tiles : [];
}

test("the year's amount, its count and its change, measure by measure, then the base property, with the years up to it", () => {
  expect(
    placed(
      property([2023, "2999"], [2024, "3000"]),
      trend("recoveries", [2023, "1", "10"], [2024, "2", "20", "200"]),
      trend("approvals", [2023, "1", "10000"], [2024, "1234", "12345", "123.45"], [2025, "9", "9"]),
    ),
  ).toEqual([
    "tiles",
    "  保証承諾: 12,345 百万円 («1,234件»　前年度比 «123.45％») R5,R6",
    "  回収: 20 百万円 («2件»　前年度比 «200.0％») R5,R6",
    "  基本財産: 3,000 百万円 R5,R6",
  ]);
});

test("what is not known beside the amount is not said", () => {
  expect(
    placed(
      trend("approvals", [2024, null, "10", "99.5"]),
      trend("outstanding", [2024, "7", "10"]),
      trend("subrogations", [2024, null, "10"]),
    ),
  ).toEqual([
    "tiles",
    "  保証承諾: 10 百万円 (前年度比 «99.5％»)",
    "  保証債務残高: 10 百万円 («7件»)",
    "  代位弁済: 10 百万円",
  ]);
});

test("without the amount of the year there is no tile, and without tiles nothing", () => {
  expect(placed(trend("approvals", [2022, "1", "10"], [2023, "1", "10"]))).toEqual([]);
  expect(placed(trend("approvals", [2023, "1", "10"], [2024, "1", null]))).toEqual([]);
  expect(placed()).toEqual([]);
});

test("the last ten years are drawn; a year that the table lacks is a gap", () => {
  const years = Array.from({ length: 11 }, (_, index): Line => [2014 + index, null, String(index)]);
  const [tile] = tilesOf(trend("approvals", ...years.filter(([year]) => year !== 2020)));
  expect(tile?.trend?.years).toEqual(["H27", "H28", "H29", "H30", "R1", "R2", "R3", "R4", "R5", "R6"]);
  expect(tile?.trend?.values.map((figure) => figure?.value?.toString())).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
    undefined,
    "7",
    "8",
    "9",
    "10",
  ]);
  expect(tile?.trend?.alternative).toContain(
    "保証承諾の推移。保証承諾は平成27年度の1百万円から令和6年度の10百万円になりました。",
  );
  expect(tile?.trend?.alternative).toContain("令和2年度 データなし");
});

test("the course ends with the year of the report and begins with the first that is known, of two years at least", () => {
  const [tile] = tilesOf(trend("approvals", [2025, null, "3"], [2024, null, "2"], [2023, null, "1"]));
  expect(tile?.trend?.years).toEqual(["R5", "R6"]);
  const [gap] = tilesOf(trend("approvals", [2023, null, null], [2024, null, "2"]));
  expect(gap).not.toHaveProperty("trend");
  const [only] = tilesOf(trend("approvals", [2024, null, "2"]));
  expect(only).not.toHaveProperty("trend");
});
