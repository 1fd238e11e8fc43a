import type { Font } from "fontkit";
import required from "fontkit";

/** What we use of fontkit; its typings leave out the registering of formats, and the tables of an opened font. */
interface Fontkit {
  openSync(file: string): OpenedFont;
  create(bytes: Uint8Array): OpenedFont;
  registerFormat(format: FontFormat): void;
}

export interface OpenedFont extends Font {
  readonly cmap: { readonly tables: readonly { readonly table: CharacterMap }[] };
  /** Where each glyph begins in `glyf`, and, after the last, where that ends. */
  readonly loca: { readonly offsets: readonly number[] };
  readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
  _getTableStream(tag: "glyf" | "hmtx" | "post" | "vhea" | "vmtx"): TableStream;
}

/** A table from characters to glyphs; the one of format 14 has the forms that variation selectors ask for. */
interface CharacterMap {
  readonly varSelectors?: { toArray(): readonly VariationSelector[] };
}

interface VariationSelector {
  readonly varSelector: number;
  readonly defaultUVS:
    | readonly { readonly startUnicodeValue: number; readonly additionalCount: number }[]
    | null;
  readonly nonDefaultUVS: readonly { readonly unicodeValue: number; readonly glyphID: number }[] | null;
}

/** The file, from a table's beginning on. */
interface TableStream {
  pos: number;
  readInt16BE(): number;
  readUInt16BE(): number;
  readInt32BE(): number;
}

/** A format of font files: fontkit has the first format whose `probe` accepts the bytes open them. */
export interface FontFormat {
  new (stream: { readonly buffer: Uint8Array }): Font;
  probe(bytes: Uint8Array): boolean;
}

/** The build of fontkit that pdfkit requires (see `vite.config.ts`); an `import` alone would load another build. */
export const fontkit: Fontkit = required as unknown as Fontkit;

/** A glyph's advance and left side bearing, in the font's own units; fontkit would calculate its height as well. */
export function metricsOf(
  font: OpenedFont,
  id: number,
): { readonly advance: number; readonly bearing: number } {
  // Glyphs after those that have an advance of their own are as wide as the last of them.
  const { numberOfMetrics } = font.hhea;
  const stream = font._getTableStream("hmtx");
  const start = stream.pos;
  stream.pos = start + Math.min(id, numberOfMetrics - 1) * 4;
  const advance = stream.readUInt16BE();
  if (id >= numberOfMetrics) stream.pos = start + numberOfMetrics * 4 + (id - numberOfMetrics) * 2;
  return { advance, bearing: stream.readInt16BE() };
}

/** A glyph's advance in a line that runs down, in the font's own units: fontkit's own is none. */
export function heightAdvanceOf(font: OpenedFont, id: number): number {
  if (!("vmtx" in font.directory.tables)) return font.unitsPerEm;
  const head = font._getTableStream("vhea");
  head.pos += placeOfCount;
  const last = head.readUInt16BE() - 1;
  const stream = font._getTableStream("vmtx");
  stream.pos += Math.min(id, last) * 4;
  return stream.readUInt16BE();
}

/** In `vhea`: how many glyphs have an advance of their own. */
const placeOfCount = 34;
