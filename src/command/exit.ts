import { hasErrors, type Problem } from "../problem/problem.js";
import { unreadableFile, unwritableOutput } from "../problem/rules/disk.js";
import { missingFile } from "../problem/rules/file.js";
import { noPngPart } from "../problem/rules/install.js";

/** What the process ends with: the contract that scripts rely on. */
export const exit = {
  fine: 0,
  /** The data has errors. */
  dataErrors: 1,
  /** What was compared is different (`kaiji diff`). */
  changed: 1,
  /** Wrong usage, or a file that is not there. */
  usage: 2,
  /** A bug of ours. */
  bug: 70,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** What is no fault of the data: a file or a part that is not there, or that the disk refuses to read or write. */
const outside = [missingFile, unreadableFile, unwritableOutput, noPngPart].map(({ id }) => id);

/** The code that goes with what was found. */
export function exitOf(problems: readonly Problem[]): ExitCode {
  if (problems.some(({ rule }) => outside.includes(rule))) return exit.usage;
  return hasErrors(problems) ? exit.dataErrors : exit.fine;
}
