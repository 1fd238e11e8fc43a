import { setTimeout } from "node:timers/promises";

/** A second, in all: a scanner of viruses lets go by itself, and so does a program that only looks in. */
const tries = 20;
const pause = 50;

/** What Windows answers where a file below is open, or another machine was quicker on a disk that both use. */
const mayPass: readonly (string | undefined)[] = [
  "EPERM",
  "EACCES",
  "EBUSY",
  "ENOTEMPTY",
  "EEXIST",
  "ENOENT",
];

/** Tries a step again for a second, as long as what keeps it from being done may pass; throws what did not. */
export async function patiently(step: () => void): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      return step();
    } catch (error) {
      if (left === 0 || !mayPass.includes((error as NodeJS.ErrnoException).code)) throw error;
      await setTimeout(pause);
    }
  }
}
