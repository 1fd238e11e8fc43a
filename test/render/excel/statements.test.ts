import exceljs, { type Cell, type Workbook, type Worksheet } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { allTables, type Report } from "../../../src/model/report.js";
import { tableFigures } from "../../../src/model/table.js";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { unzipParts } from "../../../src/render/excel/zipped.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";

// 提出用のブック: what a regulator's reader and a printed page need of every sheet.

const corporations = [
  { dataset: "aomori-2024", entity: "青森県信用保証協会", mark: "▲" },
  { dataset: "saga-2014", entity: "佐賀県信用保証協会", mark: "△" },
] as const;

describe.each(corporations)("$dataset", ({ dataset, entity, mark }) => {
  let report: Report;
  let bytes: Uint8Array;
  let workbook: Workbook;

  beforeAll(async () => {
    const folder = `data/${dataset}`;
    const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
    if (!value) throw new Error(`${dataset} could not be read`);
    report = value.report;
    workbook = new exceljs.Workbook();
    bytes = await statementsWorkbook(report);
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
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

  test("columns are measured in the digits of the face that stands in them", () => {
    const styles = new TextDecoder().decode(unzipParts(bytes)["xl/styles.xml"]);
    const [normal] = /<font>.*?<\/font>/su.exec(styles) ?? [];
    expect(normal).toContain('<sz val="10"/><name val="BIZ UDPゴシック"/>');
    expect(styles).not.toContain("Calibri");
  });

  test("a number has room in its column: BIZ UDPゴシック's digits, its marks, and the indent at the right", () => {
    const numbers = workbook.worksheets.flatMap(cellsOf).flatMap((cell) => {
      const value = typeof cell.result === "number" ? cell.result : cell.value;
      if (typeof value !== "number") return [];
      const digits = /0\.(0+)/u.exec(cell.numFmt)?.[1]?.length ?? 0;
      const printed = Math.abs(value).toLocaleString("ja-JP", { minimumFractionDigits: digits });
      const marks = (printed.match(/[,.]/gu) ?? []).length;
      // A comma takes 676 units in bold, the mark of a negative number 2048; a digit is left free at both sides.
      const wide = printed.length - marks + (marks * 676 + (value < 0 ? 2048 : 0)) / 1556 + 2;
      return [
        {
          at: `${cell.worksheet.name}!${cell.address}`,
          wide,
          column: cell.worksheet.getColumn(Number(cell.col)).width ?? 0,
        },
      ];
    });
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter(({ wide, column }) => wide > column)).toEqual([]);
  });

  test("a row is as high as its words need: a line of 10 points takes 13", () => {
    const wrapped = workbook.worksheets
      .flatMap(cellsOf)
      .filter(({ type, alignment }) => type === exceljs.ValueType.String && alignment?.wrapText)
      .map((cell) => {
        const column = cell.worksheet.getColumn(Number(cell.col)).width ?? 0;
        const row = cell.worksheet.getRow(Number(cell.row)).height;
        const lines = cell.text.split("\n").map((line) => Math.ceil(columnsOf(line) / column));
        return { text: cell.text, lines: lines.reduce((sum, one) => sum + one, 0), row };
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

// 佐賀県信用保証協会 平成26年度: 経常収入 1,275,135,622 less 経常支出 1,248,791,473 is 26,344,149; 経常外収入
// 2,401,967,561 less 経常外支出 2,295,296,164 is 106,671,397, as its booklet prints them between and below the two.
test("what results from both sides stands where the booklet has it, across both", async () => {
  const folder = "data/saga-2014";
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  if (!value) throw new Error("no report");
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await statementsWorkbook(value.report)).buffer);
  const sheet = workbook.getWorksheet("収支計算書");
  const lines = (sheet?.getColumn(1).values ?? []).map(String);
  const rowOf = (label: string) => lines.indexOf(label);
  expect(lines.slice(rowOf("雑支出"), rowOf("経常外支出") + 1)).toEqual([
    "雑支出",
    "経常収支差額",
    "経常外支出",
  ]);
  expect(lines.slice(rowOf("その他支出") + 1, rowOf("その他支出") + 4)).toEqual([
    "経常外収支差額",
    "制度改革促進基金取崩額",
    "収支差額変動準備金取崩額",
  ]);
  const amounts = ["経常収支差額", "経常外収支差額"].map((label) => sheet?.getCell(rowOf(label), 5));
  expect(amounts.map((cell) => cell?.result)).toEqual([26_344_149, 106_671_397]);
  expect(amounts.map((cell) => cell?.formula)).toEqual([
    "E6-B6",
    `E${rowOf("経常外支出")}-B${rowOf("経常外支出")}`,
  ]);
});

const firstLines = (sheet: Worksheet): string =>
  [1, 2, 3].map((row) => String(sheet.getCell(row, 1).value ?? "")).join("\n");

function cellsOf(sheet: Worksheet): Cell[] {
  const cells: Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
  return cells;
}

/** Digits of BIZ UDPゴシック (1556 of 2048 units) that a text takes: a character of full width is 2048 units wide. */
const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > "\u00ff" ? 2048 / 1556 : 0.8), 0);
