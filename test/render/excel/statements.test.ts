import exceljs, { type Cell, type Workbook, type Worksheet } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { allTables, type Report } from "../../../src/model/report.js";
import { tableFigures } from "../../../src/model/table.js";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";

// 提出用のブック: what a regulator's reader and a printed page need of every sheet.

const corporations = [
  { dataset: "aomori-2024", entity: "青森県信用保証協会", mark: "▲" },
  { dataset: "saga-2014", entity: "佐賀県信用保証協会", mark: "△" },
] as const;

describe.each(corporations)("$dataset", ({ dataset, entity, mark }) => {
  let report: Report;
  let workbook: Workbook;

  beforeAll(async () => {
    const folder = `data/${dataset}`;
    const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
    if (!value) throw new Error(`${dataset} could not be read`);
    report = value.report;
    workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(await statementsWorkbook(report)).buffer);
  });

  test("a sheet a statement and a table, each with its title and whose it is", () => {
    const titles = [...report.statements, ...report.tables].map(({ title }) => title);
    const names = workbook.worksheets.map(({ name }) => name);
    expect(titles.filter((title) => !names.includes(title))).toEqual([]);
    for (const sheet of workbook.worksheets) expect(firstLines(sheet)).toContain(entity);
    for (const title of titles) expect(workbook.getWorksheet(title)?.getCell("A1").value).toBe(title);
  });

  test("prints on A4, one page wide, with its head repeated; the head stays in sight on the screen", () => {
    for (const { name, pageSetup, views } of workbook.worksheets) {
      expect({ name, paper: pageSetup.paperSize, wide: pageSetup.fitToWidth }).toEqual({
        name,
        paper: 9,
        wide: 1,
      });
      expect({ name, titles: pageSetup.printTitlesRow }).toEqual({
        name,
        titles: expect.stringMatching(/^1:\d+$/u),
      });
      expect({ name, state: views[0]?.state }).toEqual({ name, state: "frozen" });
    }
  });

  test("a row is as high as its words need: a line of 10 points takes 13", () => {
    const wrapped = workbook.worksheets
      .flatMap(cellsOf)
      .filter(({ type, alignment }) => type === exceljs.ValueType.String && alignment?.wrapText)
      .map((cell) => {
        const column = cell.worksheet.getColumn(Number(cell.col)).width ?? 0;
        const row = cell.worksheet.getRow(Number(cell.row)).height;
        return { text: cell.text, lines: Math.ceil(columnsOf(cell.text) / column), row };
      });
    expect(wrapped.length).toBeGreaterThan(100);
    expect(wrapped.filter(({ lines, row }) => lines * 13 > row)).toEqual([]);
  });

  test("every derived figure is a live formula, every number a number in the corporation's style", () => {
    const derived = allTables(report)
      .flatMap(tableFigures)
      .filter(({ origin, value }) => origin.kind === "derived" && value !== null);
    const cells = workbook.worksheets.flatMap(cellsOf);
    const formulas = cells.filter(({ type }) => type === exceljs.ValueType.Formula);
    expect(derived.length).toBeGreaterThan(30);
    expect(formulas.length).toBeGreaterThanOrEqual(derived.length);
    const numbers = cells.filter(
      ({ type, result }) => type === exceljs.ValueType.Number || typeof result === "number",
    );
    for (const { numFmt } of numbers)
      expect(numFmt).toMatch(new RegExp(`^#,##0(\\.0+)?;"${mark}"#,##0`, "u"));
  });

  test("no number is text, and no cell is merged", () => {
    const texts = workbook.worksheets.flatMap(cellsOf).filter(({ value }) => typeof value === "string");
    const numeric = texts.filter(({ value }) =>
      /^[▲△-]?\d{1,3}(,\d{3})*(\.\d+)?[％件円]?$/u.test(String(value)),
    );
    expect(numeric.map(({ address, value }) => `${address} ${value}`)).toEqual([]);
    for (const { name, model } of workbook.worksheets)
      expect({ name, merges: (model as { merges?: string[] }).merges ?? [] }).toEqual({ name, merges: [] });
  });

  test("ids of figures are unique, inputs before what is made of them", () => {
    const ids = report.figures.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    const values = new Map(report.figures.map(({ id, value }) => [id, value?.toString()]));
    const shown = allTables(report).flatMap(tableFigures);
    expect(shown.filter(({ id, value }) => values.get(id) !== value?.toString())).toEqual([]);
    const seen = new Set<string>();
    for (const { id, origin } of report.figures) {
      if (origin.kind === "derived") expect(origin.inputs.filter((input) => !seen.has(input.id))).toEqual([]);
      seen.add(id);
    }
  });
});

const firstLines = (sheet: Worksheet): string =>
  [1, 2, 3].map((row) => String(sheet.getCell(row, 1).value ?? "")).join("\n");

function cellsOf(sheet: Worksheet): Cell[] {
  const cells: Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
  return cells;
}

/** Columns of the screen that a text takes: two for a character of full width. */
const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > "\u00ff" ? 2 : 1), 0);
