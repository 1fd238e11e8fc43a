import layoutPart from "pdfmake/js/LayoutBuilder.js";
import linePart from "pdfmake/js/Line.js";
import rendererPart from "pdfmake/js/Renderer.js";
import layoutsPart from "pdfmake/js/tableLayouts.js";

/*
 * pdfmake's own classes, which its public API does not offer for extension: its printer is made
 * of them. They have no typings, so what this room overrides or calls is declared here. As transpiled CommonJS they
 * are the `default` of what is imported.
 */

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
  context(): DocumentContext;
  addLine(line: LineShape): object;
  moveToNextPage(): void;
}

interface DocumentContext {
  readonly y: number;
  readonly page: number;
  availableHeight: number;
  readonly availableWidth: number;
  readonly pageMargins: { readonly top: number };
  moveDown(by: number): void;
}

/** A page as it was laid out: its items in the order of painting. */
export interface Page {
  readonly items: readonly PageItem[];
}

export interface PageItem {
  readonly type: string;
  readonly item: unknown;
}

export const LayoutBuilder = layoutPart.default as typeof LayoutBuilderShape;
export const Line = linePart.default as typeof LineShape;
export const Renderer = rendererPart.default as typeof RendererShape;
export const { tableLayouts } = layoutsPart;
