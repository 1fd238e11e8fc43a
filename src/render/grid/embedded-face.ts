import type { Font } from "fontkit";
import PDFDocument from "pdfkit";
import { type Face, face } from "../font/face.js";

/** The parts of a pdfkit document that hold its fonts; its types leave them out. */
interface FontHolder {
  _font: { constructor: EmbeddedFont };
  readonly _fontFamilies: Record<string, object>;
  _fontCount: number;
}

type EmbeddedFont = new (doc: PDFKit.PDFDocument, font: Font, id: string) => object;

let embeddedFont: EmbeddedFont | undefined;

/**
 * Selects a face. By itself pdfkit opens the font's file anew for every document, a fifth of a second each time:
 * a chamber's hundred forms would take minutes. The face that is open already is put where pdfkit looks first.
 */
export function useFace(doc: PDFKit.PDFDocument, { name, font }: Face): PDFKit.PDFDocument {
  const holder = doc as unknown as FontHolder;
  if (!(name in holder._fontFamilies)) {
    embeddedFont ??= findClass();
    holder._fontCount += 1;
    holder._fontFamilies[name] = new embeddedFont(doc, font, `F${holder._fontCount}`);
  }
  return doc.font(name);
}

/** pdfkit does not export the class of its embedded fonts: a document that is thrown away shows it. */
function findClass(): EmbeddedFont {
  const doc = new PDFDocument({ font: face("mincho").file });
  return (doc as unknown as FontHolder)._font.constructor;
}
