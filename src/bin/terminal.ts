import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileEffects } from "../disk/file-effects.js";
import type { Effects } from "../effects.js";

/** Colour and moving progress are for a person at a terminal: not for pipes, CI, or NO_COLOR. */
export function wantsColour(isTerminal: boolean | undefined, { NO_COLOR, CI }: NodeJS.ProcessEnv): boolean {
  return Boolean(isTerminal) && !NO_COLOR && !CI;
}

export const isColourful = wantsColour(process.stderr.isTTY, process.env);

/** The real world: files, results on stdout, talk and progress on stderr. */
export const terminalEffects: Effects = {
  ...fileEffects,
  print: (text) => void process.stdout.write(`${text}\n`),
  printChunks: (chunks) => pipeline(Readable.from(chunks), process.stdout, { end: false }),
  say: (text) => void process.stderr.write(`${text}\n`),
  progress,
  today: () => new Date().toLocaleDateString("sv-SE"),
};

function progress(label: string): (result: string) => void {
  if (!isColourful) return (result) => terminalEffects.say(`${label}: ${result}`);
  process.stderr.write(`… ${label}`);
  return (result) => void process.stderr.write(`\r\u001b[2K✓ ${label}: ${result}\n`);
}
