import { expect, test } from "vitest";
import { seriesTable } from "../../src/calculate/series.js";
import type { SeriesTable } from "../../src/model/series.js";
import { isFigure } from "../../src/model/table.js";
import { at, inMillions, number, working } from "./by-hand.js";

const table: SeriesTable = {
  name: "users",
  title: "保証の利用",
  rowHeading: "年度",
  axis: "fiscal-year",
  series: [
    { label: "利用企業者数", unit: "万者" },
    { label: "保証利用度", unit: "％" },
  ],
  rows: [
    { label: "H31", year: 2019, values: [number("149.80", "万者"), number("44.96", "％", 2)], place: at(1) },
    { label: "R2", year: 2020, values: [number("150", "万者", 3), number(null, "％", 4)], place: at(3) },
  ],
  notes: ["出典：連合会"],
};

test("a column a series, with the digits of the file; shares as they are declared, rounded half up", () => {
  const made = seriesTable(table, inMillions, "old");
  expect(made.id).toBe("series/users");
  expect(made.columns.map(({ label, kind, unit, digits }) => `${label} ${kind} ${unit} ${digits}`)).toEqual([
    "利用企業者数 count 万者 2",
    "保証利用度 percentage ％ 1",
  ]);
  expect(made.rows.map(({ id, label }) => `${id} ${label}`)).toEqual(["2019 平成31年度", "2020 令和2年度"]);
  // 44.96 to one digit is 45.0; what needs no rounding is the figure that was read.
  expect(made.rows.flatMap(({ cells }) => cells.filter(isFigure).map(working))).toEqual([
    "series/users/2019/利用企業者数 保証の利用 平成31年度 利用企業者数 = 149.8万者 ← t.csv:1「149.80」",
    expect.stringMatching(
      /^series\/users\/2019\/保証利用度@％\.1 保証の利用 平成31年度 保証利用度 = 45％ ← rounded/u,
    ),
    "series/users/2020/利用企業者数 保証の利用 令和2年度 利用企業者数 = 150万者 ← t.csv:3「150」",
    "series/users/2020/保証利用度 保証の利用 令和2年度 保証利用度 = ─％ ← t.csv:4「」",
  ]);
  expect(made.notes).toEqual(["出典：連合会"]);
  expect(made.chart).toEqual({ kind: "columns", bars: ["利用企業者数"], lines: ["保証利用度"] });
});

test("a drawing is for several rows, and for categories in one unit", () => {
  const chartOf = (changes: Partial<SeriesTable>) =>
    seriesTable({ ...table, ...changes }, inMillions, "old").chart;
  expect(chartOf({})).toMatchObject({ kind: "columns", bars: ["利用企業者数"], lines: ["保証利用度"] });
  expect(chartOf({ rows: table.rows.slice(0, 1) })).toBeUndefined();
  expect(chartOf({ axis: "category" })).toBeUndefined();
  const [first] = table.series;
  expect(chartOf({ axis: "category", series: first ? [first] : [] })).toMatchObject({ kind: "rows" });
});
