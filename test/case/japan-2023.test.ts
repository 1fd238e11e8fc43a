import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { unrounded } from "../../src/calculate/printed.js";
import { documentFigures } from "../../src/model/document.js";
import type { Figure } from "../../src/model/figure.js";
import { overview } from "../support/overview.js";
import { publishedRows } from "./published.js";

const { value: published, problems } = await overview();
if (!published) throw new Error(problems.map(({ message }) => message).join("\n"));
const { report, slides } = published;
const typed = (await publishedRows("japan-2023", "figures")).map(
  (row) => [row.頁の見出し, row.印刷, row] as const,
);
const printed = new Set(documentFigures(slides).map(({ id }) => id));

const figure = (id = ""): Figure => {
  const found = report.figures.find((one) => one.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};

test("the dataset has neither an error nor a warning", () => {
  expect(problems).toEqual([]);
});

describe("every number that the briefing prints as text", () => {
  test("is typed from it", () => {
    expect(typed).toHaveLength(47);
  });

  test.each(typed)("%s: %s stands in the slides, and in its unit", (_, __, row) => {
    const found = figure(row.数値の名);
    expect([found.value?.toString(), found.unit]).toEqual([row.値, row.単位]);
    expect(printed).toContain(found.id);
  });

  test.each(typed)("%s: %s traces to its cell, and its source stands below the table", async (_, __, row) => {
    const { origin, value } = unrounded(figure(row.数値の名));
    if (origin.kind !== "read") throw new Error("not read from a file");
    const { file, row: line = 0, column = "" } = origin.place;
    expect(file).toMatch(/^data\/japan-2023\/national\/[a-z-]+\.csv$/u);
    const cells = parse(await readFile(file, "utf8"), { relax_column_count: true }) as string[][];
    expect(cells[line - 1]?.["ABCDEFG".indexOf(String(column))]?.replaceAll(",", "")).toBe(value?.toString());
    const table = report.tables.find(({ id }) => row.数値の名?.startsWith(`${id}/`));
    expect(table?.notes.at(-1)).toMatch(/^出典：.*全国信用保証協会連合会の説明資料/u);
  });
});

describe("what is calculated stands beside what was published", () => {
  // Worked out by hand from the printed figures.
  test.each([
    ["従業員2人以下の割合", "59.6", "89.3 ÷ 149.8 = 0.59612…"],
    ["協会の職員1人あたりの利用企業者数", "258.3", "1,498,000 ÷ 5,800 = 258.27…"],
    ["金融機関の従業員1人あたりの利用企業者数", "4", "1,498,000 ÷ 372,000 = 4.026…"],
    ["協会の拠点1か所あたりの職員数", "31.7", "5,800 ÷ 183 = 31.69…"],
    ["金融機関の拠点1か所あたりの従業員数", "16.9", "372,000 ÷ 22,000 = 16.90…"],
    ["モニタリング情報サービスの採用割合", "82.4", "42 ÷ 51 = 0.82352…"],
  ])("%s is %s (%s)", (label, value) => {
    const row = report.tables
      .find(({ id }) => id === "national-ratio")
      ?.rows.find((one) => one.label === label);
    expect((row?.cells[0] as Figure | undefined)?.value?.toString()).toBe(value);
  });

  test("without a denominator nothing is calculated, and what was published stands alone", () => {
    const row = report.tables
      .find(({ id }) => id === "national-ratio")
      ?.rows.find(({ label }) => label === "保証利用度");
    expect(row?.cells[0]).toBeNull();
    expect((row?.cells[1] as Figure | undefined)?.value?.toString()).toBe("45");
  });
});

test("there are 51 corporations: 47 of prefectures, 4 of cities", () => {
  const codes = published.dataset.associations.map(({ code }) => code.value);
  expect(codes).toHaveLength(51);
  expect(codes.filter((code) => code.length === 2).toSorted()).toEqual(
    Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, "0")),
  );
  expect(codes.filter((code) => code.length === 5).toSorted()).toEqual(["14100", "14130", "21201", "23100"]);
});
