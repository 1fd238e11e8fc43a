import { breakPoints } from "./line-break.js";
import { glyphOf } from "./measure.js";
import type { TextStyle } from "./style.js";

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  /** Known only when all pages are made: replaces the text, which reserves its room. */
  readonly later?: (pageOf: PageOf) => string;
  readonly link?: LinkTarget;
  /** （つづき）: shown only where its line is repeated at the head of a further page. */
  readonly onlyRepeated?: boolean;
}

/** The page number on which an anchor stands. */
export type PageOf = (anchor: string) => number | undefined;

export type LinkTarget = { readonly href: string } | { readonly anchor: string };

export interface Line {
  readonly runs: readonly Run[];
  /** Natural width in points, trailing space left out. */
  readonly width: number;
  /** The last line of a paragraph, or one before a forced break: never justified. */
  readonly last: boolean;
  /** Points by which it is moved in (字下げ). */
  readonly indent: number;
}

/** 追い込み: how much of a line's width may be squeezed in rather than carried over. */
const squeeze = 0.006;

interface Position {
  readonly run: Run;
  readonly character: string;
  readonly width: number;
}

/** Sets runs into lines of a width; `indent` moves the first line in. */
export function breakLines(runs: readonly Run[], width: number, indent = 0): Line[] {
  const positions = runs.flatMap((run) =>
    Array.from(run.text, (character) => ({
      run,
      character,
      width: (glyphOf(character, run.style).advance * run.style.size) / 1000,
    })),
  );
  const lines: Line[] = [];
  let line: Position[] = [];
  let used = 0;
  const room = () => width - (lines.length === 0 ? indent : 0);
  const finish = (last: boolean) => {
    lines.push(lineOf(line, last, lines.length === 0 ? indent : 0));
    line = [];
    used = 0;
  };
  for (const atom of atoms(positions)) {
    const atomWidth = visibleWidth(atom.positions);
    if (line.length > 0 && used + atomWidth > room() * (1 + squeeze)) finish(false);
    for (const position of atom.positions) {
      // An atom wider than the whole line (a long URL) is broken where the line is full.
      if (line.length > 0 && atomWidth > room() && used + position.width > room()) finish(false);
      line.push(position);
      used += position.width;
    }
    if (atom.required) finish(true);
  }
  if (line.length > 0 || lines.length === 0) finish(true);
  return lines;
}

/** The smallest pieces that are not broken, in order. */
function* atoms(positions: readonly Position[]): Generator<{ positions: Position[]; required: boolean }> {
  const text = positions.map((position) => position.character).join("");
  let index = 0;
  let offset = 0;
  for (const point of breakPoints(text)) {
    const atom: Position[] = [];
    while (offset < point.at) {
      const position = positions[index++];
      if (!position) break;
      offset += position.character.length;
      if (position.character !== "\n") atom.push(position);
    }
    yield { positions: atom, required: point.required };
  }
}

function visibleWidth(positions: readonly Position[]): number {
  let end = positions.length;
  while (end > 0 && isSpace(positions[end - 1])) end -= 1;
  let width = 0;
  for (let index = 0; index < end; index += 1) width += positions[index]?.width ?? 0;
  return width;
}

const isSpace = (position: Position | undefined) =>
  position?.character === " " || position?.character === "　";

function lineOf(positions: readonly Position[], last: boolean, indent: number): Line {
  const shown = positions.slice();
  while (isSpace(shown.at(-1))) shown.pop();
  const runs: Run[] = [];
  let current: Run | undefined;
  let text = "";
  for (const position of shown) {
    if (position.run !== current) {
      if (current) runs.push({ ...current, text });
      current = position.run;
      text = "";
    }
    text += position.character;
  }
  if (current) runs.push({ ...current, text });
  return { runs, width: shown.reduce((sum, position) => sum + position.width, 0), last, indent };
}
