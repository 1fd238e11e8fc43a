import type { Effects } from "../effects.js";
import { indexFile, type PrintedIndex } from "../model/printed-index.js";

/** The index of printed places in an output folder; undefined where there is none that this kaiji can read. */
export async function openIndex(
  folder: string,
  effects: Pick<Effects, "look" | "readFile">,
): Promise<PrintedIndex | undefined> {
  const file = `${folder}/${indexFile}`;
  if ((await effects.look(file)).kind !== "file") return undefined;
  const { printedIndexOf } = await import("../load/printed-index.js");
  return printedIndexOf(await effects.readFile(file));
}
