import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/read/workbook.js";
import { cp932 } from "../support/cp932.js";
import { cellsOf, gridOf, refusal, shownOf, xlsxOf } from "./parts.js";

const one = (cell: string, more: Omit<Parameters<typeof xlsxOf>[0], "rows"> = {}): Uint8Array =>
  xlsxOf({ rows: `<row r="1">${cell}</row>`, ...more });

describe("places", () => {
  test("rows and cells without references follow each other", () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>";
    expect(cellsOf(xlsxOf({ rows })).map(({ row, column, shown }) => [row, column, shown])).toEqual([
      [1, 1, "1"],
      [1, 2, "2"],
      [3, 2, "3"],
    ]);
  });

  test("the corners of a sheet, and nothing between", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const grid = gridOf(xlsxOf({ rows }));
    expect(grid.rows.map(({ row, width }) => [row, width])).toEqual([
      [1, 1],
      [1048576, 16384],
    ]);
  });

  test("rows and cells in disorder come in order", () => {
    const rows =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(shownOf(xlsxOf({ rows }))).toEqual(["1", "3", "4"]);
  });

  test.each([
    '<c r="XFE1"><v>1</v></c>',
    '<c r="A0"><v>1</v></c>',
    '<c r="1A"><v>1</v></c>',
    '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>',
  ])("%s is refused", (cell) => {
    expect(refusal(one(cell))).toEqual(["read/damaged"]);
  });

  test("hidden rows and columns", () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row><row r="3" ht="0" customHeight="true"><c r="A3"><v>4</v></c></row>';
    const grid = gridOf(
      xlsxOf({ rows, before: '<cols><col min="3" max="16384" width="9" hidden="true"/></cols>' }),
    );
    expect(grid.rows.map(({ hidden }) => hidden)).toEqual([true, false, true]);
    expect(grid.rows.flatMap(({ cells }) => cells.map((cell) => cell.hidden ?? false))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(grid.hiddenColumns).toEqual([{ from: 3, to: 16384 }]);
  });

  test("merged cells: the first is shown, what they cover is not", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>9</v></c></row><row r="2"><c r="B2"><v>3</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>';
    const grid = gridOf(
      xlsxOf({
        rows,
        after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C1048576"/></mergeCells>',
      }),
    );
    expect(grid.merges[0]).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    expect(grid.rows.flatMap(({ cells }) => cells.map(({ shown, merged }) => [shown, merged]))).toEqual([
      ["1", "first"],
      ["", "covered"],
      ["9", undefined],
      ["", "covered"],
      ["4", undefined],
    ]);
  });

  test("a merged area of which only the last row has a cell", () => {
    const rows = '<row r="2"><c r="B2"><v>3</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>';
    const cells = cellsOf(xlsxOf({ rows, after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }));
    expect(cells.map(({ merged }) => merged)).toEqual(["covered", undefined]);
  });
});

describe("as other programs write it", () => {
  test("prefixes of their own, and foreign elements of the same name", () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns="urn:other"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v><v>7</v></x:c><c r="B1"><v>8</v></c></x:row></x:sheetData></x:worksheet>`;
    expect(shownOf(xlsxOf({ more: { "xl/worksheets/sheet1.xml": sheet } }))).toEqual(["1"]);
  });

  test("the strict kind of Office Open XML", () => {
    const strict = "http://purl.oclc.org/ooxml";
    const bytes = xlsxOf({
      more: {
        "xl/workbook.xml": `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2024-03-31</v></c></row></sheetData></worksheet>`,
      },
    });
    expect(shownOf(bytes)).toEqual(["2024/3/31"]);
  });

  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
  const target = (path: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${path}"/></Relationships>`;

  test.each([
    ["sheet.xml", "worksheets/sheet.xml", "xl/worksheets/sheet.xml"],
    ["from the root", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["in another case", "Worksheets/Sheet1.XML", "xl/worksheets/sheet1.xml"],
    ["by way of the folder above", "../表/一.xml", "表/一.xml"],
    ["with the slashes of Windows", "worksheets\\sheet1.xml", "xl\\worksheets\\sheet1.xml"],
  ])("a sheet's part: %s", (_, written, path) => {
    const more = {
      "xl/worksheets/sheet1.xml": undefined,
      "xl/_rels/workbook.xml.rels": target(written),
      [path]: sheet,
    };
    expect(shownOf(xlsxOf({ more }))).toEqual(["1"]);
  });

  test("comments, tables, charts and pictures are passed by, whatever they are", () => {
    const more = {
      "xl/comments/comment1.xml": "<broken",
      "xl/tables/table1.xml": "",
      "xl/media/image1.png": "x",
    };
    const after =
      '<legacyDrawing r:id="r9"/><drawing r:id="r8"/><tableParts><tablePart r:id="r7"/></tableParts><extLst><ext><c r="A9"><v>9</v></c></ext></extLst>';
    expect(shownOf(xlsxOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after, more }))).toEqual(["1"]);
  });

  test("a link is its words", () => {
    const after = '<hyperlinks><hyperlink ref="A1" r:id="r9"/></hyperlinks>';
    expect(
      shownOf(
        xlsxOf({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>県のページ</t></is></c></row>', after }),
      ),
    ).toEqual(["県のページ"]);
  });

  test("in another encoding, where it says so", () => {
    const words =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>保証料</t></is></c></row></sheetData></worksheet>';
    const utf16 = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${words}`, "utf16le");
    const shiftJis = cp932(`<?xml version="1.0" encoding="Shift_JIS"?>${words}`);
    for (const part of [utf16, shiftJis])
      expect(shownOf(xlsxOf({ more: { "xl/worksheets/sheet1.xml": part } }))).toEqual(["保証料"]);
  });
});

test("sheets in their order, with what is hidden and without charts; one that is not asked for may be broken", () => {
  const rel = (id: string, type: string, to: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${to}"/>`;
  const bytes = xlsxOf({
    rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
    more: {
      "xl/workbook.xml":
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="二" q:id="r2" state="hidden"/><sheet name="図" q:id="r4"/><sheet name="三" q:id="r3" state="veryHidden"/><sheet name="一" q:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel("r1", "worksheet", "worksheets/sheet1.xml")}${rel("r2", "worksheet", "worksheets/sheet2.xml")}${rel("r3", "worksheet", "nowhere.xml")}${rel("r4", "chartsheet", "chart.xml")}</Relationships>`,
      "xl/worksheets/sheet2.xml": "<broken",
    },
  });
  const sheets = readWorkbook(bytes, "a.xlsx").value?.sheets ?? [];
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["二", "hidden"],
    ["三", "very-hidden"],
    ["一", "visible"],
  ]);
  expect(sheets[2]?.read().problems).toEqual([]);
  expect(sheets[0]?.read().problems).toMatchObject([
    { rule: "read/damaged", place: { file: "a.xlsx", sheet: "二" } },
  ]);
  expect(sheets[1]?.read().problems).toMatchObject([{ rule: "read/damaged", place: { sheet: "三" } }]);
});
