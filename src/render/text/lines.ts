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

/** Fewer characters than these do not stand alone on a paragraph's last line (泣き別れ). */
const fewest = 3;

/** Sets runs into lines of a width; `indent` moves the first line in. */
export function breakLines(runs: readonly Run[], width: number, indent = 0): Line[] {
  const lines = fill(runs, width, indent);
  if (lines.length < 2 || lengthOf(lines.at(-1)) >= fewest) return lines;
  // The lines before give up a character or two, where that costs no further line.
  const em = runs[0]?.style.size ?? 0;
  let best = lines;
  for (let less = 0.5; less <= 3 && width - less * em > em * 2; less += 0.5) {
    const tighter = fill(runs, width - less * em, indent);
    if (tighter.length > lines.length) break;
    if (lengthOf(tighter.at(-1)) > lengthOf(best.at(-1))) best = tighter;
    if (lengthOf(best.at(-1)) >= fewest) break;
  }
  return best;
}

const lengthOf = (line: Line | undefined): number =>
  (line?.runs ?? []).reduce((sum, run) => sum + Array.from(run.text).length, 0);

/** 均等な行分け: no more lines than need be, of nearly one length; words in brackets go on a line of their own. */
export function breakEvenly(runs: readonly Run[], width: number): Line[] {
  const lines = breakLines(runs, width);
  if (lines.length < 2) return lines;
  const [only, ...others] = runs;
  const bracket = only && others.length === 0 ? only.text.search(/(?<=[^\n])（[^（）]*）$/u) : -1;
  if (only && bracket > 0) {
    const parted = `${only.text.slice(0, bracket)}\n${only.text.slice(bracket)}`;
    const apart = fill([{ ...only, text: parted }], width, 0);
    if (apart.length <= lines.length) return apart;
  }
  let [tooNarrow, enough] = [0, width];
  while (enough - tooNarrow > 0.5) {
    const between = (tooNarrow + enough) / 2;
    const fits = fill(runs, between, 0);
    if (fits.length <= lines.length && fits.every((line) => line.width <= between + 0.01)) enough = between;
    else tooNarrow = between;
  }
  return fill(runs, enough, 0);
}

function fill(runs: readonly Run[], width: number, indent: number): Line[] {
  const positions = runs.flatMap((run) =>
    Array.from(run.text, (character) => ({
      run,
      character,
      width: (glyphOf(character, run.style).advance * run.style.size) / 1000,
    })),
  );
  const isForced = positions.some(({ character }) => character === "\n");
  // Most texts are a cell's few words: where they fit, there is no need to know where they could be broken.
  if (!isForced && widthOfAll(positions) <= width - indent) return [lineOf(positions, true, indent)];
  const indentOf = (line: number) => (line === 0 ? indent : 0);
  const filled = fillLines(positions, (line) => width - indentOf(line), squeeze);
  return filled.map((line, number) => lineOf(line.positions, line.last, indentOf(number)));
}

const widthOfAll = (positions: readonly Position[]): number =>
  positions.reduce((sum, position) => sum + position.width, 0);

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
  return { runs, width: widthOfAll(shown), last, indent };
}
