import type { Font, Glyph } from "fontkit";
import required from "fontkit";

/** What we use of fontkit; its typings leave out the registering of formats, and the tables of an opened font. */
interface Fontkit {
  openSync(file: string): OpenedFont;
  registerFormat(format: FontFormat): void;
}

export interface OpenedFont extends Font {
  /** Horizontal metrics, for a glyph to find its own in. */
  readonly hmtx: object;
  /** Where each glyph begins in `glyf`, and, after the last, where that ends. */
  readonly loca: { readonly offsets: readonly number[] };
  _getTableStream(tag: "glyf" | "post"): TableStream;
  getGlyph(id: number): OpenedGlyph;
  glyphForCodePoint(codePoint: number): OpenedGlyph;
}

/** The file, from a table's beginning on. */
interface TableStream {
  pos: number;
  readInt16BE(): number;
  readInt32BE(): number;
}

export interface OpenedGlyph extends Glyph {
  _getTableMetrics(table: object): { readonly advance: number; readonly bearing: number };
}

/** A format of font files: fontkit asks each whether bytes are its own, and has the first that says so open them. */
export interface FontFormat {
  new (stream: { readonly buffer: Uint8Array }): Font;
  probe(bytes: Uint8Array): boolean;
}

/** The one that pdfkit requires (see `vite.config.ts`); fontkit has another for those who import it. */
export const fontkit: Fontkit = required as unknown as Fontkit;
