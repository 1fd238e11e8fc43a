import { isUtf8 } from "node:buffer";

/** A JSON object that is mostly one long array: all else parsed, and where each element of the array lies. */
export interface LongArray {
  /** The object with an empty array in that place. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly elements: readonly JsonElement[];
}

/** An element that is parsed when it is asked for: what nobody asks for costs next to nothing. */
export interface JsonElement {
  /** 1-based. */
  readonly line: number;
  /** The text of its first member, where that has this name, says something and is written without escapes. */
  leading(name: string): string | undefined;
  /** undefined where it is no JSON. */
  parse(): unknown;
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
export function readLongArray(bytes: Uint8Array, name: string): LongArray | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What is laid out as kaiji writes it is passed over element by element; what only looks so does not come out even.
  return scanned(text, name, leap) ?? scanned(text, name, (_, at) => at);
}

/** Where an element ends that begins after this sign; the sign's own place, where that is to be found sign by sign. */
type Leap = (text: Buffer, at: number) => number;

function scanned(text: Buffer, name: string, over: Leap): LongArray | undefined {
  const elements: JsonElement[] = [];
  let [depth, line, from, fromLine] = [0, 1, -1, 1];
  let array: { readonly from: number; to: number } | undefined;
  const close = (to: number) => {
    const element = elementAt(text, from, to, fromLine);
    if (element) elements.push(element);
    [from, fromLine] = [to + 1, line];
  };
  const past = (at: number): number => {
    const end = over(text, at);
    line += linesIn(text, at, end);
    return end;
  };
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case sign.lineFeed:
        line += 1;
        break;
      case sign.quote:
        at = stringEnd(text, at);
        break;
      case sign.comma:
        if (depth !== 2 || array?.to !== -1) break;
        close(at);
        at = past(at);
        break;
      case sign.bracket:
      case sign.brace:
        depth += 1;
        if (depth === 2 && !array && isNamed(text, at, name)) {
          array = { from: at, to: -1 };
          [from, fromLine] = [at + 1, line];
          at = past(at);
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

function linesIn(text: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (text[at] === sign.lineFeed) lines += 1;
  return lines;
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

/** What stands between two signs; undefined where that is nothing but blanks. */
function elementAt(text: Buffer, from: number, to: number, fromLine: number): JsonElement | undefined {
  let [first, line] = [from, fromLine];
  for (; first < to && isBlank(text[first]); first += 1) if (text[first] === sign.lineFeed) line += 1;
  return first === to ? undefined : new Written(text, first, to, line);
}

const isBlank = (byte: number | undefined): boolean => byte !== undefined && byte <= 0x20;

/** An element as it stands among the bytes: thousands of them hold no more than where they are. */
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

  leading(name: string): string | undefined {
    const text = this.#text;
    let at = this.#pastBlanks(this.#from + 1);
    if (text[this.#from] !== sign.brace || text[at] !== sign.quote) return undefined;
    for (let letter = 0; letter < name.length; letter += 1)
      if (text[at + 1 + letter] !== name.charCodeAt(letter)) return undefined;
    at += name.length + 1;
    if (text[at] !== sign.quote) return undefined;
    at = this.#pastBlanks(at + 1);
    if (text[at] !== sign.colon) return undefined;
    at = this.#pastBlanks(at + 1);
    if (text[at] !== sign.quote) return undefined;
    const start = at + 1;
    let isAscii = true;
    for (at = start; at < this.#to && text[at] !== sign.quote; at += 1) {
      if (text[at] === sign.backslash) return undefined;
      if ((text[at] as number) > 0x7f) isAscii = false;
    }
    return start < at && at < this.#to ? text.toString(isAscii ? "latin1" : "utf8", start, at) : undefined;
  }

  parse(): unknown {
    return parsed(this.#text.toString("utf8", this.#from, this.#to));
  }

  #pastBlanks(from: number): number {
    let at = from;
    while (at < this.#to && isBlank(this.#text[at])) at += 1;
    return at;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
