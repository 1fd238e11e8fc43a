import { fileEffects } from "../../src/disk/file-effects.js";
import { type Publication, publication } from "../../src/kind/association/publication.js";
import { openDataset } from "../../src/kind/open.js";
import { memoryEffects } from "./memory.js";

/** Reads from the disk, talks to nobody. */
export const disk = { ...memoryEffects({}), ...fileEffects };

/** What an association of `data/` publishes, before anything is drawn. */
export async function published(dataset: string): Promise<Publication> {
  const opened = await openDataset(`data/${dataset}`, disk);
  const made = opened.value && (await publication(opened.value));
  if (!made?.value) throw new Error(`${dataset} does not build`);
  return made.value;
}
