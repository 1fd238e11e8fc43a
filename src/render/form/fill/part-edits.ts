import type { Parts } from "../../excel/zipped.js";
import type { FormBook, XmlPart } from "../book/form-book.js";
import { Edits } from "../xml/edits.js";

/** The changes to the parts of a workbook. A part without any stays as it came, byte for byte. */
export class PartEdits {
  readonly #book: FormBook;
  readonly #edits = new Map<string, { readonly part: XmlPart; readonly edits: Edits }>();
  readonly #texts = new Map<string, string>();
  readonly #removed = new Set<string>();

  constructor(book: FormBook) {
    this.#book = book;
  }

  of(part: XmlPart): Edits {
    const standing = this.#edits.get(part.path) ?? { part, edits: new Edits() };
    this.#edits.set(part.path, standing);
    return standing.edits;
  }

  /** Changes a part that is no XML as a whole. */
  text(path: string, change: (text: string) => string): void {
    const bytes = this.#book.parts[path];
    if (!bytes) return;
    const text = this.#texts.get(path) ?? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    if (change(text) !== text) this.#texts.set(path, change(text));
  }

  remove(path: string): void {
    this.#removed.add(path);
  }

  /** All the parts, in the order of the template. */
  get parts(): Parts {
    const kept = Object.entries(this.#book.parts).filter(([path]) => !this.#removed.has(path));
    return Object.fromEntries(kept.map(([path, bytes]) => [path, this.#written(path) ?? bytes]));
  }

  #written(path: string): Uint8Array | undefined {
    const changed = this.#edits.get(path);
    if (!changed || changed.edits.isEmpty) {
      const text = this.#texts.get(path);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    }
    return new TextEncoder().encode(asUtf8(changed.edits.applied(changed.part.text)));
  }
}

/** A text that was not in UTF-8 says that it is now. */
const asUtf8 = (text: string): string =>
  text.replace(/^(\uFEFF?<\?xml[^>]*?encoding\s*=\s*["'])(?!utf-?8["'])[^"']+/iu, "$1UTF-8");
