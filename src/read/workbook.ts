import type { Outcome } from "../problem/problem.js";
import { emptyFile } from "../problem/rules/file.js";
import { noSheets } from "../problem/rules/read.js";
import type { Book } from "./book.js";
import { openOds } from "./ods/open.js";
import { recognise } from "./recognise.js";
import { notAWorkbook, outcomeOf } from "./unreadable.js";
import { openXls } from "./xls/open.js";
import { openXlsb } from "./xlsb/open.js";
import { officePart, openXlsx } from "./xlsx/open.js";
import { openArchive } from "./zip/archive.js";

/** Opens a workbook, recognised by its bytes: .xlsx, .xlsm, .xlsb, .xls, .ods; or gives the problem why it cannot be opened. */
export function readWorkbook(bytes: Uint8Array, file: string): Outcome<Book> {
  if (bytes.length === 0) return { value: undefined, problems: [emptyFile({}, { file })] };
  const book = outcomeOf({ file }, () => open(bytes, file));
  return book.value?.sheets.length === 0 ? { value: undefined, problems: [noSheets({}, { file })] } : book;
}

function open(bytes: Uint8Array, file: string): Book {
  const found = recognise(bytes);
  switch (found.kind) {
    case "other":
      throw notAWorkbook(found.other);
    case "text":
      throw notAWorkbook({
        what: "文字だけのファイル（CSVなど）",
        hint: "CSVなら、名前の終わりを「.csv」に変えてください。",
      });
    case "compound":
      return openXls(bytes, file);
    case "zip":
      return openZipped(bytes, file);
  }
}

function openZipped(bytes: Uint8Array, file: string): Book {
  const archive = openArchive(bytes);
  if (archive.find("content.xml")) return openOds(archive, file);
  const path = officePart(archive);
  if (path === undefined)
    throw notAWorkbook({ what: "圧縮ファイル", hint: "展開して、中のファイルを置いてください。" });
  const hint = "表をExcelに貼りつけ、「Excelブック（*.xlsx）」で保存してください。";
  if (/^word\//iu.test(path)) throw notAWorkbook({ what: "Wordの文書", hint });
  if (/^ppt\//iu.test(path)) throw notAWorkbook({ what: "PowerPointの資料", hint });
  return path.endsWith(".bin") ? openXlsb(archive, path, file) : openXlsx(archive, path, file);
}
