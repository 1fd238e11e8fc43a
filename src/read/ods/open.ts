import type { Book, BookSheet } from "../book.js";
import { damaged, locked, outcomeOf } from "../unreadable.js";
import { scanPart } from "../xml/part.js";
import type { XmlHandler } from "../xml/scanner.js";
import type { Archive } from "../zip/archive.js";
import { OdsStyles } from "./styles.js";
import { TableReader } from "./table.js";
import { openDocument } from "./vocabulary.js";

/** Opens a workbook of OpenDocument (.ods). What is shown in its cells is what the program that saved it showed. */
export function openOds(archive: Archive, file: string): Book {
  refuseLocked(archive);
  const styles = new OdsStyles();
  if (archive.find("styles.xml")) scan(archive, "styles.xml", styles.handler);
  const tables: { name: string; style: string | undefined }[] = [];
  let depth = 0;
  let isSpreadsheet = false;
  let dateSystem: 1900 | 1904 = 1900;
  scan(archive, "content.xml", {
    open: (name, tag) => {
      styles.handler.open?.(name, tag);
      if (name === "office:spreadsheet") isSpreadsheet = true;
      if (name === "table:null-date" && tag.get("table:date-value")?.startsWith("1904")) dateSystem = 1904;
      if (name !== "table:table") return;
      depth += 1;
      if (depth === 1) tables.push({ name: tag.get("table:name") ?? "", style: tag.get("table:style-name") });
    },
    close: (name) => {
      styles.handler.close?.(name);
      if (name === "table:table") depth -= 1;
    },
  });
  if (!isSpreadsheet) throw damaged("表計算の文書ではありません");
  const isCalculated = isByCalculator(archive);
  return {
    file,
    format: "ods",
    dateSystem,
    sheets: tables.map(({ name, style }, index): BookSheet => {
      const read: BookSheet["read"] = () =>
        outcomeOf({ file, sheet: name }, () => {
          const reader = new TableReader(styles, index + 1, isCalculated);
          scan(archive, "content.xml", reader);
          return reader.gathered.grid(file, name);
        });
      return { name, visibility: styles.isHidden(style) ? "hidden" : "visible", read };
    }),
  };
}

function scan(archive: Archive, path: string, handler: XmlHandler): void {
  const entry = archive.find(path);
  if (!entry) throw damaged("シートの中身がありません");
  scanPart(archive, entry, openDocument, handler);
}

/** Whether a program saved the file that calculates its formulas, and not one that only writes files. */
function isByCalculator(archive: Archive): boolean {
  if (!archive.find("meta.xml")) return false;
  let generator = "";
  let isInside = false;
  scan(archive, "meta.xml", {
    open: (name) => {
      isInside = name === "meta:generator";
    },
    text: (text) => {
      if (isInside && generator.length < 1000) generator += text;
    },
    close: () => {
      isInside = false;
    },
  });
  return /LibreOffice|OpenOffice|Collabora|MicrosoftOffice/u.test(generator);
}

function refuseLocked(archive: Archive): void {
  const entry = archive.find("META-INF/manifest.xml");
  if (!entry) return;
  let isLocked = false;
  scanPart(archive, entry, openDocument, {
    open: (name) => {
      if (name === "manifest:encryption-data") isLocked = true;
    },
  });
  if (isLocked) throw locked();
}
