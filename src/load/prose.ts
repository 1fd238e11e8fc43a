import type { Problem } from "../problem/problem.js";
import { readText } from "../read/text.js";
import { InvisibleCharacters } from "./visible.js";

/** A text file in lines that end alike, without what cannot be seen; undefined where it is no text. */
export function readProse(bytes: Uint8Array, file: string, problems: Problem[]): string | undefined {
  const read = readText(bytes, file);
  problems.push(...read.problems);
  if (read.value === undefined) return undefined;
  const characters = new InvisibleCharacters();
  const lines = read.value
    .split(/\r\n?|\n/u)
    // No line is added: what is wrong further down is told by its line.
    .map((line, index) => characters.take(line, () => ({ file, row: index + 1 })).replaceAll("\n", " "));
  characters.tell(problems);
  return lines.join("\n");
}
