import { breakPoints, opportunities } from "./line-break.js";

/** A character on its way into a line, and the points it takes up there. */
export interface Position {
  readonly character: string;
  readonly width: number;
}

export interface FilledLine<P> {
  /** With its trailing space, which may hang over the line's end. */
  readonly positions: readonly P[];
  /** The last line of a paragraph, or the line before a forced break. */
  readonly last: boolean;
}

/**
 * Fills lines, breaking where the text may be broken. `room` is the width of the line with a number, 0 the first;
 * `squeeze` is 追い込み: the share of it that may be squeezed in rather than carried over.
 */
export function fillLines<P extends Position>(
  positions: readonly P[],
  room: (line: number) => number,
  squeeze: number,
): FilledLine<P>[] {
  const lines: FilledLine<P>[] = [];
  let line: P[] = [];
  let used = 0;
  const finish = (last: boolean) => {
    lines.push({ positions: line, last });
    line = [];
    used = 0;
  };
  for (const atom of atoms(positions)) {
    // An atom wider than the whole line (a long URL) is broken where the line is full.
    const whole = room(lines.length);
    const parts = visibleWidth(atom.positions) <= whole ? [atom.positions] : pieces(atom.positions, whole);
    for (const part of parts) {
      if (line.length > 0 && used + visibleWidth(part) > room(lines.length) * (1 + squeeze)) finish(false);
      line.push(...part);
      used += part.reduce((sum, position) => sum + position.width, 0);
    }
    if (atom.required) finish(true);
  }
  if (line.length > 0 || lines.length === 0) finish(true);
  return lines;
}

/** What is not broken; `required`: the line ends after it. */
export interface Atom<P> {
  readonly positions: readonly P[];
  readonly required: boolean;
}

/** The smallest pieces that are not broken, in order. */
export function* atoms<P extends Position>(positions: readonly P[]): Generator<Atom<P>> {
  const text = positions.map((position) => position.character).join("");
  let index = 0;
  let offset = 0;
  for (const point of breakPoints(text)) {
    const atom: P[] = [];
    while (offset < point.at) {
      const position = positions[index++];
      if (!position) break;
      offset += position.character.length;
      if (position.character !== "\n") atom.push(position);
    }
    yield { positions: atom, required: point.required };
  }
}

/** 行頭禁則: what does not begin a line even where an atom has to be broken. */
const neverFirst = /[、。，．・：；！？）」』】〕〉》％%～〜ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;

/** An atom in parts no wider than a line: where UAX 14 allows it, else between characters. */
function pieces<P extends Position>(positions: readonly P[], width: number): P[][] {
  const text = positions.map(({ character }) => character).join("");
  const ends = new Set(opportunities(text).map(({ at }) => at));
  const parts: P[][] = [[]];
  let offset = 0;
  for (const position of positions) {
    if (ends.has(offset) && !neverFirst.test(position.character)) parts.push([]);
    parts.at(-1)?.push(position);
    offset += position.character.length;
  }
  return parts.flatMap((part) => {
    if (visibleWidth(part) <= width) return [part];
    const characters: P[][] = [];
    for (const position of part)
      if (characters.length > 0 && neverFirst.test(position.character)) characters.at(-1)?.push(position);
      else characters.push([position]);
    return characters;
  });
}

/** Without the space at its end. */
export function visibleWidth(positions: readonly Position[]): number {
  let end = positions.length;
  while (end > 0 && isSpace(positions[end - 1])) end -= 1;
  let width = 0;
  for (let index = 0; index < end; index += 1) width += positions[index]?.width ?? 0;
  return width;
}

export const isSpace = (position: Position | undefined) =>
  position?.character === " " || position?.character === "　";
