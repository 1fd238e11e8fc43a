import { damaged } from "../unreadable.js";
import { decodeText } from "./entities.js";
import type { Namespaces } from "./namespaces.js";

const quote = 0x22;
const apostrophe = 0x27;
const slash = 0x2f;
const greater = 0x3e;
const equals = 0x3d;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/**
 * A start tag. One of these serves all tags of a document, each until the next: only the attributes that are asked
 * for are cut out of the text.
 */
export class StartTag {
  name = "";
  isEmpty = false;
  declaresNamespaces = false;
  readonly #namespaces: Namespaces;
  #text = "";
  /** Four places in the text an attribute: where its name and its value begin and end. */
  readonly #places: number[] = [];

  constructor(namespaces: Namespaces) {
    this.#namespaces = namespaces;
  }

  /** Reads the tag that begins at `start`, after its `<`. The place after it, or −1 where its end is still to come. */
  parse(text: string, start: number): number {
    this.#text = text;
    this.#places.length = 0;
    this.declaresNamespaces = false;
    let at = endOfName(text, start);
    if (at === start) throw damaged("XMLの要素に名前がありません");
    this.name = text.slice(start, at);
    for (;;) {
      while (isSpace(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === greater || code === slash) {
        this.isEmpty = code === slash;
        const end = this.isEmpty ? at + 1 : at;
        if (end >= text.length) return -1;
        if (text.charCodeAt(end) !== greater) throw damaged("XMLの要素が閉じていません");
        return end + 1;
      }
      at = this.#attribute(text, at);
      if (at === -1) return -1;
    }
  }

  #attribute(text: string, start: number): number {
    const endOfKey = endOfName(text, start);
    let at = endOfKey;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return -1;
    if (text.charCodeAt(at) !== equals || endOfKey === start) throw damaged("XMLの属性が読めません");
    at += 1;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return -1;
    const mark = text.charCodeAt(at);
    if (mark !== quote && mark !== apostrophe) throw damaged("XMLの属性が読めません");
    const end = text.indexOf(mark === quote ? '"' : "'", at + 1);
    if (end === -1) return -1;
    this.#places.push(start, endOfKey, at + 1, end);
    if (text.startsWith("xmlns", start)) this.declaresNamespaces = true;
    return end + 1;
  }

  /** An attribute's value, by its name in the vocabulary. */
  get(name: string): string | undefined {
    const isPrefixed = name.includes(":");
    const places = this.#places;
    for (let at = 0; at < places.length; at += 4) {
      const start = places[at] as number;
      const end = places[at + 1] as number;
      const isIt = isPrefixed
        ? this.#namespaces.attributeName(this.#text.slice(start, end)) === name
        : end - start === name.length && this.#text.startsWith(name, start);
      if (isIt) return decodeText(this.#text.slice(places[at + 2], places[at + 3]));
    }
    return undefined;
  }

  /** The namespaces that it declares: prefix (empty for none) and name. */
  declarations(): [string, string][] {
    const found: [string, string][] = [];
    for (let at = 0; at < this.#places.length; at += 4) {
      const key = this.#text.slice(this.#places[at], this.#places[at + 1]);
      const value = (): string => decodeText(this.#text.slice(this.#places[at + 2], this.#places[at + 3]));
      if (key === "xmlns") found.push(["", value()]);
      else if (key.startsWith("xmlns:")) found.push([key.slice(6), value()]);
    }
    return found;
  }
}

function endOfName(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === slash || code === greater || code === equals) break;
    if (code === quote || code === apostrophe || code === 0x3c) throw damaged("XMLの名前が読めません");
  }
  return at;
}
