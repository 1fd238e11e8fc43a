import { readFile } from "node:fs/promises";
import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/read/csv/read.js";
import { readWorkbook } from "../../src/read/workbook.js";
import { refusal, xlsxOf } from "./parts.js";

const told = (bytes: Uint8Array): string[] =>
  readWorkbook(bytes, "a.xlsx").problems.map(({ rule, message }) => `${rule} ${message}`);

/** A compound file with one stream of that name. */
function compound(name: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, 1));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

describe("by its bytes, whatever it is called", () => {
  test("a workbook of each kind", async () => {
    for (const format of ["xlsx", "xls", "ods"]) {
      const bytes = new Uint8Array(await readFile(`test/read/same/book.${format}`));
      expect(readWorkbook(bytes, "a.xlsb").value?.format).toBe(format);
      expect(readCsv(bytes, "a.csv").problems.map(({ message }) => message)).toEqual([
        "中身はExcelブックで、このままでは読めません。",
      ]);
    }
  });

  test("one with macros", () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect(readWorkbook(xlsxOf({ more: { "[Content_Types].xml": types } }), "a").value?.format).toBe("xlsm");
  });

  test.each([
    ["<html><body><table>", "read/other-file 中身はウェブページ（HTML）で、このままでは読めません。"],
    ["\uFEFF<!DOCTYPE html>", "read/other-file 中身はウェブページ（HTML）で、このままでは読めません。"],
    [
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      "read/other-file 中身はXMLスプレッドシート2003で、このままでは読めません。",
    ],
    [
      "科目,金額\n保証料,1\n",
      "read/other-file 中身は文字だけのファイル（CSVなど）で、このままでは読めません。",
    ],
    ["%PDF-1.7", "read/other-file 中身はPDFで、このままでは読めません。"],
    ["", "file/empty ファイルが空です。"],
  ])("%j", (text, message) => {
    expect(told(strToU8(text))).toEqual([message]);
  });

  test.each([
    ["WordDocument", "read/other-file 中身はWordの文書で、このままでは読めません。"],
    ["Book", "read/other-file 中身はExcel 95までのとても古いブックで、このままでは読めません。"],
    ["EncryptedPackage", "read/password パスワードが付いているので開けません。"],
    ["Contents", "read/other-file 中身はExcelブックではないファイルで、このままでは読めません。"],
  ])("a compound file with %s", (name, message) => {
    expect(told(compound(name))).toEqual([message]);
  });

  test("other files of Office, and an archive of files", () => {
    const rels = (target: string): Uint8Array =>
      zipSync({
        "_rels/.rels": strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
        ),
      });
    expect(told(rels("word/document.xml"))[0]).toContain("Wordの文書");
    expect(told(rels("/ppt/presentation.xml"))[0]).toContain("PowerPointの資料");
    expect(told(zipSync({ "a.csv": strToU8("a") }))[0]).toContain("圧縮ファイル");
  });
});

describe("passwords", () => {
  test("of an .xls", async () => {
    const bytes = new Uint8Array(await readFile("test/read/same/book.xls"));
    const file = CFB.read(Buffer.from(bytes), { type: "buffer" });
    const stream = Buffer.from(CFB.find(file, "/Workbook")?.content as Uint8Array);
    // After the first record, which says what follows: FILEPASS.
    const first = 4 + stream.readUInt16LE(2);
    const locked = Buffer.concat([
      stream.subarray(0, first),
      Buffer.from([0x2f, 0, 2, 0, 0, 0]),
      stream.subarray(first),
    ]);
    const made = CFB.utils.cfb_new();
    CFB.utils.cfb_add(made, "/Workbook", locked);
    expect(told(new Uint8Array(CFB.write(made, { type: "buffer" }) as Buffer))[0]).toMatch(
      /^read\/password/u,
    );
  });

  test("of an .ods", () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const bytes = zipSync({ "META-INF/manifest.xml": strToU8(manifest), "content.xml": strToU8("\x01\x02") });
    expect(told(bytes)[0]).toMatch(/^read\/password/u);
  });

  test("of the archive itself", () => {
    const bytes = xlsxOf({});
    const directory = Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1");
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    expect(refusal(bytes)).toEqual(["read/password"]);
  });
});
