import { type Face, type FaceName, face, faceFor } from "../font/face.js";
import type { TextStyle } from "./style.js";

/** What is drawn for a character that no face has: the printer's mark for missing type (ゲタ). */
const geta = "〓";

/** A character as it will be drawn: in which face, how wide (thousandths), and its own glyph's width. */
export interface Glyph {
  readonly face: Face;
  /** What is asked for, and what is drawn. */
  readonly asked: string;
  readonly character: string;
  readonly advance: number;
  readonly natural: number;
  /** No face has the character; what stands here is the mark for that. */
  readonly missing: boolean;
}

/** Asked for every character of every line: looked up by number, with no key to be put together. */
const known = {
  natural: new Map<FaceName, Map<number, Glyph>>(),
  tabular: new Map<FaceName, Map<number, Glyph>>(),
};

/** The glyphs of a text in a style, one for each character; the same objects each time. */
export function eachGlyph(text: string, style: GlyphStyle, take: (glyph: Glyph) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at += 1;
    take(glyphAt(codePoint, style));
  }
}

type GlyphStyle = Pick<TextStyle, "face" | "tabular">;

/** The glyph of a character in a style. */
export const glyphOf = (character: string, style: GlyphStyle): Glyph =>
  glyphAt(character.codePointAt(0) as number, style);

function glyphAt(codePoint: number, style: GlyphStyle): Glyph {
  const faces = style.tabular ? known.tabular : known.natural;
  const glyphs = faces.get(style.face);
  const before = glyphs?.get(codePoint);
  if (before) return before;
  const character = String.fromCodePoint(codePoint);
  const wanted = face(style.face);
  const found = faceFor(wanted, character);
  const drawn = found ? character : geta;
  const natural = (found ?? wanted).glyph(drawn)?.width ?? 1000;
  const isDigit = style.tabular === true && character >= "0" && character <= "9";
  const glyph: Glyph = {
    face: found ?? wanted,
    asked: character,
    character: drawn,
    advance: isDigit ? (found ?? wanted).digitWidth : natural,
    natural,
    missing: !found,
  };
  if (glyphs) glyphs.set(codePoint, glyph);
  else faces.set(style.face, new Map([[codePoint, glyph]]));
  return glyph;
}

/** Width of a line of text in points. */
export function widthOf(text: string, style: TextStyle): number {
  let thousandths = 0;
  eachGlyph(text, style, ({ advance }) => {
    thousandths += advance;
  });
  return (thousandths * style.size) / 1000;
}

/** Characters of a text that no face has, each once. */
export function missingIn(text: string, style: TextStyle): string[] {
  const missing = new Set<string>();
  eachGlyph(text, style, (glyph) => {
    if (glyph.missing && glyph.asked !== "\n") missing.add(glyph.asked);
  });
  return [...missing];
}

/** Invisible format characters (variation selectors, joiners) are not drawn; the base character is. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** Text as it can be set: composed (か+゛ → が), without characters that have no form. Line breaks stay. */
export function settable(text: string): string {
  return text.normalize("NFC").replace(ignorable, (character) => (character === "\n" ? "\n" : ""));
}
