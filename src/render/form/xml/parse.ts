import { xmlDecoded } from "./characters.js";
import type { XmlAttribute, XmlElement } from "./element.js";

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

const deepestElement = 200;

/** What is no element: comments, instructions, CDATA. */
const passedOver = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/uy;
const startTag =
  /<(?<name>[^\s<>/!?="']+)(?<attributes>(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<end>\/?)>/uy;
const endTag = /<\/(?<name>[^\s<>/]+)\s*>/uy;
const attribute = /\s+(?<key>[^\s=]+)\s*=\s*(?<quoted>"[^"]*"|'[^']*')/gu;

/**
 * The root of a part. undefined where the text is no XML, has a document type (no workbook has one), or uses a prefix
 * that is not bound.
 */
export function parsedXml(text: string): XmlElement | undefined {
  const open: Growing[] = [];
  let root: Growing | undefined;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    if (text.charCodeAt(at) !== 0x3c) {
      const next = text.indexOf("<", at);
      const end = next === -1 ? text.length : next;
      if (open.length === 0 && text.slice(at, end).trim() !== "") return undefined;
      at = end;
      continue;
    }
    passedOver.lastIndex = at;
    if (passedOver.test(text)) {
      at = passedOver.lastIndex;
      continue;
    }
    endTag.lastIndex = at;
    const closing = endTag.exec(text);
    if (closing) {
      const element = open.pop();
      if (element === undefined || element.prefix + element.name !== closing.groups?.name) return undefined;
      element.inside = { from: element.inside.from, to: at };
      at = endTag.lastIndex;
      element.to = at;
      continue;
    }
    startTag.lastIndex = at;
    const found = startTag.exec(text);
    if (!found || (root && open.length === 0) || open.length >= deepestElement) return undefined;
    const end = startTag.lastIndex;
    const parent = open.at(-1);
    const attributes = attributesOf(found);
    const element = attributes && startedElement(found, at, end, parent, attributes);
    if (!element || !isBound(element)) return undefined;
    parent?.children.push(element);
    root ??= element;
    if (!element.isOneTag) open.push(element);
    at = end;
  }
  return open.length === 0 ? root : undefined;
}

function startedElement(
  { groups }: RegExpExecArray,
  from: number,
  to: number,
  parent: XmlElement | undefined,
  attributes: XmlElement["attributes"],
): Growing {
  const written = groups?.name ?? "";
  const colon = written.indexOf(":");
  return {
    name: written.slice(colon + 1),
    prefix: written.slice(0, colon + 1),
    attributes,
    children: [],
    parent,
    from,
    to,
    inside: { from: to, to },
    isOneTag: groups?.end === "/",
  };
}

/** undefined where one stands twice. */
function attributesOf({ index: from, groups }: RegExpExecArray): XmlElement["attributes"] | undefined {
  const attributes = new Map<string, XmlAttribute>();
  const start = from + 1 + (groups?.name?.length ?? 0);
  for (const { 0: whole, index, groups: own } of (groups?.attributes ?? "").matchAll(attribute)) {
    const to = start + index + whole.length - 1;
    const quoted = own?.quoted ?? "";
    const value = xmlDecoded(quoted.slice(1, -1));
    if (attributes.has(own?.key ?? "")) return undefined;
    attributes.set(own?.key ?? "", { value, start: start + index, from: to - quoted.length + 2, to });
  }
  return attributes;
}

/** Whether the prefixes of an element and its attributes are declared by it or above it. */
function isBound({ prefix, attributes, parent }: XmlElement): boolean {
  const used = [prefix, ...[...attributes.keys()].map((name) => name.slice(0, name.indexOf(":") + 1))];
  return used.every(
    (written) =>
      written === "" ||
      written === "xml:" ||
      written === "xmlns:" ||
      declares(attributes, written) ||
      declaredAbove(parent, written),
  );
}

const declares = (attributes: XmlElement["attributes"], prefix: string): boolean =>
  attributes.has(`xmlns:${prefix.slice(0, -1)}`);

function declaredAbove(element: XmlElement | undefined, prefix: string): boolean {
  for (let above = element; above; above = above.parent) if (declares(above.attributes, prefix)) return true;
  return false;
}
