import { formatNumber } from "../../number-format/format.js";
import { faceOf } from "../font/face.js";
import { fillLines } from "../text/fill-lines.js";
import { glyphOf, settable, widthOf } from "../text/measure.js";
import type { TextStyle } from "../text/style.js";
import type { CellContent, CellStyle } from "./grid.js";

/** Lines follow each other at this many times the font size. */
export const leading = 1.2;

/** What a cell shows, as it can be set. */
export function shownText(content: CellContent, style: CellStyle): string {
  if (content.kind === "blank") return "";
  return settable(content.kind === "text" ? content.text : formatNumber(style.numberFormat, content.value));
}

/** A cell's style as that of a text, at its own size or another. */
export function textStyle({ font }: Pick<CellStyle, "font">, size = font.size): TextStyle {
  return { face: faceOf(font.family, font.bold), size, leading: size * leading, colour: font.colour };
}

/** The faces have □ and ✓ but no ☑: a ticked box is set as an empty one, and the tick drawn over it. */
export const unticked = (text: string): string => text.replaceAll(/[☑☐]/gu, "□");

/** Width of a line in points. */
export const widthOfLine = (line: string, style: TextStyle): number => widthOf(unticked(line), style);

/** Breaks a text as wide as its cell. Unlike in prose, nothing is squeezed in and space at a line's end is kept. */
export function brokenLines(text: string, style: TextStyle, room: number): string[] {
  const positions = Array.from(text, (character) => ({
    character,
    width: (glyphOf(unticked(character), style).advance * style.size) / 1000,
  }));
  return fillLines(positions, () => room, 0).map((line) =>
    line.positions.map(({ character }) => character).join(""),
  );
}
