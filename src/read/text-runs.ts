import { longestText } from "./bounds.js";
import type { Run } from "./grid.js";

/** How a part of a text is set, as far as it changes what is seen. */
export type Font = Omit<Run, "text">;

/** A text of a cell; `parts` where it is set in several ways, their fonts undefined where they are the cell's own. */
export interface RichText {
  readonly text: string;
  readonly parts?: readonly { readonly text: string; readonly font: Font | undefined }[];
}

/** The runs of a text in a cell of that font; none where nothing is struck out, raised or lowered. */
export function runsOf({ text, parts }: RichText, cellFont: Font): readonly Run[] | undefined {
  if (!parts) return isPlain(cellFont) ? undefined : [{ text, ...cellFont }];
  const runs = parts.map((part) => ({ text: part.text, ...(part.font ?? cellFont) }));
  return runs.every(isPlain) ? undefined : runs;
}

const isPlain = ({ struck, position }: Font): boolean => !struck && position === undefined;

const raised: Readonly<Record<string, string>> = table("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
const lowered: Readonly<Record<string, string>> = table("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");

function table(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (letter, at) => [letter, Array.from(to)[at] ?? letter]));
}

/** What is seen of a text: what is struck out is gone, and a raised 2 does not stand among the digits. */
export function seen(runs: readonly Run[]): string {
  return runs
    .filter(({ struck }) => !struck)
    .map(({ text, position }) => (position === undefined ? text : moved(text, position)))
    .join("");
}

function moved(text: string, position: "raised" | "lowered"): string {
  const letters = position === "raised" ? raised : lowered;
  return Array.from(text.normalize("NFKC"), (letter) => letters[letter] ?? letter).join("");
}

/** 取り消し線: how much of a text is struck out; spaces do not count. */
export function struckOf(runs: readonly Run[]): "whole" | "part" | undefined {
  const words = runs.filter(({ text }) => text.trim() !== "");
  if (!words.some(({ struck }) => struck)) return undefined;
  return words.every(({ struck }) => struck) ? "whole" : "part";
}

/** Gathers a text that arrives in pieces, in bounded space: of an endless one it keeps what shows that it is too long. */
export class TextGatherer {
  #parts: { text: string; font: Font | undefined }[] = [];
  #text = "";
  #length = 0;

  add(text: string): void {
    if (this.#length > longestText) return;
    this.#text += text.length > longestText ? text.slice(0, longestText + 1) : text;
    this.#length += text.length;
  }

  /** What was added since the last time is set in this font. */
  endPart(font: Font | undefined): void {
    if (this.#text !== "") this.#parts.push({ text: unescaped(owned(this.#text)), font });
    this.#text = "";
  }

  /** The text, and a new beginning. */
  take(): RichText {
    this.#length = 0;
    if (this.#parts.length === 0) {
      const text = unescaped(owned(this.#text));
      this.#text = "";
      return { text };
    }
    this.endPart(undefined);
    const parts = this.#parts;
    this.#parts = [];
    const text = parts.map((part) => part.text).join("");
    return parts.every(({ font }) => font === undefined) ? { text } : { text, parts };
  }
}

/** `_x000B_`: how a workbook writes characters that XML cannot have. */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([\dA-F]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** A text of its own: a part of a large text would keep all of that alive. */
function owned(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
