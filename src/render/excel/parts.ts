import {
  DOMParser,
  type Document,
  type Element,
  MIME_TYPE,
  onErrorStopParsing,
  XMLSerializer,
} from "@xmldom/xmldom";
import type { Parts } from "./zipped.js";

/** A part as a tree; undefined where there is none, or it is no XML. What the parser thinks of it is not printed. */
export function parseXml(parts: Parts, path: string): Document | undefined {
  const bytes = parts[path];
  if (!bytes) return undefined;
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    return parser.parseFromString(new TextDecoder().decode(bytes), MIME_TYPE.XML_TEXT);
  } catch {
    return undefined;
  }
}

export function printXml(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

/** The elements below a node with a local name, whatever prefix the writing program gave them. */
export function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

/** The worksheets in the order of their tabs: name and path of the part. */
export function sheetPaths(parts: Parts): { readonly name: string; readonly path: string }[] {
  const workbook = parseXml(parts, "xl/workbook.xml");
  const relations = parseXml(parts, "xl/_rels/workbook.xml.rels");
  if (!workbook || !relations) return [];
  const targets = new Map(
    elements(relations, "Relationship").map((relation) => [
      relation.getAttribute("Id"),
      (relation.getAttribute("Target") ?? "").replace(/^\/?(xl\/)?/u, "xl/"),
    ]),
  );
  return elements(workbook, "sheet").map((sheet) => {
    const id = [...sheet.attributes].find(({ localName }) => localName === "id")?.value ?? "";
    return { name: sheet.getAttribute("name") ?? "", path: targets.get(id) ?? "" };
  });
}
