import { xmlEncoded } from "./characters.js";
import type { XmlElement } from "./element.js";

/** Changes to a text, each in place of what stood from one place to another; everything between them stays, byte for byte. */
export class Edits {
  readonly #changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  replace(from: number, to: number, text: string): void {
    this.#changes.push({ from, to, text });
  }

  remove({ from, to }: Pick<XmlElement, "from" | "to">): void {
    this.replace(from, to, "");
  }

  /** An attribute's new value; undefined takes it away. */
  attribute(element: XmlElement, name: string, value: string | undefined): void {
    const standing = element.attributes.get(name);
    if (standing?.value === value) return;
    if (!standing) {
      const end = element.isOneTag ? element.to - 2 : element.inside.from - 1;
      this.replace(end, end, ` ${name}="${xmlEncoded(value as string)}"`);
    } else if (value === undefined) this.replace(standing.start, standing.to + 1, "");
    else this.replace(standing.from, standing.to, xmlEncoded(value));
  }

  /** What stands in an element from now on, as XML. */
  inside(element: XmlElement, xml: string): void {
    if (!element.isOneTag) this.replace(element.inside.from, element.inside.to, xml);
    else if (xml !== "")
      this.replace(element.to - 2, element.to, `>${xml}</${element.prefix}${element.name}>`);
  }

  /** Adds XML behind what stands in an element. */
  append(element: XmlElement, xml: string): void {
    if (element.isOneTag) this.inside(element, xml);
    else this.replace(element.inside.to, element.inside.to, xml);
  }

  get isEmpty(): boolean {
    return this.#changes.length === 0;
  }

  /** The text from one place to another, changed. Changes do not lie in each other. */
  applied(text: string, from = 0, to = text.length): string {
    const changes = this.#changes
      .filter((change) => change.from >= from && change.to <= to)
      .sort((one, other) => one.from - other.from);
    let [result, at] = ["", from];
    for (const change of changes) {
      result += text.slice(at, change.from) + change.text;
      at = change.to;
    }
    return result + text.slice(at, to);
  }
}
