import { charactersOf } from "./characters.js";
import { glyphOf, widthOf } from "./measure.js";
import type { TextStyle } from "./style.js";

/** 縦組みの一こま: what stands in one place of a line that runs down. */
export interface VerticalCell {
  readonly text: string;
  /** Its type: smaller than the line's where figures side by side would be wider than that. */
  readonly style: TextStyle;
  /** Whether it is turned to the right, as Latin words are. */
  readonly sideways: boolean;
  /** What it takes of the line, in points. */
  readonly length: number;
  /** How far its baseline lies below where it begins, or, turned, to the left of the line's middle; in points. */
  readonly baseline: number;
}

/** Figures, Latin words with the spaces between them, and all else. */
const pieces = /\d+|[!-/:-~À-ɏ][!-~À-ɏ]*(?: +[!-~À-ɏ]+)*|[^\d!-~À-ɏ]+/gu;
const figures = /^\d+$/u;
const latin = /^[!-~À-ɏ]/u;

/** 縦中横: so many figures stand side by side; more stand one below the other. */
const mostTogether = 2;

/** Marks that are turned as they are where a face has no form of them for such a line. */
const turned = /^[ー〜～―…‥－–—＝：（）「」『』【】〔〕［］｛｝〈〉《》]$/u;

/** A text in the places of a line that runs down. */
export function verticalCells(text: string, style: TextStyle): VerticalCell[] {
  return (text.match(pieces) ?? []).flatMap((piece): VerticalCell[] => {
    if (figures.test(piece))
      return piece.length <= mostTogether
        ? [sideBySide(piece, style)]
        : Array.from(piece, (one) => upright(one, style));
    if (latin.test(piece)) return [sideways(piece, style)];
    return charactersOf(piece).map((one) => upright(one, style));
  });
}

/** From the middle of a character down to its baseline, and from its head: as faces are made, in sizes. */
const belowMiddle = 0.38;
const belowHead = 0.88;

function sideBySide(text: string, style: TextStyle): VerticalCell {
  const length = style.size;
  const size = Math.min(length, (length * length) / widthOf(text, style));
  return {
    text,
    style: { ...style, size },
    sideways: false,
    length,
    baseline: length / 2 + size * belowMiddle,
  };
}

const sideways = (text: string, style: TextStyle): VerticalCell => ({
  text,
  style,
  sideways: true,
  length: widthOf(text, style),
  baseline: style.size * belowMiddle,
});

function upright(text: string, style: TextStyle): VerticalCell {
  const own = { ...style, upright: true };
  const { face, character, id } = glyphOf(text, own);
  if (turned.test(text) && id === glyphOf(text, style).id) return sideways(text, style);
  const long = text === " " ? wordSpace : (face.uprightGlyph(character)?.length ?? 1000);
  return {
    text,
    style: own,
    sideways: false,
    length: (long * style.size) / 1000,
    baseline: style.size * belowHead,
  };
}

/** Of a space, in thousandths of the type size. */
const wordSpace = 333;
