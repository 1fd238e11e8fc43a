/**
 * The classes of pdfmake that its printer is made of. They are not in its public typings; only what
 * `engine/` overrides or calls is declared. CommonJS modules: the class is `default` of `default`.
 */
declare module "pdfmake/js/Line.js" {
  export class Line {
    constructor(width: number);
    x: number;
    y: number;
    addInline(inline: object): void;
    getHeight(): number;
  }
  const module: { default: typeof Line };
  export default module;
}
declare module "pdfmake/js/LayoutBuilder.js" {
  import type { Line } from "pdfmake/js/Line.js";
  export interface Context {
    readonly y: number;
    readonly page: number;
    readonly availableHeight: number;
    readonly availableWidth: number;
    readonly pageMargins: { readonly top: number };
  }
  export interface Writer {
    readonly transactionLevel: number;
    context(): Context;
    addLine(line: Line): object;
    moveToNextPage(): void;
  }
  export interface Item {
    readonly type: string;
    readonly item: unknown;
  }
  export interface Page {
    readonly items: readonly Item[];
  }
  export class LayoutBuilder {
    constructor(size: object, margins: object, svgMeasure: object);
    protected writer: Writer;
    protected docMeasure: { textInlines: object };
    registerTableLayouts(layouts: object): void;
    layoutDocument(content: object, pdf: object, styles: object, defaultStyle: object): Page[];
    protected tryLayoutDocument(...rest: unknown[]): unknown;
    protected processNode(node: object, aligned?: boolean): void;
    protected processLeaf(node: object): void;
  }
  const module: { default: typeof LayoutBuilder };
  export default module;
}
declare module "pdfmake/js/Renderer.js" {
  export class Renderer {
    constructor(pdf: object);
    renderVector(vector: unknown): void;
    beginClip(item: unknown): void;
    endClip(): void;
    beginVerticalAlignment(item: unknown): void;
    endVerticalAlignment(item: unknown): void;
  }
  const module: { default: typeof Renderer };
  export default module;
}
declare module "pdfmake/js/PDFDocument.js" {
  const module: {
    default: new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
    ) => PDFKit.PDFDocument;
  };
  export default module;
}
declare module "pdfmake/js/tableLayouts.js" {
  export const tableLayouts: object;
}
