import type { CellFont, CellRun } from "../../sheet/sheet.js";
import { cellWordsDecoded } from "../xml/characters.js";
import { childOf, elementWords, type XmlElement } from "../xml/element.js";
import type { XmlPart } from "./form-book.js";

/** A part of a text as it is written: its words, and the element that says how they are set. */
export interface WrittenRun {
  readonly text: string;
  readonly properties: XmlElement | undefined;
  /** That element as it is written. */
  readonly xml: string;
}

/** The parts of a string of a cell or a comment; reading guides (ふりがな) are none of it. */
export function stringRuns(string: XmlElement, text: string): WrittenRun[] {
  return string.children.flatMap((child): WrittenRun[] => {
    if (child.name === "t") return [plainRun(wordsOf(child, text))];
    if (child.name !== "r") return [];
    const words = childOf(child, "t");
    const properties = childOf(child, "rPr");
    const xml = properties ? text.slice(properties.from, properties.to) : "";
    return [{ text: words ? wordsOf(words, text) : "", properties, xml }];
  });
}

export const plainRun = (text: string): WrittenRun => ({ text, properties: undefined, xml: "" });

const wordsOf = (element: XmlElement, text: string): string => cellWordsDecoded(elementWords(element, text));

/** The strings that the cells of a workbook share, by their number. */
export function sharedStrings(part: XmlPart | undefined): (readonly WrittenRun[])[] {
  const strings = (part?.root.children ?? []).filter(({ name }) => name === "si");
  return strings.map((string) => stringRuns(string, part?.text ?? ""));
}

export const wordsOfRuns = (runs: readonly { readonly text: string }[]): string =>
  runs.map(({ text }) => text).join("");

/** How the parts are drawn; undefined where all is set as the cell says. */
export function drawnRuns(
  runs: readonly WrittenRun[],
  font: CellFont,
  fontOf: (properties: XmlElement) => CellFont,
): readonly CellRun[] | undefined {
  if (runs.every(({ properties }) => properties === undefined)) return undefined;
  return runs.map(({ text, properties }) => ({ text, font: properties ? fontOf(properties) : font }));
}
