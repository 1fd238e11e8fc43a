import type { Book, BookSheet } from "../book.js";
import { damaged, outcomeOf } from "../unreadable.js";
import { relationshipsOf } from "../xlsx/relationships.js";
import type { Archive } from "../zip/archive.js";
import { binaryRecords, readWide, recordTypes } from "./records.js";
import { readSharedTexts, readStyles } from "./shared.js";
import { readSheet, type Shared } from "./sheet.js";

const visibilities = ["visible", "hidden", "very-hidden"] as const;
const noText = 0xffffffff;

/** Opens a binary workbook (.xlsb): the parts of an .xlsx, in records instead of XML. */
export function openXlsb(archive: Archive, path: string, file: string): Book {
  let dateSystem: 1900 | 1904 = 1900;
  const sheets: (Pick<BookSheet, "name" | "visibility"> & { readonly id: string })[] = [];
  if (!archive.find(path)) throw damaged("ブックの目次がありません");
  for (const { type, reader } of binaryRecords(archive, path)) {
    if (type === recordTypes.workbook && (reader.u32() & 1) !== 0) dateSystem = 1904;
    if (type !== recordTypes.sheet) continue;
    const visibility = visibilities[reader.u32()] ?? "visible";
    reader.skip(4);
    const length = reader.u32();
    const id = length === noText ? "" : reader.letters(length, true);
    sheets.push({ name: readWide(reader), visibility, id });
  }
  const relationships = relationshipsOf(archive, path);
  const partOf = (type: string): string | undefined =>
    relationships.find((found) => found.type === type)?.path;
  let known: Shared | undefined;
  const shared = (): Shared => {
    if (known) return known;
    const { fonts, styles } = readStyles(archive, partOf("styles"));
    known = { dateSystem, fonts, styles, strings: readSharedTexts(archive, partOf("sharedStrings"), fonts) };
    return known;
  };
  return {
    file,
    format: "xlsb",
    dateSystem,
    sheets: sheets.flatMap(({ name, visibility, id }): BookSheet[] => {
      const target = relationships.find((found) => found.id === id);
      if (target && target.type !== "worksheet") return [];
      const read: BookSheet["read"] = () =>
        outcomeOf({ file, sheet: name }, () => {
          if (!target || !archive.find(target.path)) throw damaged("シートの中身がありません");
          return readSheet(archive, target.path, shared()).grid(file, name);
        });
      return [{ name, visibility, read }];
    }),
  };
}
