import type { Outcome } from "../problem/problem.js";
import { decodedText } from "./csv/encoding.js";
import { outcomeOf } from "./unreadable.js";

/** The words of a text file (YAML, Markdown), by whichever encoding it is written in, without the mark at its head. */
export function readText(bytes: Uint8Array, file: string): Outcome<string> {
  return outcomeOf({ file }, () => decodedText(bytes));
}
