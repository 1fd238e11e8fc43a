import type { Problem } from "../problem/problem.js";
import { largeText } from "../problem/rules/read.js";
import { readText } from "../read/text.js";
import { InvisibleCharacters } from "./visible.js";

/** Some fifty pages of a booklet. What is longer by far is no chapter, and takes minutes to be set. */
const most = { bytes: 128 * 1024, lines: 4000 } as const;

/** A text file in lines that end alike, without what cannot be seen; undefined where it is no text. */
export function readProse(bytes: Uint8Array, file: string, problems: Problem[]): string | undefined {
  const refuse = (limit: string): undefined => void problems.push(largeText({ limit }, { file }));
  if (bytes.length > most.bytes) return refuse(`${most.bytes / 1024}KB`);
  const read = readText(bytes, file);
  problems.push(...read.problems);
  if (read.value === undefined) return undefined;
  const written = read.value.split(/\r\n?|\n/u);
  if (written.length > most.lines) return refuse(`${most.lines.toLocaleString("ja")}行`);
  const characters = new InvisibleCharacters();
  const lines = written
    // No line is added: what is wrong further down is told by its line.
    .map((line, index) => characters.take(line, () => ({ file, row: index + 1 })).replaceAll("\n", " "));
  characters.tell(problems);
  return lines.join("\n");
}
