import { formatNumber } from "../../number-format/format.js";
import { faceOf } from "../font/face.js";
import { charactersOf, settable } from "../text/characters.js";
import { fillLines } from "../text/fill-lines.js";
import { glyphOf, widthOf } from "../text/measure.js";
import type { TextStyle } from "../text/style.js";
import type { CellContent, CellFormat } from "./sheet.js";

/** Lines follow each other at this many times the font size. */
export const leading = 1.2;

/** What a cell shows, as it can be set. */
export function shownText(content: CellContent, format: CellFormat): string {
  if (content.kind === "blank" || content.kind === "formula") return "";
  return settable(content.kind === "text" ? content.text : formatNumber(format.numberFormat, content.value));
}

/** How the text of a cell is set, at the size of its font or another. */
export function textStyle({ font }: Pick<CellFormat, "font">, size = font.size): TextStyle {
  return { face: faceOf(font.family, font.bold), size, leading: size * leading, colour: font.colour };
}

/** The faces have □ and ✓ but no ☑: a ticked box is set as an empty box, and the tick drawn over it. */
export const unticked = (text: string): string => text.replaceAll(/[☑☐]/gu, "□");

/** Width of a line in points. */
export const widthOfLine = (line: string, style: TextStyle): number => widthOf(unticked(line), style);

/** Breaks a text as wide as its cell. Unlike in prose, nothing is squeezed in and space at a line's end is kept. */
export function brokenLines(text: string, style: TextStyle, room: number): string[] {
  const positions = charactersOf(text).map((character) => ({
    character,
    width: (glyphOf(unticked(character), style).advance * style.size) / 1000,
  }));
  return fillLines(positions, () => room, 0).map((line) =>
    line.positions.map(({ character }) => character).join(""),
  );
}
