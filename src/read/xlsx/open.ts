import type { Book, BookSheet, SheetObject } from "../book.js";
import { damaged, outcomeOf } from "../unreadable.js";
import { scanPart } from "../xml/part.js";
import type { Archive } from "../zip/archive.js";
import { type Relationship, relationshipsOf } from "./relationships.js";
import { readSharedStrings } from "./shared-strings.js";
import { readStyles } from "./styles.js";
import { isTrue, spreadsheet } from "./vocabulary.js";
import { type Shared, WorksheetReader } from "./worksheet.js";

/** Where the workbook part lies; undefined where the archive is no Office document. */
export function officePart(archive: Archive): string | undefined {
  const found = relationshipsOf(archive, "").find(({ type }) => type === "officeDocument")?.path;
  if (found !== undefined) return found;
  return archive.find("xl/workbook.xml") ? "xl/workbook.xml" : undefined;
}

/** Opens a workbook of Office Open XML (.xlsx, .xlsm). What its sheets share is read with the first of them. */
export function openXlsx(archive: Archive, path: string, file: string): Book {
  const { sheets, dateSystem } = readWorkbookPart(archive, path);
  const relationships = relationshipsOf(archive, path);
  const partOf = (type: string): string | undefined =>
    relationships.find((found) => found.type === type)?.path;
  let known: Shared | undefined;
  const shared = (): Shared => {
    known ??= {
      dateSystem,
      styles: readStyles(archive, partOf("styles")),
      strings: readSharedStrings(archive, partOf("sharedStrings")),
    };
    return known;
  };
  return {
    file,
    format: hasMacros(archive) ? "xlsm" : "xlsx",
    dateSystem,
    sheets: sheets.flatMap(({ name, visibility, id }): BookSheet[] => {
      const target = relationships.find((found) => found.id === id);
      if (target && target.type !== "worksheet") return [];
      const read: BookSheet["read"] = () =>
        outcomeOf({ file, sheet: name }, () => readSheet(archive, target, shared()).grid(file, name));
      return [{ name, visibility, objects: target ? objectsOn(archive, target.path) : [], read }];
    }),
  };
}

/** オブジェクト: what a sheet's part points at, by the type of the relationship. */
const objectTypes: ReadonlyMap<string, SheetObject> = new Map([
  ["drawing", "drawing"],
  ["oleObject", "embedded"],
  ["package", "embedded"],
  ["control", "control"],
  ["ctrlProp", "control"],
]);

function objectsOn(archive: Archive, path: string): SheetObject[] {
  const found = relationshipsOf(archive, path).flatMap(({ type }) => objectTypes.get(type) ?? []);
  return [...new Set(found)];
}

function readSheet(archive: Archive, target: Relationship | undefined, shared: Shared) {
  const entry = target && archive.find(target.path);
  if (!entry) throw damaged("シートの中身がありません");
  const reader = new WorksheetReader(shared);
  scanPart(archive, entry, spreadsheet, reader);
  return reader.gathered;
}

interface ListedSheet extends Pick<BookSheet, "name" | "visibility"> {
  readonly id: string;
}

function readWorkbookPart(archive: Archive, path: string) {
  const entry = archive.find(path);
  if (!entry) throw damaged("ブックの目次がありません");
  const sheets: ListedSheet[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  scanPart(archive, entry, spreadsheet, {
    open: (name, tag) => {
      if (name === "workbookPr" && isTrue(tag.get("date1904"))) dateSystem = 1904;
      if (name !== "sheet") return;
      sheets.push({
        name: tag.get("name") ?? "",
        visibility: visibilityOf(tag.get("state")),
        id: tag.get("r:id") ?? "",
      });
    },
  });
  return { sheets, dateSystem: dateSystem as 1900 | 1904 };
}

function visibilityOf(state: string | undefined): BookSheet["visibility"] {
  if (state === "hidden") return "hidden";
  return state === "veryHidden" ? "very-hidden" : "visible";
}

const contentTypes = new Map([["http://schemas.openxmlformats.org/package/2006/content-types", ""]]);

function hasMacros(archive: Archive): boolean {
  const entry = archive.find("[Content_Types].xml");
  let found = false;
  if (entry)
    scanPart(archive, entry, contentTypes, {
      open: (_, tag) => {
        if (/macroEnabled\.main\+xml$/iu.test(tag.get("ContentType") ?? "")) found = true;
      },
    });
  return found;
}
