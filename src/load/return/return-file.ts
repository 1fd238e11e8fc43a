import type { Return, Sought } from "../../model/return.js";
import type { Problem } from "../../problem/problem.js";
import { missingFile } from "../../problem/rules/file.js";
import { openBook } from "../book.js";
import { bytesOf } from "../file.js";
import type { Reader } from "../reader.js";
import { returnOfFiguresJson } from "./figures-json.js";
import { returnOfBook } from "./workbook.js";

/** Reads what a corporation handed over as a file: `figures.json` or `statements.xlsx`; undefined where it cannot be taken. */
export async function readReturnFile(
  file: string,
  reader: Reader,
  problems: Problem[],
  sought: Partial<Sought> = {},
): Promise<Return | undefined> {
  const met: Problem[] = [];
  const isJson = /\.json$/iu.test(file);
  const found = await (isJson ? figuresAt : bookAt)(
    file,
    reader,
    { subject: "statements", isWanted: () => true, ...sought },
    met,
  );
  if (!found && met.length === 0) met.push(missingFile({ what: "ファイル" }, { file }));
  problems.push(...met);
  return found;
}

async function figuresAt(
  file: string,
  reader: Reader,
  sought: Sought,
  problems: Problem[],
): Promise<Return | undefined> {
  const bytes = await bytesOf(file, reader, problems);
  return bytes && returnOfFiguresJson(bytes, file, sought, problems);
}

async function bookAt(
  file: string,
  reader: Reader,
  sought: Sought,
  problems: Problem[],
): Promise<Return | undefined> {
  const book = await openBook(file, reader, problems);
  return book && returnOfBook(book, sought, problems);
}
