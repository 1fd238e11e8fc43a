import { isUtf8 } from "node:buffer";

/** A JSON object that is mostly one long array: all else parsed, and where each element of the array lies. */
export interface LongArray {
  /** The object with an empty array in that place. */
  readonly head: Readonly<Record<string, unknown>>;
  /** Those that are sought. */
  readonly elements: readonly JsonElement[];
}

/** An element that is parsed when it is asked for. */
export interface JsonElement {
  /** 1-based. */
  readonly line: number;
  /** undefined where it is no JSON. */
  parse(): unknown;
}

/**
 * Which elements are sought, by the text that their first member says: one that nobody seeks costs next to nothing.
 * What begins otherwise, or with escapes, or says nothing, is none that could be told by it, and is sought.
 */
export interface SoughtElements {
  /** The first member's name. */
  readonly name: string;
  /** What the text begins with, one of these; it is not even decoded else. */
  readonly beginnings?: readonly string[] | undefined;
  readonly isWanted: (text: string) => boolean;
}

/** The signs that are looked for: \n " , : [ \\ ] { } */
const sign = {
  lineFeed: 0x0a,
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  bracket: 0x5b,
  backslash: 0x5c,
  bracketEnd: 0x5d,
  brace: 0x7b,
  braceEnd: 0x7d,
} as const;

/** An object whose member of this name is an array, read in one pass; undefined for all else, torn JSON too. */
export function readLongArray(
  bytes: Uint8Array,
  name: string,
  sought?: SoughtElements,
): LongArray | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isSought = sought ? soughtIn(text, sought) : () => true;
  // What is laid out as kaiji writes it is passed over element by element; what only looks so does not come out even.
  return scanned(text, name, isSought, leap) ?? scanned(text, name, isSought, (_, at) => at);
}

/** Where an element ends that begins after this sign; the sign's own place, where that is to be found sign by sign. */
type Leap = (text: Buffer, at: number) => number;

function scanned(text: Buffer, name: string, isSought: IsSought, over: Leap): LongArray | undefined {
  const elements: JsonElement[] = [];
  const lines = new Lines(text);
  let [depth, from] = [0, -1];
  let array: { readonly from: number; to: number } | undefined;
  const close = (to: number) => {
    const first = pastBlanks(text, from, to);
    if (first < to && isSought(first, to)) elements.push(new Written(text, first, to, lines.at(first)));
    from = to + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case sign.quote:
        at = stringEnd(text, at);
        break;
      case sign.comma:
        if (depth !== 2 || array?.to !== -1) break;
        close(at);
        at = over(text, at);
        break;
      case sign.bracket:
      case sign.brace:
        depth += 1;
        if (depth === 2 && !array && isNamed(text, at, name)) {
          array = { from: at, to: -1 };
          from = at + 1;
          at = over(text, at);
        }
        break;
      case sign.bracketEnd:
      case sign.braceEnd:
        if (depth === 2 && array?.to === -1) {
          close(at);
          array.to = at;
        }
        depth -= 1;
        break;
    }
  }
  if (!array || array.to < 0 || depth !== 0) return undefined;
  const head = parsed(`${text.toString("utf8", 0, array.from + 1)}${text.toString("utf8", array.to)}`);
  return head === undefined ? undefined : { head: head as LongArray["head"], elements };
}

/** The head and the end of an element as kaiji writes it: no text holds a line feed, so nothing inside ends so. */
const head = Buffer.from("\n  {\n");
const end = Buffer.from("\n  }");

const leap: Leap = (text, at) => {
  for (let of = 0; of < head.length; of += 1) if (text[at + 1 + of] !== head[of]) return at;
  const found = text.indexOf(end, at + head.length);
  return found < 0 ? at : found + end.length - 1;
};

/** Counts the lines of a text as far as somebody asks, onwards only. */
class Lines {
  readonly #text: Buffer;
  #line = 1;
  #counted = 0;

  constructor(text: Buffer) {
    this.#text = text;
  }

  /** 1-based: the line of a place not before the last. */
  at(place: number): number {
    const text = this.#text;
    let line = this.#line;
    for (let at = this.#counted; at < place; at += 1) if (text[at] === sign.lineFeed) line += 1;
    this.#counted = place;
    this.#line = line;
    return line;
  }
}

/** The closing quote of a text; the end, where it has none. */
function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== sign.quote) at += bytes[at] === sign.backslash ? 2 : 1;
  return at;
}

/** Whether an array that opens here is the member of that name. */
const isNamed = (text: Buffer, at: number, name: string): boolean =>
  text[at] === sign.bracket &&
  new RegExp(`"${name}"\\s*:\\s*$`, "u").test(text.toString("utf8", Math.max(0, at - 64), at));

const isBlank = (byte: number | undefined): boolean => byte !== undefined && byte <= 0x20;

function pastBlanks(text: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text[at])) at += 1;
  return at;
}

/** Whether the element between two places is sought. */
type IsSought = (from: number, to: number) => boolean;

function soughtIn(text: Buffer, { name, beginnings, isWanted }: SoughtElements): IsSought {
  const member = Buffer.from(`"${name}"`);
  const begun = beginnings?.map((beginning) => Buffer.from(beginning));
  return (from, to) => {
    const start = leadingText(text, from, to, member);
    if (start === undefined || text[start] === sign.quote) return true;
    if (begun && !begun.some((beginning) => mayBegin(text, start, beginning))) return false;
    let end = start;
    while (end < to && text[end] !== sign.quote && text[end] !== sign.backslash) end += 1;
    return end === to || text[end] === sign.backslash || isWanted(text.toString("utf8", start, end));
  };
}

/** Where the text of an element's first member begins, where that has this name in quotes and says a text. */
function leadingText(text: Buffer, from: number, to: number, member: Buffer): number | undefined {
  if (text[from] !== sign.brace) return undefined;
  let at = pastBlanks(text, from + 1, to);
  for (const letter of member) {
    if (text[at] !== letter) return undefined;
    at += 1;
  }
  at = pastBlanks(text, at, to);
  if (text[at] !== sign.colon) return undefined;
  at = pastBlanks(text, at + 1, to);
  return text[at] === sign.quote && at + 1 < to ? at + 1 : undefined;
}

/** Whether the text that stands there begins so, as far as it is written without escapes. */
function mayBegin(text: Buffer, start: number, beginning: Buffer): boolean {
  for (let of = 0; of < beginning.length; of += 1) {
    const letter = text[start + of];
    if (letter !== beginning[of]) return letter === sign.backslash;
  }
  return true;
}

/** An element as it stands among the bytes. */
class Written implements JsonElement {
  readonly line: number;
  readonly #text: Buffer;
  readonly #from: number;
  readonly #to: number;

  constructor(text: Buffer, from: number, to: number, line: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.line = line;
  }

  parse(): unknown {
    return parsed(this.#text.toString("utf8", this.#from, this.#to));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
