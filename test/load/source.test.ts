import type { CellValue, Worksheet } from "exceljs";
import { expect, test } from "vitest";
import { gridsOf, readSource } from "../../src/load/source.js";
import { noHints } from "../../src/load/table/hints.js";
import { tableSchema } from "../../src/model/schema.js";
import type { Problem } from "../../src/problem/problem.js";
import { type Files, memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

const about = { about: "", example: "" };
const schema = tableSchema({
  path: "s/t",
  title: "表",
  about: "",
  required: true,
  columns: {
    name: { kind: "text", heading: "名称", ...about },
    count: { kind: "number", unit: "件", heading: "件数", ...about },
  },
});

/** The rows of a table, and what is told of them. */
async function read(files: Files) {
  const problems: Problem[] = [];
  const rows = await readSource(schema, { folder: "d", reader: memoryEffects(files), problems });
  return {
    rows: rows?.map(({ name, count }) => `${name.value} ${count.value}`),
    told: problems.map(
      ({ rule, place }) => `${rule} ${place?.file} ${place?.column ?? ""}${place?.row ?? ""}`,
    ),
    said: problems.map(({ message }) => message),
  };
}

const csv = "名称,件数\n甲,5\n";
const rowsOf = (...rows: CellValue[][]): CellValue[][] => [["名称", "件数"], ...rows];
const book = (rows: CellValue[][], change?: (sheet: Worksheet) => void) =>
  workbookBytes([["表", rows]], change);

test("a CSV or a workbook, in capitals too", async () => {
  for (const name of ["t.csv", "t.CSV"])
    expect(await read({ [`d/s/${name}`]: csv })).toEqual({ rows: ["甲 5"], told: [], said: [] });
  const bytes = await book(rowsOf(["甲", 5]));
  // What a workbook is, its bytes say.
  for (const name of ["t.xlsx", "t.XLSX", "t.xlsm", "t.xls", "t.xlsb", "t.ods"])
    expect(await read({ [`d/s/${name}`]: bytes })).toEqual({ rows: ["甲 5"], told: [], said: [] });
});

test("two forms of one table are told, whichever they are", async () => {
  const bytes = await book(rowsOf(["甲", 5]));
  for (const [first, second] of [
    ["t.csv", "t.xlsx"],
    ["t.csv", "t.ODS"],
    ["t.xlsm", "t.xls"],
  ]) {
    const { rows, told, said } = await read({ [`d/s/${first}`]: bytes, [`d/s/${second}`]: bytes });
    expect([rows, told]).toEqual([undefined, [`file/two-forms d/s/${first} `]]);
    expect(said[0]).toContain(`d/s/${second}`);
  }
});

test("none, where there must be one, and one with nothing in it", async () => {
  expect((await read({ "d/kaiji.yaml": "" })).told).toEqual(["file/missing d/s/t.csv "]);
  expect((await read({ "d/s/t.csv": "\n,\n" })).told).toEqual(["file/empty d/s/t.csv "]);
  expect((await read({ "d/s/t.xlsx": await book([]) })).told).toEqual(["file/empty d/s/t.xlsx "]);
});

test("the sheet of the table's name, hidden or not, whatever its width; else the only one to be seen", async () => {
  const hide = (name: string) => (sheet: Worksheet) => {
    if (sheet.name === name) sheet.state = "hidden";
  };
  const two = (own: string, other: string, hidden = "") =>
    workbookBytes(
      [
        [other, rowsOf(["去年", 1])],
        [own, rowsOf(["今年", 2])],
      ],
      hide(hidden),
    );
  for (const bytes of [await two("表", "控え"), await two("表", "控え", "表"), await two(" 表", "控え")])
    expect((await read({ "d/s/t.xlsx": bytes })).rows).toEqual(["今年 2"]);
  expect((await read({ "d/s/t.xlsx": await two("Sheet1", "控え", "控え") })).rows).toEqual(["今年 2"]);
});

test("a sheet by another name, where only one has the table's heading", async () => {
  const other = [
    ["支所", "件数"],
    ["東", 3],
  ];
  const found = await read({
    "d/s/t.xlsx": await workbookBytes([
      ["一", rowsOf(["甲", 5])],
      ["二", other],
    ]),
  });
  expect([found.rows, found.told]).toEqual([["甲 5"], ["file/other-sheet d/s/t.xlsx "]]);
  const both = await read({
    "d/s/t.xlsx": await workbookBytes([
      ["一", rowsOf(["甲", 5])],
      ["二", other],
      ["三", rowsOf(["甲", 6])],
    ]),
  });
  expect([both.rows, both.told]).toEqual([undefined, ["file/two-sheets d/s/t.xlsx "]]);
  expect(both.said[0]).toContain("一、三");
  const neither = await read({
    "d/s/t.xlsx": await workbookBytes([
      ["一", other],
      ["二", other],
    ]),
  });
  expect(neither.told).toEqual(["file/sheet d/s/t.xlsx "]);
  expect(neither.said[0]).toContain("一、二");
});

test("hidden rows are read, and told once", async () => {
  const bytes = await book(rowsOf(["甲", 1], ["乙", 2], ["丙", 3]), (sheet) => {
    for (const row of [3, 4]) sheet.getRow(row).hidden = true;
  });
  const { rows, told, said } = await read({ "d/s/t.xlsx": bytes });
  expect(rows).toEqual(["甲 1", "乙 2", "丙 3"]);
  expect(told).toEqual(["table/hidden-rows d/s/t.xlsx A3"]);
  expect(said[0]).toContain("2行");
});

test("numbers that are merged, or merged across, are told at the first, not what they leave empty, nor those below", async () => {
  const bytes = await book(rowsOf(["甲", 1], ["", ""], ["丙", 3]), (sheet) => {
    sheet.mergeCells("A2:A3");
    sheet.mergeCells("B2:B3");
    sheet.mergeCells("A8:B9");
  });
  const { told, said } = await read({ "d/s/t.xlsx": bytes });
  expect(told).toEqual(["table/merged-cells d/s/t.xlsx B2"]);
  expect(said[0]).toContain("セルB2:B3が");
  const across = await book(rowsOf(["甲", null], ["乙", 1]), (sheet) => sheet.mergeCells("A2:B2"));
  expect((await read({ "d/s/t.xlsx": across })).told).toEqual(["table/merged-cells d/s/t.xlsx A2"]);
});

test("a formula of empty text is a blank, what is struck out is gone, and a raised digit is none", async () => {
  const struck = { richText: [{ text: "15", font: { strike: true } }, { text: "16" }] };
  const raised = { richText: [{ text: "874" }, { text: "2", font: { vertAlign: "superscript" as const } }] };
  const blank = { formula: '""', result: "" };
  expect(await read({ "d/s/t.xlsx": await book(rowsOf([blank, struck])) })).toMatchObject({
    rows: [" 16"],
    told: [],
  });
  const { told, said } = await read({ "d/s/t.xlsx": await book(rowsOf(["甲", raised])) });
  expect(told).toEqual(["table/unreadable-number d/s/t.xlsx B2"]);
  expect(said[0]).toContain("874²");
});

test("a heading that counts in another unit, or cannot be read, is told there", async () => {
  expect((await read({ "d/s/t.csv": "名称,件数（千件）\n甲,1.2\n" })).told).toEqual([
    "table/wrong-unit d/s/t.csv B1",
  ]);
  expect((await read({ "d/s/t.csv": "名称,件数（件）,#REF!\n甲,1\n" })).told).toEqual([
    "read/error-value d/s/t.csv C1",
  ]);
});

test("every table of a file: the CSV, or each worksheet that is to be seen", async () => {
  const grids = async (name: string, bytes: Uint8Array | string) => {
    const problems: Problem[] = [];
    const found = await gridsOf("d/x", memoryEffects({}), []);
    expect(found).toEqual([]);
    const read = await gridsOf(`d/${name}`, memoryEffects({ [`d/${name}`]: bytes }), problems);
    return [read.map(({ sheet, rows }) => `${sheet ?? ""} ${rows.length}`), problems.map(({ rule }) => rule)];
  };
  expect(await grids("t.csv", csv)).toEqual([[" 2"], []]);
  expect(await grids("t.csv", new Uint8Array([0x50, 0x4b, 0x03, 0x04]))).toEqual([[], [expect.any(String)]]);
  const bytes = await workbookBytes(
    [
      ["一", rowsOf(["甲", 1])],
      ["二", rowsOf(["乙", 2], ["丙", 3])],
      ["控え", rowsOf(["丁", 4])],
    ],
    (sheet) => {
      if (sheet.name === "控え") sheet.state = "hidden";
    },
  );
  expect(await grids("t.xlsx", bytes)).toEqual([["一 2", "二 3"], []]);
});

test("files that sources.yaml names: by the sheet that is said, else by the table's own", async () => {
  const bytes = await workbookBytes([
    ["表", rowsOf(["甲", 1])],
    ["控え", rowsOf(["乙", 2])],
  ]);
  const of = async (sheet: string | undefined, files: Files = {}) => {
    const problems: Problem[] = [];
    const reader = memoryEffects({ "d/x.xlsx": bytes, ...files });
    const sources = new Map([["s/t", [{ files: ["d/x.xlsx", "d/s/t.csv"], sheet, hints: noHints }]]]);
    const rows = await readSource(schema, { folder: "d", reader, problems, sources });
    return [rows?.map(({ name }) => name.value), problems.map(({ rule, place }) => `${rule} ${place?.file}`)];
  };
  const own = { "d/s/t.csv": csv };
  expect(await of(undefined, own)).toEqual([["甲", "甲"], []]);
  expect(await of("控え", own)).toEqual([["乙", "甲"], []]);
  expect(await of("予備", own)).toEqual([["甲"], ["file/sheet d/x.xlsx"]]);
  // Its own file, which none of them is, would be counted besides.
  expect((await of(undefined, { ...own, "d/s/t.xlsx": bytes }))[1]).toEqual(["file/two-forms d/s/t.xlsx"]);
});

test("a sheet that is not to be seen is not taken for the table's, though its heading stands there", async () => {
  const bytes = await workbookBytes(
    [
      [
        "一",
        [
          ["支所", "人数"],
          ["東", 3],
        ],
      ],
      [
        "二",
        [
          ["支所", "人数"],
          ["西", 3],
        ],
      ],
      ["控え", rowsOf(["丁", 4])],
    ],
    (sheet) => {
      if (sheet.name === "控え") sheet.state = "hidden";
    },
  );
  expect((await read({ "d/s/t.xlsx": bytes })).told).toEqual(["file/sheet d/s/t.xlsx "]);
});
