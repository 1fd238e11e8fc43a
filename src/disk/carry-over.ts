import { chmod, cp, link, lstat, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Output, Standing } from "../effects.js";

/**
 * What stands in the old folder and is neither written anew nor stale comes to stand in the new one: the same
 * files, with their times and rights. Empty folders are kept; those that get empty are not.
 */
export async function carryOver(
  old: string,
  fresh: string,
  outputs: readonly Output[],
  isStale: (path: string) => boolean,
): Promise<Standing> {
  const written = new Set(outputs.map(({ path }) => path));
  const kept: { path: string; bytes: number }[] = [];
  const removed: string[] = [];
  const carry = async (folder: string): Promise<void> => {
    const entries = await readdir(join(old, folder), { withFileTypes: true });
    if (entries.length === 0) await mkdir(join(fresh, folder), { recursive: true });
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await carry(path);
      else if (written.has(path)) continue;
      else if (isStale(path)) removed.push(path);
      else {
        await mkdir(join(fresh, folder), { recursive: true });
        await keep(join(old, path), join(fresh, path), entry.isSymbolicLink());
        kept.push({ path, bytes: (await lstat(join(old, path))).size });
      }
    }
    await giveRights(join(old, folder), join(fresh, folder));
  };
  await carry("");
  return { kept, removed };
}

/** The file itself under its second name, of which the first one goes; a copy where the disk knows one name only. */
async function keep(source: string, target: string, isLink: boolean): Promise<void> {
  const copied = () =>
    cp(source, target, {
      preserveTimestamps: true,
      verbatimSymlinks: true,
      force: false,
      errorOnExist: true,
    });
  // Some systems would give the second name to what a link leads to.
  if (isLink) return copied();
  await link(source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw error;
    return copied();
  });
}

/** Whoever could read or write in the old folder can in the new one. */
async function giveRights(old: string, fresh: string): Promise<void> {
  const { mode } = await lstat(old);
  await chmod(fresh, mode).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
