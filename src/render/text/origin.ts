import type { Words } from "../../model/words.js";
import { settable } from "./characters.js";

/**
 * 出所: the words that a character of a text that was set comes from: those that stand in the text, whole or by a line
 * of theirs, or that the text is a part of. None where it is of no file's words.
 */
export function originOf(character: string, text: string, words: readonly Words[]): Words[] {
  return words.filter((one) => {
    if (!one.text.includes(character)) return false;
    const lines = settable(one.text).split("\n");
    return lines.some(
      (line) => line.includes(text) || (line.includes(character) && text.includes(line.trim())),
    );
  });
}
