import { describe, expect, test } from "vitest";
import { loadSeries } from "../../src/load/series/series.js";
import { readWritten } from "../../src/load/series/written.js";
import type { SeriesTable } from "../../src/model/series.js";
import type { Problem } from "../../src/problem/problem.js";
import { type Files, memoryEffects } from "../support/memory.js";

// 系列の表: any table of years or categories, read as every table of a dataset is.

async function load(files: Files) {
  const problems: Problem[] = [];
  const tables = await loadSeries("s", { folder: "d", reader: memoryEffects(files), problems });
  return { tables, problems: problems.map(lineOf) };
}

const lineOf = ({ rule, place }: Problem) =>
  `${rule} ${place?.file}!${place?.column ?? ""}${place?.row ?? ""}`;

const lines = ({ title, rowHeading, axis, series, rows, notes }: SeriesTable): string[] => [
  `${title} ${rowHeading} ${axis}`,
  series.map(({ label, unit }) => `${label}/${unit}`).join(" "),
  ...rows.map(
    ({ label, year, values }) =>
      `${label} ${year ?? "─"}: ${values.map(({ value, place }) => `${value ?? "─"}@${place.column}${place.row}`).join(" ")}`,
  ),
  ...notes,
];

test("years, units, title, what is not known, notes and source; nothing had to be assumed", async () => {
  const { tables, problems } = await load({
    "d/s/利用.csv": `保証の利用
年度,利用企業者数（万者）,保証利用度（％）
R4,150.2,44.8
令和5年度,149.8,－
令和6年度,,45.0

注：中小企業者数は白書により、1,000者未満は除く。
出典：連合会
`,
  });
  expect(problems).toEqual([]);
  expect(tables.flatMap(lines)).toEqual([
    "保証の利用 年度 fiscal-year",
    "利用企業者数/万者 保証利用度/％",
    "R4 2022: 150.2@B3 44.8@C3",
    "令和5年度 2023: 149.8@B4 ─@C4",
    "令和6年度 2024: ─@B5 45@C5",
    "注：中小企業者数は白書により、1,000者未満は除く。",
    "出典：連合会",
  ]);
});

test("one unit for all stands above; brackets that hold none belong to the name; years of the calendar", async () => {
  const { tables, problems } = await load({
    "d/s/a.csv": "（単位：件）\n年,倒産（法人）,うち中小\n平成31年,8383,8378\n2020,7773,7769\n",
  });
  // That the heading stands below is told, as of every table.
  expect(problems).toEqual(["table/read-as d/s/a.csv!A2"]);
  expect(tables.flatMap(lines)).toEqual([
    "a 年 year",
    "倒産（法人）/件 うち中小/件",
    "平成31年 2019: 8383@B3 8378@C3",
    "2020 2020: 7773@B4 7769@C4",
  ]);
});

test("categories, in the order of the file; money with its unit", async () => {
  const { tables, problems } = await load({ "d/s/b.csv": '業種,残高（千円）\n製造業,"1,234"\n建設業,▲5\n' });
  expect(problems).toEqual([]);
  expect(tables.flatMap(lines)).toEqual([
    "b 業種 category",
    "残高/千円",
    "製造業 ─: 1234@B2",
    "建設業 ─: -5@B3",
  ]);
});

describe("as of every table, faults are told at their cells", () => {
  test.each([
    ["年度,件数（件）\n令和5年度,5o\n", "table/unreadable-number d/s/a.csv!B2"],
    ["年度,件数（件）\n令和5年度,1.5\n", "table/not-whole d/s/a.csv!B2"],
    ["年度,件数（件）\n五年度,15\n", "table/unreadable-year d/s/a.csv!A2"],
    ["年度,件数（件）\n令和5年度,15\nR5,16\n", "table/duplicate-row d/s/a.csv!A3"],
    ["年度,残高（千円）,承諾（億円）\n令和5年度,15,1\n", "table/mixed-units d/s/a.csv!A1"],
    ["年度,件数（件）\n令和5年度,15件\n令和6年度,15者\n", "table/unreadable-number d/s/a.csv!B3"],
  ])("%j", async (text, told) => {
    expect((await load({ "d/s/a.csv": text })).problems).toEqual([told]);
  });
});

test("two files of one table are one too many, and what is no table is told", async () => {
  const { problems } = await load({
    "d/s/a.csv": "年度,件数（件）\n令和5年度,15\n",
    "d/s/a.xlsx": "",
    "d/s/b.pdf": "",
    "d/s/NOTES.md": "",
  });
  expect(problems).toEqual(["file/unknown d/s/b.pdf!", "file/two-forms d/s/a.csv!"]);
});

test("a table that an author typed is read in the same way, at the lines of the manuscript", () => {
  const written = {
    file: "text/review.md",
    name: "review:7",
    title: "倒産",
    rows: [
      { row: 7, cells: ["年度", "件数（件）"] },
      { row: 9, cells: ["令和5年度", "61"] },
      { row: 10, cells: ["令和6年度", "七"] },
    ],
  };
  const { value, problems } = readWritten(written);
  expect(value).toBeUndefined();
  expect(problems.map(lineOf)).toEqual(["table/unreadable-number text/review.md!B10"]);
  const read = readWritten({ ...written, rows: written.rows.slice(0, 2) }).value;
  expect(read?.name).toBe("review:7");
  expect(read && lines(read)).toEqual(["倒産 年度 fiscal-year", "件数/件", "令和5年度 2023: 61@B9"]);
});
