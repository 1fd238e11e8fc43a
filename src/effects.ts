import { createReadStream } from "node:fs";
import { cp, lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

/**
 * Everything that touches the world, in one small argument: commands get it, tests fake it.
 * Paths are as the user typed them, relative to the working folder.
 */
export interface Effects {
  /** What is there: a file, a folder (with the names in it, sorted), or nothing. Links are followed. */
  look(path: string): Promise<Found>;
  /** Where a path leads in the end, links followed; undefined where nothing is there. */
  real(path: string): Promise<string | undefined>;
  readFile(path: string): Promise<Uint8Array>;
  /** A file too large to hold, piece by piece. */
  readChunks(path: string): AsyncIterable<Uint8Array>;
  /**
   * Replaces a folder's outputs: all of them appear, or none and the old ones stay. `whole` names the folders
   * whose old contents go; without it, the outermost folder of every output.
   */
  replaceOutputs(folder: string, outputs: readonly Output[], whole?: readonly string[]): Promise<void>;
  /** Results, for pipes and files. */
  print(text: string): void;
  /** Results too large to hold, as they are made; waits while the reader is slower. */
  printChunks(chunks: AsyncIterable<string>): Promise<void>;
  /** Talk, for the person at the terminal. */
  say(text: string): void;
  /** Shows what is being done now; call the returned function when it is done. */
  progress(label: string): (result: string) => void;
  /** Today, for deadlines: `YYYY-MM-DD`. */
  today(): string;
}

export type Found =
  | { kind: "folder"; names: readonly string[] }
  /** `device`: a pipe, a socket, a disk; reading it may never end. `broken-link`: a link whose end is gone. */
  | { kind: "file" | "nothing" | "device" | "broken-link" }
  /** A link that leads out of the folder one reads in (`readerWithin`). */
  | { kind: "outside" };

/** A file to be written: its path below the output folder, and its bytes. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type FileEffects = Pick<Effects, "look" | "real" | "readFile" | "readChunks" | "replaceOutputs">;

export const fileEffects: FileEffects = {
  async look(path) {
    const found = await unlessMissing(stat(path));
    if (!found) return { kind: (await unlessMissing(lstat(path))) ? "broken-link" : "nothing" };
    if (found.isDirectory()) return { kind: "folder", names: (await readdir(path)).sort() };
    return { kind: found.isFile() ? "file" : "device" };
  },
  real: (path) => unlessMissing(realpath(path)),
  readFile,
  readChunks: (path) => createReadStream(path, { highWaterMark: 1 << 20 }),
  replaceOutputs,
};

/** What is asked of a path; undefined where nothing is there, or a link leads in a circle. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
}

/**
 * The new folder is made complete beside the old one and then takes its name. What stood in the old folder
 * and is not written anew is carried over, except in folders that are written anew as a whole.
 * A build killed between the two renames leaves the last good folder as `.<name>.old`; the next one brings it back.
 */
async function replaceOutputs(
  folder: string,
  outputs: readonly Output[],
  anew?: readonly string[],
): Promise<void> {
  const fresh = join(dirname(folder), `.${basename(folder)}.new`);
  const old = join(dirname(folder), `.${basename(folder)}.old`);
  await mkdir(dirname(folder), { recursive: true });
  await bringBack(old, folder);
  const exists = (await fileEffects.look(folder)).kind === "folder";
  try {
    await rm(fresh, { recursive: true, force: true });
    await fill(fresh, exists ? folder : undefined, outputs, anew);
    if (!exists) return await rename(fresh, folder);
    await rm(old, { recursive: true, force: true });
    await rename(folder, old);
    await rename(fresh, folder);
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await bringBack(old, folder);
  }
}

/** The last good folder takes its name again where a build stopped after it was put aside. */
async function bringBack(old: string, folder: string): Promise<void> {
  const [there, aside] = await Promise.all([fileEffects.look(folder), fileEffects.look(old)]);
  if (there.kind === "nothing" && aside.kind === "folder") await rename(old, folder);
}

/** The new folder: what is carried over of the old one, and every output. */
async function fill(
  fresh: string,
  old: string | undefined,
  outputs: readonly Output[],
  anew: readonly string[] | undefined,
): Promise<void> {
  const whole = new Set(anew ?? outputs.map(({ path }) => path.split("/")[0]));
  if (old !== undefined)
    await cp(old, fresh, { recursive: true, filter: (source) => !whole.has(relative(old, source)) });
  for (const { path, bytes } of outputs) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), bytes);
  }
}
