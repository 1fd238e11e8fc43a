import type { Problem } from "../problem/problem.js";
import { deepText, largeText, longParagraph } from "../problem/rules/read.js";
import { readText } from "../read/text.js";
import { tellBlanks } from "./blanks.js";
import { tooDeep } from "./nesting.js";
import { InvisibleCharacters } from "./visible.js";

/** Some fifty pages of a booklet. What is longer by far is no chapter, and takes minutes to be set. */
const most = { bytes: 128 * 1024, lines: 4000, characters: 8000, levels: 20 } as const;

/** A text file in lines that end alike, without what cannot be seen; undefined where it is no text. */
export function readProse(bytes: Uint8Array, file: string, problems: Problem[]): string | undefined {
  const refuse = (limit: string): undefined => void problems.push(largeText({ limit }, { file }));
  if (bytes.length > most.bytes) return refuse(`${most.bytes / 1024}KB`);
  const read = readText(bytes, file);
  problems.push(...read.problems);
  if (read.value === undefined) return undefined;
  const written = read.value.split(/\r\n?|\n/u);
  if (written.length > most.lines) return refuse(`${most.lines.toLocaleString("ja")}行`);
  const long = endless(written, most.characters);
  const deep = tooDeep(written, most.levels);
  if (long >= 0) problems.push(longParagraph({ longest: most.characters }, { file, row: long + 1 }));
  if (deep >= 0) problems.push(deepText({ deepest: most.levels }, { file, row: deep + 1 }));
  if (long >= 0 || deep >= 0) return undefined;
  const characters = new InvisibleCharacters();
  const lines = written
    // No line is added: what is wrong further down is reported by its line.
    .map((line, index) => characters.take(line, () => ({ file, row: index + 1 })).replaceAll("\n", " "));
  characters.tell(problems);
  for (const [index, line] of lines.entries()) tellBlanks(line, () => ({ file, row: index + 1 }), problems);
  return lines.join("\n");
}

/** The index of the line with which lines that no blank one parts are longer than that together; -1 where none are. */
function endless(lines: readonly string[], longest: number): number {
  let length = 0;
  return lines.findIndex((line) => {
    length = line.trim() === "" ? 0 : length + line.length;
    return length > longest;
  });
}
