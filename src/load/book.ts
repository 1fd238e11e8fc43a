import { normalForm } from "../model/normal-form.js";
import type { Problem } from "../problem/problem.js";
import type { Book, BookSheet } from "../read/book.js";
import { bytesOf } from "./file.js";
import type { Reader } from "./reader.js";

/** Opens a workbook; undefined where there is none, or none that can be read. */
export async function openBook(file: string, reader: Reader, problems: Problem[]): Promise<Book | undefined> {
  const bytes = await bytesOf(file, reader, problems);
  if (!bytes) return undefined;
  // A dataset of CSVs alone need not wait for what reads workbooks.
  const { readWorkbook } = await import("../read/workbook.js");
  const opened = readWorkbook(bytes, file);
  problems.push(...opened.problems);
  return opened.value;
}

/** The worksheet of a table: the sheet that bears its name, hidden or not; else the only visible sheet. */
export function sheetFor(title: string, book: Book): BookSheet | undefined {
  const shown = book.sheets.filter(({ visibility }) => visibility === "visible");
  return sheetNamed(title, book) ?? (shown.length === 1 ? shown[0] : undefined);
}

/** The worksheet of this name, whatever its width and the spaces around it. */
export function sheetNamed(title: string, { sheets }: Book): BookSheet | undefined {
  const exact = sheets.find(({ name }) => name === title);
  return exact ?? sheets.find(({ name }) => normalForm(name) === normalForm(title));
}
