import { createHash, randomBytes } from "node:crypto";
import { existsSync, renameSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Output } from "../effects.js";
import { hold } from "./lock.js";
import { patiently } from "./patience.js";

/**
 * The folders that a build works with, beside the one that its outputs are for and under names of its own. What is
 * called `.new` is being made, and may be removed once its build is dead; `.old` are the last good outputs, put
 * aside for the moment in which the new ones take their name.
 */
export interface Staging {
  readonly fresh: string;
  readonly aside: string;
  /** Removes what is left. */
  end(): Promise<void>;
}

export async function stagingFor(place: string): Promise<Staging> {
  const name = besides(place, machine, chance());
  const fresh = `${name}.new`;
  // Held before it is there: nobody takes it for a dead build's.
  const release = await hold(fresh);
  await mkdir(fresh).catch(async (error) => {
    await release?.();
    throw error;
  });
  return {
    fresh,
    aside: `${name}.old`,
    async end() {
      await removed(fresh);
      await release?.();
    },
  };
}

/** Writes every output into a new folder and nothing outside it; two of one path are refused. */
export async function writeOutputs(fresh: string, outputs: readonly Output[]): Promise<void> {
  for (const { path, bytes } of outputs) {
    const target = resolve(fresh, path);
    if (!target.startsWith(fresh + sep)) throw new Error(`an output outside its folder: ${path}`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: "wx" }).catch((error: Error) => {
      // The system does not say which, where the disk is full.
      throw Object.assign(error, { path: target });
    });
  }
}

/**
 * Gives the last good outputs their name back where a build was killed between its two renames, and its guard with it.
 * For the build that holds the place: whoever put them aside is dead. Where something has that name, they are what was
 * replaced, and of no more use.
 */
export async function bringBack(place: string): Promise<void> {
  for (const aside of await leftovers(besides(place), ".old")) {
    await patiently(() => {
      if (!existsSync(place) && existsSync(aside)) renameSync(aside, place);
    });
    // Not there any more, where it has just been brought back.
    await rename(aside, `${aside}.${chance()}.new`).catch(() => {});
  }
}

/** Removes what dead builds of this machine left, as far as that can be done. */
export async function sweep(place: string): Promise<void> {
  for (const fresh of await leftovers(besides(place, machine), ".new")) {
    const release = await hold(fresh);
    if (!release) continue;
    await removed(fresh);
    await release();
  }
}

/** Of another machine, on a disk that both use, nobody here can tell whether it is dead. */
const machine = hashed(hostname());

/** `.kaiji-<output>-<machine>-<build>`: of one short length, however long the folder's own name is. */
function besides(place: string, ...parts: readonly string[]): string {
  return join(dirname(place), [".kaiji", hashed(basename(place)), ...parts].join("-"));
}

async function leftovers(start: string, end: string): Promise<string[]> {
  // What may not be looked at may still be written in.
  const names = await readdir(dirname(start)).catch(() => []);
  const paths = names.map((name) => join(dirname(start), name));
  return paths.filter((path) => path.startsWith(start) && path.endsWith(end));
}

/** Once the outputs are in place, what cannot be removed does no harm: the next build removes it. */
const removed = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true }).catch(() => {});

function hashed(name: string): string {
  return createHash("sha256").update(name.normalize().toLowerCase()).digest("hex").slice(0, 8);
}

const chance = (): string => randomBytes(4).toString("hex");
