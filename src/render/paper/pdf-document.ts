import type {} from "pdfkit";
import documentPart from "pdfmake/js/PDFDocument.js";

/*
 * pdfmake's own document, which its public API does not offer. It has no typings, so what this room calls is
 * declared here. As transpiled CommonJS it is the `default` of what is imported.
 */

/** pdfkit's document, with pdfmake's way to its fonts. */
export interface PdfDocument extends PDFKit.PDFDocument {
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
}

/** What we use of an embedded font: the subset that is written, and the tables written beside it. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): unknown;
}

type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => PdfDocument;

export const PdfDocument = documentPart.default as PdfDocumentClass;
