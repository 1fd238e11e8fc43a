import { longMargin } from "../../../problem/rules/form.js";
import { fillWords, inMargin } from "../../sheet/fill-words.js";
import type { XmlPart } from "../book/form-book.js";
import { xmlEncoded } from "../xml/characters.js";
import type { Edits } from "../xml/edits.js";
import { childOf, elementWords } from "../xml/element.js";
import type { WordFilling } from "./words.js";

/** A header or footer holds no more. */
const mostInMargin = 255;

/** Fills the headers and footers of a sheet, those of its first and its even pages too. */
export function fillMargins(
  { root, text }: XmlPart,
  { values, place, problems }: WordFilling,
  edits: Edits,
): void {
  for (const margin of childOf(root, "headerFooter")?.children ?? []) {
    const words = elementWords(margin, text);
    const filled = fillWords(words, values, place, problems, inMargin);
    if (filled === words) continue;
    if (filled.length > mostInMargin)
      problems.push(longMargin({ letters: filled.length, most: mostInMargin }, place));
    edits.inside(margin, xmlEncoded(filled));
  }
}
