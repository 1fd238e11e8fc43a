import { type Face, type FaceName, face, faceFor } from "../font/face.js";
import { selectorAt } from "./characters.js";
import type { TextStyle } from "./style.js";

/** What is drawn for a character that no face has: the printer's mark for missing type (ゲタ). */
const geta = "〓";

/** A character as it will be drawn: in which face, how wide (thousandths), and its own glyph's width. */
export interface Glyph {
  readonly face: Face;
  /** What is asked for, and what is drawn. */
  readonly asked: string;
  readonly character: string;
  /** The number of what is drawn in its face. */
  readonly id: number;
  readonly advance: number;
  readonly natural: number;
  /** What no face has: the character, in whose place a mark stands, or with its selector only the form of it. */
  readonly missing: string | undefined;
}

/** Asked for every character of every line: looked up by number, with no key to be put together. */
const known = {
  natural: new Map<FaceName, Map<number, Glyph>>(),
  tabular: new Map<FaceName, Map<number, Glyph>>(),
  upright: new Map<FaceName, Map<number, Glyph>>(),
};

/** The glyphs of a text in a style, one for each character; the same objects each time. */
export function eachGlyph(text: string, style: GlyphStyle, take: (glyph: Glyph) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at += 1;
    const selector = selectorAt(text, at + 1);
    if (selector !== 0) at += selector > 0xffff ? 2 : 1;
    take(glyphAt(codePoint, selector, style));
  }
}

type GlyphStyle = Pick<TextStyle, "face" | "tabular" | "upright">;

/** The glyph of a character in a style. */
export function glyphOf(character: string, style: GlyphStyle): Glyph {
  const codePoint = character.codePointAt(0) as number;
  return glyphAt(codePoint, selectorAt(character, codePoint > 0xffff ? 2 : 1), style);
}

function glyphAt(codePoint: number, selector: number, style: GlyphStyle): Glyph {
  const faces = style.upright ? known.upright : style.tabular ? known.tabular : known.natural;
  const glyphs = faces.get(style.face);
  const key = codePoint + selector * 0x200000;
  const before = glyphs?.get(key);
  if (before) return before;
  const glyph = made(codePoint, selector, style);
  if (glyphs) glyphs.set(key, glyph);
  else faces.set(style.face, new Map([[key, glyph]]));
  return glyph;
}

function made(codePoint: number, selector: number, style: GlyphStyle): Glyph {
  const base = String.fromCodePoint(codePoint);
  const asked = selector === 0 ? base : base + String.fromCodePoint(selector);
  const wanted = face(style.face);
  // A form that no face has is drawn as the character usually is.
  const character = [asked, base].find((one) => faceFor(wanted, one)) ?? geta;
  const found = faceFor(wanted, character) ?? wanted;
  const glyph = style.upright ? found.uprightGlyph(character) : found.glyph(character);
  const natural = glyph?.width ?? 1000;
  const isDigit = style.tabular === true && character >= "0" && character <= "9";
  return {
    face: found,
    asked,
    character,
    id: glyph?.id ?? 0,
    advance: isDigit ? found.digitWidth : natural,
    natural,
    missing: character === asked ? undefined : character === base ? asked : base,
  };
}

/** Width of a line of text in points. */
export function widthOf(text: string, style: TextStyle): number {
  let thousandths = 0;
  eachGlyph(text, style, ({ advance }) => {
    thousandths += advance;
  });
  return (thousandths * style.size) / 1000;
}

/** What of a text no face has, each once: a character, or with its selector a form of one. */
export function missingIn(text: string, style: TextStyle): string[] {
  const missing = new Set<string>();
  eachGlyph(text, style, (glyph) => {
    if (glyph.missing !== undefined && glyph.missing !== "\n") missing.add(glyph.missing);
  });
  return [...missing];
}
