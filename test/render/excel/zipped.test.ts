import { Buffer } from "node:buffer";
import exceljs from "exceljs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { save } from "../../../src/render/excel/save.js";
import { unzipParts, zipParts } from "../../../src/render/excel/zipped.js";

test("what is zipped comes back as it was, in its order", async () => {
  const parts = { "xl/workbook.xml": Buffer.from("<帳/>"), "[Content_Types].xml": Buffer.alloc(0) };
  const back = unzipParts(await zipParts(parts));
  expect(Object.entries(back).map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
    ["xl/workbook.xml", "<帳/>"],
    ["[Content_Types].xml", ""],
  ]);
});

test("a workbook is zipped without its folders, and to the same bytes each time", async () => {
  const made = () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet("表").getCell(1, 1).value = 1;
    return save(workbook, "2025-07");
  };
  const bytes = await made();
  expect(Buffer.compare(bytes, await made())).toBe(0);
  expect(Object.keys(unzipSync(bytes)).filter((path) => path.endsWith("/"))).toEqual([]);
});
