import { createReadStream, readFile } from "node:fs";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { FileEffects } from "../effects.js";

/** The disk itself. What it refuses is thrown as the system gives it (`code`, `path`). */
export const fileEffects: FileEffects = {
  async look(path) {
    const found = await unlessMissing(stat(path));
    if (!found) return { kind: (await unlessMissing(lstat(path))) ? "broken-link" : "nothing" };
    if (found.isDirectory()) return { kind: "folder", names: (await readdir(path)).sort() };
    return { kind: found.isFile() ? "file" : "device" };
  },
  real: (path) => unlessMissing(realpath(path)),
  readFile: (path, room) => (room ? readInto(room, path) : wholeFile(path)),
  readChunks: (path) => createReadStream(path, { highWaterMark: 1 << 20 }),
  // What writes needs locks, other processes and sums of bytes, for which who only reads does not wait.
  async replaceOutputs(...outputs) {
    const { replaceOutputs } = await import("./replace-outputs.js");
    return replaceOutputs(...outputs);
  },
};

// That of node:fs/promises puts a file together from pieces, and copies all of it once more.
const wholeFile = promisify(readFile);

/** A file's bytes in the room given; one that is larger gets room of its own. */
async function readInto(room: Uint8Array, path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    let [size, last] = [0, 0];
    do {
      ({ bytesRead: last } = await file.read(room, size, room.length - size));
      size += last;
    } while (last > 0 && size < room.length);
    return size < room.length ? room.subarray(0, size) : await wholeFile(path);
  } finally {
    await file.close();
  }
}

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
