import type { FormValues } from "../../../model/form.js";
import type { Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import { fillRuns } from "../../sheet/fill-words.js";
import type { XmlPart } from "../book/form-book.js";
import { xmlEncoded } from "../xml/characters.js";
import type { Edits } from "../xml/edits.js";
import { childOf, descendants, elementWords, type XmlElement } from "../xml/element.js";

/** What fills the words of a part that stand in no cell. */
export interface WordFilling {
  readonly values: FormValues;
  readonly place: Place;
  readonly problems: Problem[];
}

/** Fills the text boxes of a drawing and the titles of a chart: each paragraph is one text, set in runs. */
export function fillDrawnWords(part: XmlPart, filling: WordFilling, edits: Edits): void {
  for (const paragraph of descendants(part.root, "p")) {
    const words = paragraph.children.flatMap((run) => childOf(run, "t") ?? []);
    fillElements(words, part, filling, (element, text) =>
      edits.inside(element, drawnLines(element, text, part)),
    );
  }
}

/** Words of a drawing have no line ends: a line of its own is a run of its own. */
function drawnLines({ prefix, parent }: XmlElement, text: string, part: XmlPart): string {
  const properties = childOf(parent, "rPr");
  const own = properties ? part.text.slice(properties.from, properties.to) : "";
  const tag = (name: string, slash = ""): string => `<${slash}${prefix}${name}>`;
  const between = `${tag("t", "/")}${tag("r", "/")}<${prefix}br/>${tag("r")}${own}${tag("t")}`;
  return text.split("\n").map(xmlEncoded).join(between);
}

/** Fills the notes of a sheet (コメント), those that are talked about too. */
export function fillNotes(part: XmlPart, filling: WordFilling, edits: Edits): void {
  for (const text of descendants(part.root, "text")) {
    const parts = text.children.flatMap((run) => (run.name === "t" ? run : (childOf(run, "t") ?? [])));
    fillElements(parts.length > 0 ? parts : [text], part, filling, (element, words) => {
      if (element.name === "t") edits.attribute(element, "xml:space", "preserve");
      edits.inside(element, xmlEncoded(words));
    });
  }
}

/** Fills elements that hold one text together. */
function fillElements(
  elements: readonly XmlElement[],
  part: XmlPart,
  { values, place, problems }: WordFilling,
  put: (element: XmlElement, words: string) => void,
): void {
  const runs = elements.map((element) => ({ element, text: elementWords(element, part.text) }));
  const whole = runs.map(({ text }) => text).join("");
  if (!whole.includes("{{") && !whole.includes("}}")) return;
  fillRuns(runs, values, place, problems).forEach(({ element, text }, index) => {
    if (text !== runs[index]?.text) put(element, text);
  });
}
