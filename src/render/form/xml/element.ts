import { xmlDecoded } from "./characters.js";

/** An attribute's value, where it stands between its quotes, and where the space before its name begins. */
export interface XmlAttribute {
  readonly value: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** An element of a part, with the places in the part's text where it stands: what is not edited stays as it was written. */
export interface XmlElement {
  /** Without its prefix, which is the writing program's own affair. */
  readonly name: string;
  /** `x:`, or empty. */
  readonly prefix: string;
  /** By their names as they are written. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
  readonly parent: XmlElement | undefined;
  /** From its `<` to behind its last `>`. */
  readonly from: number;
  readonly to: number;
  /** What stands between its tags; the same place twice where it is one tag (`<c/>`). */
  readonly inside: { readonly from: number; readonly to: number };
  readonly isOneTag: boolean;
}

/** An attribute by its name without a prefix: `id` finds `r:id`. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const own = element.attributes.get(name);
  if (own) return own.value;
  for (const [written, { value }] of element.attributes)
    if (written.endsWith(`:${name}`) && !written.startsWith("xmlns")) return value;
  return undefined;
}

/** The elements below one with a name, in the order of the text. */
export function descendants({ children }: Pick<XmlElement, "children">, name?: string): XmlElement[] {
  return children.flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The first child with a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The words directly in an element: entities by what they stand for, CDATA as it is, comments left out. */
export function elementWords(element: XmlElement, text: string): string {
  let words = "";
  let at = element.inside.from;
  for (const child of element.children) {
    words += plain(text.slice(at, child.from));
    at = child.to;
  }
  return words + plain(text.slice(at, element.inside.to));
}

const piece = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|[^<]+/gu;

const plain = (text: string): string =>
  text.includes("<")
    ? [...text.matchAll(piece)]
        .map(([found, data]) => (found.startsWith("<") ? (data ?? "") : xmlDecoded(found)))
        .join("")
    : xmlDecoded(text);
