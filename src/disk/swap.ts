import { existsSync, renameSync, rmSync } from "node:fs";
import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { tell } from "./guard.js";
import type { Staging } from "./staging.js";

/** A second, in all: a scanner of viruses lets go by itself. */
const tries = 20;
const pause = 50;

/** What Windows answers where a file below is open, or another machine was quicker on a disk that both use. */
const mayPass: readonly (string | undefined)[] = ["EPERM", "EACCES", "EBUSY", "ENOTEMPTY", "EEXIST"];

/** The new folder takes the place of the old one. What keeps it from that for a second is thrown, with the file. */
export async function swap(place: string, { fresh, aside }: Pick<Staging, "fresh" | "aside">): Promise<void> {
  await tell(aside, place);
  for (let left = tries; ; left -= 1) {
    try {
      return exchange(place, fresh, aside);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!mayPass.includes(code)) throw error;
      if (left === 0) throw (await heldOpen(place).catch(() => undefined)) ?? error;
      await setTimeout(pause);
    }
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
