import { readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, normalize } from "node:path";
import type { Effects, Found } from "../../src/effects.js";

/** A world without a disk: files in a Map by their paths, and everything said and printed kept. */
export interface MemoryEffects extends Effects {
  readonly files: Map<string, Uint8Array>;
  readonly printed: string[];
  readonly said: string[];
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Effects over the given files. Absolute paths are what kaiji itself brings along (`data/reference`), and are
 * read from the disk, never written.
 */
export function memoryEffects(given: Files): MemoryEffects {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(given).map(([path, content]) => [
      path,
      typeof content === "string" ? encoder.encode(content) : content,
    ]),
  );
  const printed: string[] = [];
  const said: string[] = [];
  return {
    files,
    printed,
    said,
    look: async (path) => (isAbsolute(path) ? lookOnDisk(path) : lookIn(files, path)),
    real: async (path) => normalize(path),
    async readFile(path) {
      if (isAbsolute(path)) return readFile(path);
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no file ${path}`);
      return bytes;
    },
    async *readChunks(path) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no file ${path}`);
      // Small pieces, so that they break inside lines and characters.
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    },
    async replaceOutputs(folder, outputs, isStale) {
      const written = outputs.map(({ path }) => path);
      const standing = [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .filter((path) => !written.includes(path));
      const removed = standing.filter(isStale);
      for (const path of removed) files.delete(`${folder}/${path}`);
      for (const { path, bytes } of outputs) files.set(`${folder}/${path}`, bytes);
      const kept = standing
        .filter((path) => !removed.includes(path))
        .map((path) => ({ path, bytes: files.get(`${folder}/${path}`)?.length ?? 0 }));
      return { kept, removed };
    },
    print: (text) => void printed.push(text),
    async printChunks(chunks) {
      let whole = "";
      for await (const chunk of chunks) whole += chunk;
      printed.push(whole);
    },
    say: (text) => void said.push(text),
    ask: async () => undefined,
    progress: (label) => (result) => void said.push(`${label}: ${result}`),
    today: () => "2026-04-01",
  };
}

async function lookOnDisk(path: string): Promise<Found> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return { kind: "folder", names: (await readdir(path)).sort() };
  return { kind: found?.isFile() ? "file" : "nothing" };
}

function lookIn(files: ReadonlyMap<string, Uint8Array>, path: string): Found {
  if (files.has(path)) return { kind: "file" };
  const prefix = path === "." ? "" : `${path}/`;
  const below = [...files.keys()].filter((name) => name.startsWith(prefix));
  if (below.length === 0) return { kind: "nothing" };
  const names = new Set(below.map((name) => name.slice(prefix.length).split("/")[0] ?? ""));
  return { kind: "folder", names: [...names].sort() };
}
