import exceljs from "exceljs";
import { expect, test } from "vitest";
import { drawNotes } from "../../../src/render/excel/table-sheet.js";

test("a note that says itself what it is gets no second mark", () => {
  const sheet = new exceljs.Workbook().addWorksheet("表");
  const below = drawNotes(sheet, ["端数の注", "注：暦年の件数", "出典：ある統計", "※ ある注"], {
    column: 2,
    row: 3,
  });
  expect(below).toBe(7);
  expect([3, 4, 5, 6].map((row) => sheet.getCell(row, 2).value)).toEqual([
    "（注）端数の注",
    "注：暦年の件数",
    "出典：ある統計",
    "※ ある注",
  ]);
});
