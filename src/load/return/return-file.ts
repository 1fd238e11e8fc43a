import type { Return, Sought } from "../../model/return.js";
import type { Problem } from "../../problem/problem.js";
import { missingFile } from "../../problem/rules/file.js";
import { openBook } from "../book.js";
import { bytesOf } from "../file.js";
import { nearestPath } from "../nearest-path.js";
import type { Reader } from "../reader.js";
import { isCsv } from "../table-files.js";
import { returnOfFiguresJson } from "./figures-json.js";
import { returnOfOpenData } from "./open-data-csv.js";
import { inRoom } from "./room.js";
import { returnOfBook } from "./workbook.js";

/**
 * Reads what a corporation handed over as a file: `figures.json`, `statements.xlsx`, or the list of figures of its
 * open data; undefined where it cannot be taken.
 */
export async function readReturnFile(
  file: string,
  reader: Reader,
  problems: Problem[],
  sought: Partial<Sought> = {},
): Promise<Return | undefined> {
  const met: Problem[] = [];
  const wanted: Sought = { subject: "statements", isWanted: () => true, ...sought };
  const found = await readerOf(file)(file, reader, wanted, met);
  if (!found && met.length === 0)
    met.push(missingFile({ what: "ファイル", near: await nearestPath(file, reader) }, { file }));
  problems.push(...met);
  return found;
}

type ReadAt = (
  file: string,
  reader: Reader,
  sought: Sought,
  problems: Problem[],
) => Promise<Return | undefined>;

function readerOf(file: string): ReadAt {
  if (/\.json$/iu.test(file)) return figuresAt;
  return isCsv(file) ? openDataAt : bookAt;
}

const figuresAt: ReadAt = (file, reader, sought, problems) =>
  inRoom(async (room) => {
    const bytes = await bytesOf(file, reader, problems, room);
    return bytes && returnOfFiguresJson(bytes, file, sought, problems);
  });

const openDataAt: ReadAt = async (file, reader, sought, problems) => {
  const bytes = await bytesOf(file, reader, problems);
  return bytes && returnOfOpenData(bytes, file, sought, problems);
};

const bookAt: ReadAt = async (file, reader, sought, problems) => {
  const book = await openBook(file, reader, problems);
  return book && returnOfBook(book, sought, problems);
};
