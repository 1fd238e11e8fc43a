import exceljs from "exceljs";
import { expect, test } from "vitest";
import type { MachineTable } from "../../../src/model/machine-table.js";
import { openDataWorkbook } from "../../../src/render/excel/open-data-book.js";

test("columns are as wide as what stands in them; the heading stays in sight, and is repeated on paper one page wide", async () => {
  const table = {
    title: "保証承諾",
    fields: [
      { heading: "年度", type: "integer" },
      { heading: "団体", type: "string" },
    ],
    rows: [[2025, "みなと県信用保証協会"]],
    placed: [],
  } as unknown as MachineTable;
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(await openDataWorkbook([table], "2026-07")).buffer);
  const sheet = book.worksheets[0];
  // Ten characters of full width, 1.6 digits each, and what Excel keeps free at both sides.
  expect(sheet?.getColumn(2).width).toBeGreaterThanOrEqual(16);
  expect(sheet?.getColumn(1).width).toBeLessThan(8);
  expect(sheet?.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
  expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, printTitlesRow: "1:1" });
});
