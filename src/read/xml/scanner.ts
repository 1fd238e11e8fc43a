import { damaged } from "../unreadable.js";
import { decodeText } from "./entities.js";
import { Namespaces } from "./namespaces.js";
import { StartTag } from "./tag.js";

/** The events of an XML document, from its beginning to its end. */
export interface XmlHandler {
  /** `name` is without its prefix, or with the one that the vocabulary gives; empty for what the vocabulary has not. */
  readonly open?: (name: string, tag: Pick<StartTag, "get">) => void;
  /** A piece of text; a long one comes in several. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const deepest = 200;
const longestTag = 1_000_000;

/**
 * Reads XML as it arrives, in time that follows its length and space that does not. Document types are refused:
 * no workbook has one, and entities that unfold into each other are made of them.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #namespaces: Namespaces;
  readonly #tag: StartTag;
  /** The elements that are open, as they are written. */
  readonly #open: string[] = [];
  readonly #names: string[] = [];
  #rest = "";
  /** What ends the comment, instruction or CDATA that we are in. */
  #until = "";
  #hasRoot = false;

  constructor(vocabulary: ReadonlyMap<string, string>, handler: XmlHandler) {
    this.#handler = handler;
    this.#namespaces = new Namespaces(vocabulary);
    this.#tag = new StartTag(this.#namespaces);
  }

  write(piece: string): void {
    const text = this.#rest + piece;
    const at = this.#scan(text);
    this.#rest = text.slice(at);
    if (this.#rest.length > longestTag) throw damaged("XMLの要素が長すぎます");
  }

  end(): void {
    if (this.#rest.trim() !== "" || this.#open.length > 0 || !this.#hasRoot || this.#until !== "")
      throw damaged("XMLが途中で終わっています");
  }

  /** As far as whole tokens go; the place from which more is needed. */
  #scan(text: string): number {
    let at = 0;
    while (at < text.length) {
      const next = this.#token(text, at);
      if (next === at) return at;
      at = next;
    }
    return at;
  }

  #token(text: string, at: number): number {
    if (this.#until !== "") return this.#skip(text, at);
    if (text.charCodeAt(at) !== 0x3c) return this.#words(text, at);
    const second = text.charAt(at + 1);
    if (second === "") return at;
    if (second === "/") return this.#closing(text, at);
    if (second === "!") return this.#declaration(text, at);
    if (second !== "?") return this.#opening(text, at);
    this.#until = "?>";
    return at + 2;
  }

  #words(text: string, at: number): number {
    const next = text.indexOf("<", at);
    let end = next === -1 ? text.length : next;
    if (next === -1) {
      // The rest of an entity may be still to come.
      const last = text.lastIndexOf("&");
      if (last >= at && end - last < 12 && !text.includes(";", last)) end = last;
    }
    if (end === at) return at;
    if (this.#open.length > 0) this.#handler.text?.(decodeText(text.slice(at, end)));
    else if (/[^\s\uFEFF]/u.test(text.slice(at, end))) throw damaged("XMLの外に文字があります");
    return end;
  }

  #skip(text: string, at: number): number {
    const found = text.indexOf(this.#until, at);
    const end = found === -1 ? Math.max(at, text.length - this.#until.length + 1) : found;
    if (this.#until === "]]>" && end > at) this.#handler.text?.(text.slice(at, end));
    if (found === -1) return end;
    const next = found + this.#until.length;
    this.#until = "";
    return next;
  }

  #declaration(text: string, at: number): number {
    const start = text.slice(at, at + 9);
    if (start.startsWith("<!--")) {
      this.#until = "-->";
      return at + 4;
    }
    if (start === "<![CDATA[" && this.#open.length > 0) {
      this.#until = "]]>";
      return at + 9;
    }
    if (start.length < 9) return at;
    throw damaged("XMLに文書型宣言（DTD）などがあります");
  }

  #opening(text: string, at: number): number {
    const tag = this.#tag;
    const end = tag.parse(text, at + 1);
    if (end === -1) return at;
    if (this.#open.length === 0 && this.#hasRoot) throw damaged("XMLの根が二つあります");
    if (this.#open.length >= deepest) throw damaged("XMLの入れ子が深すぎます");
    this.#hasRoot = true;
    if (tag.declaresNamespaces) this.#namespaces.enter(this.#open.length, tag.declarations());
    const name = this.#namespaces.elementName(tag.name);
    this.#open.push(tag.name);
    this.#names.push(name);
    this.#handler.open?.(name, tag);
    if (tag.isEmpty) this.#leave();
    return end;
  }

  #closing(text: string, at: number): number {
    const end = text.indexOf(">", at);
    if (end === -1) return at;
    const name = text.slice(at + 2, end).trimEnd();
    if (name !== this.#open.at(-1)) throw damaged("XMLの始まりと終わりが合いません");
    this.#leave();
    return end + 1;
  }

  #leave(): void {
    this.#open.pop();
    this.#handler.close?.(this.#names.pop() ?? "");
    this.#namespaces.leave(this.#open.length);
  }
}
