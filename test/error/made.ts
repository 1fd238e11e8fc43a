import type { CellValue } from "exceljs";
import { workbookBytes } from "../support/workbook.js";

type Files = Map<string, Uint8Array>;

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** What cannot be typed as a file: bytes, workbooks, and a file that is missing. By rule; changes the base dataset. */
export const made: Readonly<Record<string, (files: Files) => void | Promise<void>>> = {
  "file/missing": (files) => void files.delete("ledger/trial-balance.csv"),
  "file/utf-16": (files) => void files.set("plan/annual.csv", utf16("年度,項目,計画額（円）\n")),
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
        ["4月", keyFigures(12)],
        ["5月", keyFigures(13)],
      ]),
    ),
  "table/merged-cells": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", [...keyFigures(12), ["役職員数", 13, null]]]], (sheet) =>
        sheet.mergeCells("C2:C3"),
      ),
    ),
  "table/error-cell": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", keyFigures({ error: "#REF!" })]]),
    ),
  "table/uncached-formula": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", keyFigures({ formula: "3+4" })]]),
    ),
  // A core system's amount under a date format: 885,123,958 days after 1900 there is no calendar any more.
  "table/no-day": async (files) =>
    void files.set(
      "statistics/key-figures.xlsx",
      await workbookBytes([["基礎数値", keyFigures(885_123_958)]], (sheet) => {
        sheet.getCell("B2").numFmt = "yyyy/m/d";
      }),
    ),
};

function keyFigures(value: CellValue): CellValue[][] {
  return [
    ["項目", "数値", "単位"],
    ["利用企業者数", value, "企業"],
  ];
}

/** UTF-16 with its byte order mark, as Excel's 「Unicodeテキスト」. */
function utf16(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${content}`, "utf16le"));
}
