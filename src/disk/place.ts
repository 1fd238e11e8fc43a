import { lstat, mkdir, readlink, realpath, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { refusal } from "./refusal.js";

/**
 * Where a folder's outputs come to stand: the folder itself, or what a link of that name leads to, there or not yet.
 * Refused are a file of that name, a link into nowhere, and the current folder or a folder above it: those who
 * stand in it would be left in the folder that is put aside.
 */
export async function outputPlace(folder: string): Promise<string> {
  const place = await followed(resolve(folder));
  const here = await realpath(process.cwd());
  if (`${here}${sep}`.startsWith(`${place}${sep}`)) throw refusal("CURRENT_FOLDER", place);
  return place;
}

async function followed(path: string): Promise<string> {
  const place = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (place !== undefined) {
    if (!(await lstat(place)).isDirectory()) throw refusal("NOT_A_FOLDER", place);
    return place;
  }
  const above = await realpath(dirname(path));
  const aim = await readlink(path).catch(() => undefined);
  // What a link leads to may be put aside just now.
  return aim === undefined ? join(above, basename(path)) : followed(resolve(above, aim));
}

/** Makes the folders above a folder that is to be. What is returned removes those again that it made and that are empty. */
export async function makeAbove(folder: string): Promise<() => Promise<void>> {
  const made = await make(dirname(resolve(folder)));
  return async () => {
    // Not empty where somebody has put something there meanwhile.
    for (const above of made) await rmdir(above).catch(() => {});
  };
}

/** The folders that had to be made, innermost first. (Node's own way never ends where a system makes none, as in /proc.) */
async function make(folder: string): Promise<string[]> {
  if (await isThere(folder)) return [];
  const above = dirname(folder) === folder ? [] : await make(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return [folder, ...above];
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== "ENOENT",
  );
