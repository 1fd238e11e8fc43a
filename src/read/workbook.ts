import type { Outcome } from "../problem/problem.js";
import { emptyFile } from "../problem/rules/file.js";
import { noSheets, type OtherFile, otherFile } from "../problem/rules/read.js";
import type { Book } from "./book.js";
import { openOds } from "./ods/open.js";
import { recognise } from "./recognise.js";
import { outcomeOf, Unreadable } from "./unreadable.js";
import { officePart, openXlsx } from "./xlsx/open.js";
import { type Archive, openArchive } from "./zip/archive.js";

/** Opens a workbook, recognised by its bytes: .xlsx, .xlsm, .xlsb, .xls, .ods; or tells why it cannot be opened. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Outcome<Book>> {
  if (bytes.length === 0) return { value: undefined, problems: [emptyFile({}, { file })] };
  const opened = outcomeOf({ file }, () => opener(bytes, file));
  const book = opened.value && (await opened.value());
  if (!book) return { value: undefined, problems: opened.problems };
  if (book.value?.sheets.length === 0) return { value: undefined, problems: [noSheets({}, { file })] };
  return book;
}

type Opener = () => Outcome<Book> | Promise<Outcome<Book>>;

function opener(bytes: Uint8Array, file: string): Opener {
  const found = recognise(bytes);
  switch (found.kind) {
    case "other":
      throw notAWorkbook(found.other);
    case "text":
      throw notAWorkbook(plainText);
    case "compound":
      return oldBook(bytes, "xls", file);
    case "zip":
      return zipped(openArchive(bytes), file);
  }
}

function zipped(archive: Archive, file: string): Opener {
  if (archive.find("content.xml")) return () => outcomeOf({ file }, () => openOds(archive, file));
  const path = officePart(archive);
  if (path === undefined) throw notAWorkbook(archiveOfFiles);
  if (path.endsWith(".bin")) return oldBook(archive.bytes, "xlsb", file);
  if (/(^|\/)word\//iu.test(path)) throw notAWorkbook({ what: "Wordの文書", hint: fromTable });
  if (/(^|\/)ppt\//iu.test(path)) throw notAWorkbook({ what: "PowerPointの資料", hint: fromTable });
  return () => outcomeOf({ file }, () => openXlsx(archive, path, file));
}

/** The old formats are read by a library that is large, and is loaded only for them. */
function oldBook(bytes: Uint8Array, format: "xls" | "xlsb", file: string): Opener {
  return async () => {
    const { openOld } = await import("./old/open.js");
    return outcomeOf({ file }, () => openOld(bytes, format, file));
  };
}

const notAWorkbook = (other: OtherFile): Unreadable => new Unreadable((place) => otherFile(other, place));

const fromTable = "表をExcelに貼りつけ、「Excelブック（*.xlsx）」で保存してください。";

const plainText: OtherFile = {
  what: "文字だけのファイル（CSVなど）",
  hint: "CSVなら、名前の終わりを「.csv」に変えてください。",
};

const archiveOfFiles: OtherFile = {
  what: "圧縮ファイル",
  hint: "展開して、中のファイルを置いてください。",
};
