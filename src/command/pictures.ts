import type { Reader } from "../load/source.js";
import type { Document } from "../model/document.js";
import type { Problem } from "../problem/problem.js";
import type { Pictures } from "../render/pdf/picture.js";
import { wantedPictures } from "../render/pdf/wanted-picture.js";

/** The pictures of a booklet, read from the dataset's folder and made ready to be printed. */
export async function picturesOf(
  booklet: Document | undefined,
  folder: string,
  reader: Reader,
): Promise<{ readonly value: Pictures; readonly problems: readonly Problem[] }> {
  const wanted = booklet ? wantedPictures(booklet) : [];
  if (wanted.length === 0) return { value: new Map(), problems: [] };
  const [{ readPictures }, files] = await Promise.all([
    import("../render/pdf/picture.js"),
    photographsOf(folder, reader),
  ]);
  return readPictures(wanted, files);
}

/** The pictures of a dataset by the names under which a document asks for them. */
async function photographsOf(folder: string, reader: Reader): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await reader.look(`${folder}/photographs`);
  const names = found.kind === "folder" ? found.names.map((name) => `photographs/${name}`) : [];
  const read = names.map(async (name) => [name, await reader.readFile(`${folder}/${name}`)] as const);
  return new Map(await Promise.all(read));
}
