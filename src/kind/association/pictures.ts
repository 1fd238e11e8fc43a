import { bytesOf } from "../../load/file.js";
import type { Document } from "../../model/document.js";
import type { Problem } from "../../problem/problem.js";
import type { Pictures } from "../../render/paper/picture.js";
import { wantedPictures } from "../../render/pdf/wanted-picture.js";
import type { OpenedDataset } from "../opened-dataset.js";

/** The pictures of a booklet, of those `there` in the dataset's folder, read and made ready to be printed. */
export async function picturesOf(
  booklet: Document,
  there: ReadonlySet<string>,
  { folder, reader }: Pick<OpenedDataset, "folder" | "reader">,
): Promise<{ readonly value: Pictures; readonly problems: readonly Problem[] }> {
  const wanted = wantedPictures(booklet);
  if (wanted.length === 0) return { value: new Map(), problems: [] };
  const names = wanted.map(({ image }) => image.file).filter((name) => there.has(name));
  const problems: Problem[] = [];
  const [{ readPictures }, ...files] = await Promise.all([
    import("../../render/paper/picture.js"),
    ...names.map(async (name) => [name, await bytesOf(`${folder}/${name}`, reader, problems)] as const),
  ]);
  const { value, problems: met } = await readPictures(wanted, new Map(files));
  return { value, problems: [...problems, ...met] };
}
