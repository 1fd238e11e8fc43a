import { createReadStream, readFile } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
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
  // That of node:fs/promises puts a file together from pieces, and copies all of it once more.
  readFile: promisify(readFile),
  readChunks: (path) => createReadStream(path, { highWaterMark: 1 << 20 }),
  // What writes needs locks, other processes and sums of bytes, for which who only reads does not wait.
  async replaceOutputs(...outputs) {
    const { replaceOutputs } = await import("./replace-outputs.js");
    return replaceOutputs(...outputs);
  },
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
