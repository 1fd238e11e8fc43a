import { fillLines, isSpace, type Position } from "./fill-lines.js";
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

interface RunPosition extends Position {
  readonly run: Run;
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
  const indentOf = (line: number) => (line === 0 ? indent : 0);
  const filled = fillLines(positions, (line) => width - indentOf(line), squeeze);
  return filled.map((line, number) => lineOf(line.positions, line.last, indentOf(number)));
}

function lineOf(positions: readonly RunPosition[], last: boolean, indent: number): Line {
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
