import { faceOf } from "../font/face.js";
import { type Glyph, glyphOf, settable } from "../text/measure.js";
import type { CellStyle } from "./grid.js";

/** The faces have □ and ✓ but no ☑: a ticked box is set as an empty one, and the tick drawn over it. */
export const boxOf = (character: string): string =>
  character === "☑" || character === "☐" ? "□" : character;

/** The glyph that a cell's character is drawn with. */
export function cellGlyph(character: string, { font }: Pick<CellStyle, "font">): Glyph {
  return glyphOf(boxOf(character), { face: faceOf(font.family, font.bold) });
}

/** Width of a cell's text in points, at a size. */
export function measure(text: string, style: Pick<CellStyle, "font">, size: number): number {
  let thousandths = 0;
  for (const character of settable(text)) thousandths += cellGlyph(character, style).advance;
  return (thousandths * size) / 1000;
}
