import type { Document } from "../../model/document.js";
import type { Problem } from "../../problem/problem.js";
import type { Pictures } from "./picture.js";
import { wantedPictures } from "./wanted-picture.js";

/**
 * The pictures of a document, made ready to be printed of the files by those names; what is missing or broken becomes
 * a problem. What decodes them is loaded only where there are some.
 */
export async function picturesOf(
  document: Document,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly value: Pictures; readonly problems: readonly Problem[] }> {
  const wanted = wantedPictures(document);
  if (wanted.length === 0) return { value: new Map(), problems: [] };
  return (await import("./picture.js")).readPictures(wanted, files);
}
