import { DOMParser, type Document, type Element, MIME_TYPE, XMLSerializer } from "@xmldom/xmldom";
import type { Parts } from "./zipped.js";

export function parseXml(parts: Parts, path: string): Document | undefined {
  const bytes = parts[path];
  return bytes && new DOMParser().parseFromString(new TextDecoder().decode(bytes), MIME_TYPE.XML_TEXT);
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
