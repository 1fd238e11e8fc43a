import type { Book, BookSheet } from "../book.js";
import { damaged, locked, notAWorkbook, outcomeOf } from "../unreadable.js";
import { openCompound } from "./compound.js";
import { readGlobals } from "./globals.js";
import { readSheet } from "./sheet.js";

const toWorkbook =
  "Excelで開き、「名前を付けて保存」で「Excelブック（*.xlsx）」を選んで保存し直してください。";
const fromTable = "表をExcelに貼りつけ、「Excelブック（*.xlsx）」で保存してください。";

/** Opens an .xls of Excel 97–2003. Other files in the same container (an encrypted .xlsx, .doc, Excel 95) are refused by name. */
export function openXls(bytes: Uint8Array, file: string): Book {
  const compound = openCompound(bytes);
  const stream = compound.stream("Workbook");
  if (!stream) {
    if (compound.has("EncryptedPackage")) throw locked();
    if (compound.has("Book"))
      throw notAWorkbook({ what: "Excel 95までのとても古いブック", hint: toWorkbook });
    if (compound.has("WordDocument")) throw notAWorkbook({ what: "Wordの文書", hint: fromTable });
    throw notAWorkbook({ what: "Excelブックではないファイル", hint: fromTable });
  }
  // Excel 97 and later write this version into their first record.
  if (stream[0] !== 0x09 || stream[1] !== 0x08 || stream[5] !== 6)
    throw damaged("Excel 97–2003の形式ではありません");
  const globals = readGlobals(stream);
  return {
    file,
    format: "xls",
    dateSystem: globals.dateSystem,
    sheets: globals.sheets.map(({ name, visibility, start }): BookSheet => {
      const read: BookSheet["read"] = () =>
        outcomeOf({ file, sheet: name }, () => readSheet(stream, start, globals).grid(file, name));
      return { name, visibility, read };
    }),
  };
}
