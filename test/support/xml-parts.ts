import { DOMParser, type Document, type Element, MIME_TYPE, onErrorStopParsing } from "@xmldom/xmldom";
import type { Parts } from "../../src/render/excel/zipped.js";

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

/** The elements below a node with a local name, whatever prefix the writing program gave them. */
export function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}
