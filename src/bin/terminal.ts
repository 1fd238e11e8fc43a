import { createInterface } from "node:readline";
import { isatty } from "node:tty";
import { refusalOf } from "../command/disk.js";
import { type ExitCode, exit } from "../command/exit.js";
import { fileEffects } from "../disk/file-effects.js";
import type { Effects } from "../effects.js";
import { outlet } from "./outlet.js";

/** Colour and moving progress are for a person at a terminal: not for pipes, CI, or NO_COLOR. */
export function wantsColour(isTerminal: boolean, { NO_COLOR, CI }: NodeJS.ProcessEnv): boolean {
  return isTerminal && !NO_COLOR && !CI;
}

export const isColourful = wantsColour(isatty(2), process.env);

const results = outlet(1);
const talk = outlet(2);

/** The real world: files, results on stdout, talk and progress on stderr. */
export const terminalEffects: Effects = {
  ...fileEffects,
  print: (text) => void results.write(`${text}\n`),
  async printChunks(chunks) {
    for await (const chunk of chunks) if (!results.write(chunk)) return;
  },
  say: (text) => void talk.write(`${text}\n`),
  ask,
  progress,
  today: () => new Date().toLocaleDateString("sv-SE"),
};

/** What is typed, line by line: one reader for all questions, so that what is typed ahead waits for its own. */
let typed: AsyncIterator<string> | undefined;

/** Only where a person sees the question and can answer: a program that is called with a pipe is never kept waiting. */
async function ask(question: string): Promise<string | undefined> {
  if (!isatty(0) || !isatty(2) || process.env.CI) return undefined;
  talk.write(question);
  typed ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  process.stdin.ref();
  const { value, done } = await typed.next();
  // Nothing more is waited for before the next question.
  process.stdin.unref();
  return done ? undefined : value;
}

function progress(label: string): (result: string) => void {
  if (!isColourful) return (result) => terminalEffects.say(`${label}: ${result}`);
  talk.write(`… ${label}`);
  return (result) => void talk.write(`\r\u001b[2K✓ ${label}: ${result}\n`);
}

/** What the process ends with: where results or talk did not arrive, that is reported, and no success. */
export function delivered(code: ExitCode): ExitCode {
  if (results.failure)
    terminalEffects.say(`kaiji: 結果を標準出力に書き出せませんでした: ${refusalOf(results.failure)}。`);
  return code !== exit.bug && (results.failure ?? talk.failure) ? exit.usage : code;
}
