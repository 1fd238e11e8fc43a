import { existsSync, renameSync, rmSync } from "node:fs";
import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { tell } from "./guard.js";
import { patiently } from "./patience.js";
import type { Staging } from "./staging.js";

/** The new folder takes the place of the old one. What keeps it from that for a second is thrown, with the file. */
export async function swap(place: string, { fresh, aside }: Pick<Staging, "fresh" | "aside">): Promise<void> {
  await tell(aside, place);
  try {
    await patiently(() => exchange(place, fresh, aside));
  } catch (error) {
    throw (await heldOpen(place).catch(() => undefined)) ?? error;
  }
}

/** Without a pause between the two renames: there are neither old nor new outputs in between. */
function exchange(place: string, fresh: string, aside: string): void {
  if (existsSync(place)) {
    // From a try after which they could not be put back, and now something else stands there.
    rmSync(aside, { recursive: true, force: true });
    renameSync(place, aside);
  }
  try {
    renameSync(fresh, place);
  } catch (error) {
    attempt(() => renameSync(aside, place));
    throw error;
  }
  // No more to be brought back; it is removed as what is called `.new` is.
  attempt(() => renameSync(aside, fresh));
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // It was a courtesy: `bringBack` does it where this could not.
  }
}

/** The refusal to move the first file that another program has open; asking changes nothing. */
async function heldOpen(folder: string): Promise<unknown> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile())
      try {
        await rename(path, path);
      } catch (error) {
        return error;
      }
  }
  return undefined;
}
