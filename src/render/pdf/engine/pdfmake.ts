import { createRequire } from "node:module";
import type {} from "pdfkit";

/**
 * pdfmake's own classes, which its public API does not offer for extension: the ones its printer is made
 * of. They have no typings, so what `engine/` overrides or calls is declared here. They are required, not
 * imported: as transpiled CommonJS their `default` is wrapped differently by every loader of modules.
 */
const inside = createRequire(import.meta.url);
const part = (name: string) => inside(`pdfmake/js/${name}.js`);

declare class LayoutBuilderShape {
  constructor(size: object, margins: object, svgMeasure: object);
  protected writer: Writer;
  protected docMeasure: { textInlines: object };
  registerTableLayouts(layouts: object): void;
  layoutDocument(content: object, pdf: object, styles: object, defaultStyle: object): Page[];
  protected tryLayoutDocument(...rest: unknown[]): unknown;
  protected processNode(node: object, aligned?: boolean): void;
  protected processLeaf(node: object): void;
}

declare class RendererShape {
  constructor(pdf: object);
  renderVector(vector: unknown): void;
  beginClip(item: unknown): void;
  endClip(): void;
  beginVerticalAlignment(item: unknown): void;
  endVerticalAlignment(item: unknown): void;
}

declare class LineShape {
  constructor(width: number);
  x: number;
  y: number;
  addInline(inline: object): void;
}

interface Writer {
  /** Above 0 inside a block that is not broken, which is laid out on a page of its own first. */
  readonly transactionLevel: number;
  context(): Context;
  addLine(line: LineShape): object;
  moveToNextPage(): void;
}

interface Context {
  readonly y: number;
  readonly availableHeight: number;
  readonly availableWidth: number;
  readonly pageMargins: { readonly top: number };
  moveDown(by: number): void;
}

/** A page as it was laid out: its items in the order of painting. */
export interface Page {
  readonly items: readonly Item[];
}

export interface Item {
  readonly type: string;
  readonly item: unknown;
}

/** pdfkit's document, with pdfmake's way to its fonts. */
export interface PdfDocument extends PDFKit.PDFDocument {
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
}

/** What we use of an embedded font: the subset that is written, and the tables written beside it. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
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

export const LayoutBuilder: typeof LayoutBuilderShape = part("LayoutBuilder").default;
export const Line: typeof LineShape = part("Line").default;
export const Renderer: typeof RendererShape = part("Renderer").default;
export const PdfDocument: PdfDocumentClass = part("PDFDocument").default;
export const tableLayouts: object = part("tableLayouts").tableLayouts;
