import type { XmlPart } from "../book/form-book.js";
import { Edits } from "../xml/edits.js";
import { attributeOf, childOf, type XmlElement } from "../xml/element.js";

/** Styles of a workbook in a smaller type: each is added once, behind those that are there. */
export class ShrunkStyles {
  readonly #part: XmlPart | undefined;
  readonly #fonts: string[] = [];
  readonly #formats: string[] = [];
  readonly #known = new Map<string, number>();

  constructor(part: XmlPart | undefined) {
    this.#part = part;
  }

  /** The number of a style that is like another but for the size of its type, in points. */
  of(style: number, size: number): number {
    const [formats, fonts] = [this.#list("cellXfs"), this.#list("fonts")];
    const format = formats?.children[style];
    const font = fonts?.children[Number((format && attributeOf(format, "fontId")) ?? "0")];
    if (!this.#part || !formats || !fonts || !format || !font) return style;
    const known = this.#known.get(`${style} ${size}`);
    if (known !== undefined) return known;
    const { text } = this.#part;
    const sized = new Edits();
    const standing = childOf(font, "sz");
    if (standing) sized.attribute(standing, "val", String(size));
    else sized.append(font, `<${font.prefix}sz val="${size}"/>`);
    const named = new Edits();
    named.attribute(format, "fontId", String(fonts.children.length + this.#fonts.length));
    named.attribute(format, "applyFont", "1");
    this.#fonts.push(sized.applied(text, font.from, font.to));
    const number = formats.children.length + this.#formats.length;
    this.#formats.push(named.applied(text, format.from, format.to));
    this.#known.set(`${style} ${size}`, number);
    return number;
  }

  write(edits: (part: XmlPart) => Edits): void {
    if (!this.#part || this.#formats.length === 0) return;
    for (const [name, added] of [["fonts", this.#fonts] as const, ["cellXfs", this.#formats] as const]) {
      const list = this.#list(name);
      if (!list) continue;
      edits(this.#part).append(list, added.join(""));
      if (list.attributes.has("count"))
        edits(this.#part).attribute(list, "count", String(list.children.length + added.length));
    }
  }

  #list(name: string): XmlElement | undefined {
    return childOf(this.#part?.root, name);
  }
}
