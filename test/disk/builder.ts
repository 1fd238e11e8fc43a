import fs from "node:fs";
import promises from "node:fs/promises";
import { replaceOutputs } from "../../src/disk/replace-outputs.js";

// A build in small, in a process of its own: told over its channel what to write where, and where to end.

export interface Order {
  readonly folder: string;
  readonly files: readonly string[];
  /** What stands in each of them. */
  readonly text: string;
  /** Files of the earlier build stay, as with `--only`; those called `mine` always do. */
  readonly isPart?: boolean;
  /** Before that call of the file system, the first one being 1, the process sends itself the signal. */
  readonly lastStep?: number;
  /** SIGKILL, where it does not say. */
  readonly signal?: NodeJS.Signals;
  /** There is no guard. */
  readonly isAlone?: boolean;
}

export interface Answer {
  /** The calls of the file system that it took. */
  readonly steps: readonly string[];
  readonly error?: string;
}

let steps: string[];
let last: Pick<Order, "lastStep" | "signal">;

function watch(calls: object): void {
  for (const [name, call] of Object.entries(calls)) {
    if (typeof call !== "function" || /^[A-Z_]/u.test(name)) continue;
    const watched = (...args: unknown[]) => {
      if (steps.push(name) === last.lastStep) process.kill(process.pid, last.signal ?? "SIGKILL");
      return call.apply(calls, args);
    };
    Object.assign(calls, { [name]: watched });
  }
}

process.on("message", async ({ folder, files, text, isPart, isAlone, ...ending }: Order) => {
  if (isAlone) process.execPath = "/nowhere";
  steps = [];
  last = ending;
  const outputs = files.map((path) => ({ path, bytes: new TextEncoder().encode(text) }));
  const isStale = (path: string) => !isPart && !path.includes("mine");
  const answer: Answer = await replaceOutputs(folder, outputs, isStale).then(
    () => ({ steps }),
    ({ message }: Error) => ({ steps, error: message }),
  );
  process.send?.(answer);
});

steps = [];
last = {};
watch(fs);
watch(promises);
process.send?.("ready");
