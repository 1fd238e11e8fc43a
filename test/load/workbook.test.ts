import type { CellValue, Worksheet } from "exceljs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/load/workbook.js";
import type { Problem } from "../../src/problem/problem.js";
import { workbookBytes } from "../support/workbook.js";

async function read(rows: CellValue[][], change?: (sheet: Worksheet) => void) {
  const problems: Problem[] = [];
  const sheet = await readWorkbook(await workbookBytes([["表", rows]], change), "a.xlsx", "表", problems);
  return { rows: sheet?.rows.map((row) => row.map(({ text }) => text)), sheet, problems };
}

describe("cells as text", () => {
  test.each<[string, CellValue, string]>([
    ["a number", 1234.5, "1234.5"],
    ["a large number", 224177675246, "224177675246"],
    ["words", "保証料", "保証料"],
    ["words in two styles", { richText: [{ text: "保証" }, { text: "料" }] }, "保証料"],
    ["a link", { text: "県のページ", hyperlink: "https://example.jp/" }, "県のページ"],
    ["a formula's result", { formula: "1+2", result: 3 }, "3"],
    ["a formula's result of zero", { formula: "1-1", result: 0 }, "0"],
    ["a formula's words", { formula: '"保証"&"料"', result: "保証料" }, "保証料"],
  ])("%s", async (_, value, text) => {
    const { rows, problems } = await read([["見出し"], [value]]);
    expect(problems).toEqual([]);
    expect(rows).toEqual([["見出し"], [text]]);
  });

  // A date is a number of days in an xlsx; which it is, its format says.
  test.each([["yyyy-mm-dd"], ['[$-411]ggge"年"m"月"d"日"'], ["yyyy/m/d"]])("a day in %s", async (format) => {
    const { rows } = await read([["年月日"], [45382]], (sheet) => {
      sheet.getCell("A2").numFmt = format;
    });
    expect(rows).toEqual([["年月日"], ["2024-03-31"]]);
  });
});

test("places name the sheet, the row and the column; empty rows are none", async () => {
  const { sheet } = await read([["a", "b"], [], [null, 2]]);
  expect(sheet?.rows[1]?.[1]?.place).toEqual({ file: "a.xlsx", sheet: "表", row: 3, column: "B" });
});

test("errors and formulas never calculated are marked", async () => {
  const { sheet } = await read([
    ["a", "b", "c"],
    [{ error: "#REF!" }, { formula: "1+2" }, { formula: "1/0", result: { error: "#DIV/0!" } }],
  ]);
  expect(sheet?.rows[1]?.map(({ text, broken }) => `${text} ${broken}`)).toEqual([
    "#REF! error",
    "=1+2 uncached-formula",
    "#DIV/0! error",
  ]);
});

test("the sheet of the table's name, or the only visible one", async () => {
  const problems: Problem[] = [];
  const two = await workbookBytes([
    ["覚書", [["x"]]],
    ["表", [["a"]]],
  ]);
  expect((await readWorkbook(two, "a.xlsx", "表", problems))?.rows[0]?.[0]?.text).toBe("a");
  const other = await workbookBytes(
    [
      ["Sheet1", [["a"]]],
      ["隠し", [["x"]]],
    ],
    (sheet) => {
      if (sheet.name === "隠し") sheet.state = "hidden";
    },
  );
  expect((await readWorkbook(other, "a.xlsx", "表", problems))?.sheet).toBe("Sheet1");
  expect(problems).toEqual([]);
});
