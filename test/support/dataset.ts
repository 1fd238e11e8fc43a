import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Effects } from "../../src/effects.js";
import { type AssociationReport, associationReport } from "../../src/kind/association/report.js";
import { openDataset } from "../../src/kind/open.js";
import type { Outcome } from "../../src/problem/problem.js";

/** Every file of a folder of this repository, by its path below the folder. */
export async function filesOf(folder: string): Promise<Record<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path)] as const)),
  );
}

/** The same files in another folder. */
export function under<T>(folder: string, files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

/** A dataset read and calculated, as every command does it. */
export async function reportOf(folder: string, effects: Effects): Promise<Outcome<AssociationReport>> {
  const opened = await openDataset(folder, effects);
  if (!opened.value) return { value: undefined, problems: opened.problems };
  return associationReport(opened.value);
}
