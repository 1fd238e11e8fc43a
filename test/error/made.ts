import type { CellValue } from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { workbookBytes } from "../support/workbook.js";

type Files = Map<string, Uint8Array>;

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** What cannot be typed as a file: bytes, workbooks, and a file that is missing. By rule; changes the base dataset. */
export const made: Readonly<Record<string, (files: Files) => void | Promise<void>>> = {
  "file/missing": (files) => void files.delete("ledger/trial-balance.csv"),
  "file/encoding": (files) => void files.set("plan/annual.csv", new Uint8Array([0x82, 0xff, 0xfe, 0x81])),
  "file/same-name": (files) => {
    for (const name of ["office.png", "Office.PNG"]) files.set(`photographs/${name}`, text(""));
  },
  "file/invisible-characters": (files) =>
    void files.set(
      "statistics/key-figures.csv",
      text("項目,数値,単位\n利用企業\u000b者数,12,企業\n役職員数,13,\u001b人\u001f\n"),
    ),
  "file/two-forms": (files) => void files.set("plan/annual.xlsx", text("")),
  "file/sheet": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([
        ["4月", [["担当", "期限"]]],
        ["5月", [["担当", "期限"]]],
      ]),
    ),
  "file/two-sheets": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([
        ["4月", keyFigures(12)],
        ["5月", keyFigures(13)],
      ]),
    ),
  "file/other-sheet": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([
        ["予定", [["担当", "期限"]]],
        ["5月", keyFigures(13)],
      ]),
    ),
  "table/merged-cells": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", [...keyFigures(12), ["役職員数", null, "人"]]]], (sheet) =>
        sheet.mergeCells("B2:B3"),
      ),
    ),
  "table/hidden-rows": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", [...keyFigures(12), ["役職員数", 13, "人"]]]], (sheet) => {
        sheet.getRow(3).hidden = true;
      }),
    ),
  "table/hidden-columns": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", keyFigures(12)]], (sheet) => {
        sheet.getColumn(2).hidden = true;
      }),
    ),
  "table/shown-otherwise": async (files) =>
    void files.set("statistics/key-figures.xlsx", await formatted(1_234_567, "#,##0,")),
  "table/many-more": (files) =>
    void files.set(
      "profile/history.csv",
      text(
        `年月日,できごと\n${Array.from({ length: 102 }, (_, index) => `9月,できごと${index}\n`).join("")}`,
      ),
    ),
  "read/large-text": (files) => void files.set("sources.yaml", text(`# ${"x".repeat(256 * 1024)}`)),
  "read/long-paragraph": (files) =>
    void files.set("text/greeting.md", text(`# 挨拶\n\n${"あ".repeat(8001)}\n`)),
  "read/deep-text": (files) => void files.set("text/greeting.md", text(`# 挨拶\n\n${"> ".repeat(21)}あ\n`)),
  "read/error-value": async (files) =>
    void files.set("statistics/key-figures.xlsx", await formatted({ error: "#REF!" })),
  "read/no-result": async (files) =>
    void files.set("statistics/key-figures.xlsx", await formatted({ formula: "3+4" })),
  // A core system's amount under a date format: 885,123,958 days after 1900 there is no calendar any more.
  "read/beyond-dates": async (files) =>
    void files.set("statistics/key-figures.xlsx", await formatted(885_123_958, "yyyy/m/d")),
  "read/unknown-format": async (files) =>
    void files.set("statistics/key-figures.xlsx", await formatted(12, "[DBNum2]General")),
  "read/struck-out": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", keyFigures(12)]], (sheet) => {
        sheet.getCell("B2").font = { strike: true };
      }),
    ),
  "read/unreadable-value": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      edited(await formatted(12), "xl/worksheets/sheet1.xml", (sheet) =>
        sheet.replace("<v>12</v>", "<v>1e400</v>"),
      ),
    ),
  "read/too-long": (files) =>
    void files.set(
      "statistics/key-figures.csv",
      text(`項目,数値,単位\n利用企業者数,12,${"企".repeat(32_768)}\n`),
    ),
  "read/too-large": (files) => void files.set("plan/annual.csv", text(`年度${",".repeat(16_384)}項目\n`)),
  // 「年度」 in EUC-JP is 「ﾇｯﾅﾙ」 in CP932.
  "read/encoding-doubt": (files) =>
    void files.set("plan/annual.csv", new Uint8Array([0xc7, 0xaf, 0xc5, 0xd9])),
  "read/cut-short": async (files) => {
    const whole = await formatted(12);
    files.set("statistics/key-figures.xlsx", whole.subarray(0, whole.length - 100));
  },
  "read/damaged": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      edited(await formatted(12), "xl/worksheets/sheet1.xml", (sheet) => sheet.slice(0, 200)),
    ),
  "read/no-sheets": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      edited(await formatted(12), "xl/workbook.xml", (book) => book.replace(/<sheet [^>]*>/u, "")),
    ),
  "read/password": (files) =>
    void files.set(
      "statistics/key-figures.ods",
      zipSync({ "META-INF/manifest.xml": text(encryptedManifest), "content.xml": text("\u0001") }),
    ),
  "form/unknown-placeholder": async (files) =>
    void files.set(
      "forms/報告.xlsx",
      await form(
        ["{{年度}}", "{{数値 保証債務残額}}", "{{協会}}", "{{保証債務残高}}"],
        ["{{業種別保証債務残.業種}}"],
        ["{{業種別保証債務残高.金学}}"],
      ),
    ),
  "form/several-figures": async (files) =>
    void files.set("forms/報告.xlsx", await form(["{{数値 合計 構成比}}"])),
  "form/unit": async (files) =>
    void files.set(
      "forms/報告.xlsx",
      await form(["{{数値 保証債務残高（人）}}"], ["{{業種別保証債務残高.件数（千円）}}"]),
    ),
  "form/no-value": async (files) =>
    void files.set("forms/報告.xlsx", await form(["{{数値 回収｜─}}", "{{概要 設立｜　}}"])),
  "form/another-year": async (files) =>
    void files.set("forms/報告.xlsx", await form(["令和６年度 業務報告", "{{数値 保証債務残高}}"])),
  "form/old-format": (files) => void files.set("forms/報告.xls", text("")),
  "form/same-name": async (files) => {
    for (const name of ["報告.xlsm", "報告.xlsx"]) files.set(`forms/${name}`, await form(["{{協会名}}"]));
  },
};

const encryptedManifest =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';

/** A workbook of key figures whose one number is this, in this format. */
const formatted = (value: CellValue, format = "General"): Promise<Uint8Array> =>
  workbookBytes([["基礎数値", keyFigures(value)]], (sheet) => {
    sheet.getCell("B2").numFmt = format;
  });

/** A workbook with one of its parts written otherwise. */
function edited(book: Uint8Array, path: string, change: (part: string) => string): Uint8Array {
  const parts = unzipSync(book);
  return zipSync({ ...parts, [path]: text(change(new TextDecoder().decode(parts[path]))) });
}

function keyFigures(value: CellValue): CellValue[][] {
  return [
    ["項目", "数値", "単位"],
    ["利用企業者数", value, "企業"],
  ];
}

/** A form of one sheet. */
const form = (...rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> =>
  workbookBytes([["様式", rows]]);
