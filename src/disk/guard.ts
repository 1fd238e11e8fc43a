import { spawn } from "node:child_process";
import type { Socket } from "node:net";
import { dirname } from "node:path";
import type { Writable } from "node:stream";

/**
 * What the guard runs: it hears of a swap before it is made, listens on until we end, and gives back the name of each
 * folder that was put aside and has no successor. Where all went well those renames are refused, and change nothing.
 */
const program = `
const fs = require("node:fs");
const heard = [];
try {
  for (let length = 1; length > 0; ) {
    const piece = Buffer.alloc(4096);
    length = fs.readSync(0, piece);
    heard.push(piece.subarray(0, length));
  }
} catch {}
for (const line of Buffer.concat(heard).toString().split("\\n")) {
  try {
    const { aside, folder } = JSON.parse(line);
    fs.renameSync(aside, folder);
  } catch {}
}`;

let ear: Writable | undefined;

/**
 * Begins the guard of this process. The two renames of a swap cannot be one step, and a kill between them would leave
 * neither the old outputs nor the new: so another process finishes what a killed process began. It belongs to no
 * terminal and no group of ours, so that what kills us does not kill it.
 */
export function begin(): void {
  if (ear) return;
  const guard = spawn(process.execPath, ["-e", program], {
    detached: true,
    windowsHide: true,
    stdio: ["pipe", "ignore", "ignore"],
    // In no folder that anybody may want to remove, and under no option of Node that is meant for us.
    cwd: dirname(process.execPath),
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  ear = guard.stdin;
  // Where there can be none, the next build does the same, only later.
  guard.on("error", () => {});
  ear.on("error", () => {});
  // We end without waiting for it.
  guard.unref();
  (ear as Socket).unref();
}

/** Tells the guard of a folder that is about to be put aside; it has heard when this returns. */
export function tell(aside: string, folder: string): Promise<void> {
  return new Promise((resolve) => {
    if (!ear?.writable) return resolve();
    ear.write(`${JSON.stringify({ aside, folder })}\n`, () => resolve());
  });
}
