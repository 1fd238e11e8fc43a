import { readdir, readFile } from "node:fs/promises";
import exceljs from "exceljs";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../../src/model/decimal.js";
import type { FormList, FormValues } from "../../../src/model/form.js";
import type { Problem } from "../../../src/problem/problem.js";
import { isData } from "../../../src/render/form/fill/live-formulas.js";
import { fillForm, formWorkbook } from "../../../src/render/form/filled-form.js";
import { openTemplate } from "../../../src/render/form/template.js";
import { applyFilling } from "../../../src/render/sheet/filling.js";
import { workbookBytes } from "../../support/workbook.js";

const list = (...names: readonly string[]): FormList => ({
  fields: ["名", "額"],
  rows: names.map((name, index) => ({ 名: name, 額: new Decimal((index + 1) * 1000) })),
});

/** A form with a repeated row, a merge in it, one beside it and one over it, a total below, and boxes. */
async function template(): Promise<Uint8Array> {
  return workbookBytes(
    [
      [
        "様式",
        [
          ["{{報告の表題}}", null, null],
          ["内訳", "{{内訳.名}}", "{{内訳.額}}"],
          [null, "{{内訳.名}}", "{{内訳.額}}"],
          ["計", null, { formula: "SUM(C2:C3)" }],
          ["{{□区分=会員}}会員 {{□区分=非会員}}非会員", "{{日|　年　月　日}}", "{{金額}}円"],
        ],
      ],
    ],
    (sheet) => {
      sheet.mergeCells("A1:C1");
      sheet.mergeCells("A2:A3");
      sheet.mergeCells("A4:B4");
      sheet.getColumn(2).width = 31;
      sheet.getRow(3).height = 42;
      sheet.getCell("C3").border = { bottom: { style: "double" } };
      sheet.getCell("C3").numFmt = "#,##0";
      sheet.pageSetup = {
        ...sheet.pageSetup,
        printArea: "A1:C5",
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
      };
    },
  );
}

async function filled(values: FormValues) {
  const problems: Problem[] = [];
  const opened = await openTemplate(await template(), "forms/x.xlsx", problems);
  if (!opened) throw new Error("no template");
  problems.length = 0;
  const form = fillForm(opened, values, problems);
  return { form, problems, bytes: await formWorkbook(form) };
}

async function sheetOf(bytes: Uint8Array) {
  const book = new exceljs.Workbook();
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const values = (names: readonly string[]): FormValues => ({
  報告の表題: "報告",
  内訳: list(...names),
  区分: "会員",
  日: { date: "2025-10-08" },
  金額: new Decimal("1234567"),
});

describe("filling a form", () => {
  test("values, boxes, days and amounts", async () => {
    const sheet = await sheetOf((await filled(values(["甲", "乙"]))).bytes);
    expect(sheet.getCell("A1").value).toBe("報告");
    expect(sheet.getCell("A5").value).toBe("☑会員 □非会員");
    expect(sheet.getCell("B5").value).toBe("令和7年10月8日");
    expect(sheet.getCell("C5").value).toBe("1,234,567円");
    expect([2, 3].map((row) => sheet.getCell(row, 3).value)).toEqual([1000, 2000]);
  });

  test("more items than rows: the last row is copied with its height, borders and format; all below moves", async () => {
    const sheet = await sheetOf((await filled(values(["甲", "乙", "丙", "丁"]))).bytes);
    expect([2, 3, 4, 5].map((row) => sheet.getCell(row, 2).value)).toEqual(["甲", "乙", "丙", "丁"]);
    expect([3, 4, 5].map((row) => sheet.getRow(row).height)).toEqual([42, 42, 42]);
    expect(sheet.getCell("C5").border.bottom?.style).toBe("double");
    expect(sheet.getCell("C5").numFmt).toBe("#,##0");
    expect((sheet.model as { merges?: string[] }).merges?.sort()).toEqual(["A1:C1", "A2:A5", "A6:B6"]);
    expect(sheet.getCell("C6").formula).toBe("SUM(C2:C5)");
    expect(sheet.getColumn(2).width).toBe(31);
    expect(sheet.pageSetup).toMatchObject({ printArea: "A1:C7", orientation: "landscape", fitToWidth: 1 });
  });

  test("fewer items than rows: the rest stay empty; no item at all: all of them", async () => {
    expect((await sheetOf((await filled(values(["甲"]))).bytes)).getCell("B3").value).toBeNull();
    expect((await sheetOf((await filled(values([]))).bytes)).getCell("B2").value).toBeNull();
  });

  test("a value that is not known gives way to the words after |", async () => {
    const sheet = await sheetOf((await filled({ ...values([]), 日: null, 区分: "" })).bytes);
    expect(sheet.getCell("B5").value).toBe("　年　月　日");
    expect(sheet.getCell("A5").value).toBe("□会員 □非会員");
  });

  test.each([[[]], [["甲"]], [["甲", "乙", "丙"]]])(
    "the PDF is drawn from what the workbook holds (%j)",
    async (names) => {
      const { form, bytes } = await filled(values(names));
      const [sheet] = form.template.sheets;
      const filling = form.fillings.get("様式");
      const [read] = openTemplate(bytes, "x", [])?.sheets ?? [];
      expect(sheet && filling && applyFilling(sheet, filling)).toEqual(read);
    },
  );

  test("a placeholder nobody knows is told at its cell, with the one that was meant", async () => {
    const { 報告の表題: _, ...rest } = values([]);
    const { problems } = await filled({ ...rest, 報告書の表題: "報告" });
    expect(
      problems.map(({ rule, place, hint }) => [rule, place?.sheet, place?.column, place?.row, hint]),
    ).toEqual([
      [
        "form/unknown-placeholder",
        "様式",
        "A",
        1,
        "「報告書の表題」のつもりではありませんか。使える名前はdocs/forms.mdにあります。",
      ],
    ]);
  });

  test("a formula is kept in the workbook; that the PDF cannot show it is told", async () => {
    const problems: Problem[] = [];
    await openTemplate(await template(), "forms/x.xlsx", problems);
    expect(problems.map(({ rule, place }) => [rule, place?.column, place?.row])).toEqual([
      ["form/formula", "C", 4],
    ]);
  });
});

test("every template of ours opens without a problem, is A4 and fits its page", async () => {
  const folder = "templates/chamber";
  for (const name of await readdir(folder)) {
    const problems: Problem[] = [];
    const opened = await openTemplate(await readFile(`${folder}/${name}`), name, problems);
    expect(problems, name).toEqual([]);
    for (const { page } of opened?.sheets.filter((sheet) => !isData(sheet.name)) ?? []) {
      expect([Math.round(page.paper.width), Math.round(page.paper.height)].sort(), name).toEqual([595, 842]);
      expect(page.scale, name).toMatchObject({ across: 1 });
    }
  }
});
