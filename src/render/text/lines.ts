import type { FigureMark } from "../../model/printed-place.js";
import { charactersOf } from "./characters.js";
import { type Atom, atoms, fillLines, isSpace, type Position } from "./fill-lines.js";
import { glyphOf, widthOf } from "./measure.js";
import { phraseLines } from "./phrase-lines.js";
import type { TextStyle } from "./style.js";

/** A stretch of text in one style. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
  /** Known only when all pages are made: replaces the text, which reserves its room. */
  readonly later?: (pageOf: PageOf) => string;
  readonly link?: LinkTarget;
  /** （つづき）: shown only where its line is repeated at the head of a further page. */
  readonly onlyRepeated?: boolean;
  /** The figure that it prints. */
  readonly mark?: FigureMark;
}

/** The page number on which an anchor stands. */
export type PageOf = (anchor: string) => number | undefined;

export type LinkTarget = { readonly href: string } | { readonly anchor: string };

export interface TextLine {
  readonly runs: readonly TextRun[];
  /** Natural width in points, trailing space left out. */
  readonly width: number;
  /** The last line of a paragraph, or the line before a forced break: never justified. */
  readonly last: boolean;
  /** Points by which it is moved in (字下げ). */
  readonly indent: number;
}

/** 追い込み: how much of a line's width may be squeezed in rather than carried over. */
const squeeze = 0.006;

/** Fewer letters than these, marks not counted, do not stand alone on a paragraph's last line (泣き別れ). */
const fewestLetters = 4;

/** How much of a line may be spread over it so that the last line has more: a letter in any, in long ones up to so many. */
const spread = { least: 1.5, share: 0.08, letters: 3 } as const;

interface RunPosition extends Position {
  readonly run: TextRun;
}

/** Sets runs into lines of a width; `indent` moves the first line in. */
export function breakLines(runs: readonly TextRun[], width: number, indent = 0): TextLine[] {
  const lines = fill(runs, width, indent);
  if (lines.length < 2 || lettersOf(lines.at(-1)) >= fewestLetters) return lines;
  // The lines before give up a letter or two, where that costs no further line.
  const em = runs[0]?.style.size ?? 0;
  const most = Math.max(spread.least * em, Math.min(spread.letters * em, width * spread.share));
  let best = lines;
  for (let less = em / 2; less <= most; less += em / 2) {
    const tighter = fill(runs, width - less, indent);
    if (tighter.length > lines.length) break;
    if (lettersOf(tighter.at(-1)) > lettersOf(best.at(-1))) best = tighter;
    if (lettersOf(best.at(-1)) >= fewestLetters) break;
  }
  return best;
}

const marks = /[、。，．：；！？「」『』（）〔〕]/u;

const lettersOf = (line: TextLine | undefined): number =>
  charactersOf((line?.runs ?? []).map(({ text }) => text).join("")).filter((one) => !marks.test(one)).length;

/** Sets runs into lines that are not justified: no more than need be, ended between phrases where they can be. */
export function breakAtPhrases(runs: readonly TextRun[], width: number, indent = 0): TextLine[] {
  return phrased(runs, width, indent, false);
}

/** 均等な行分け: the same, the lines of nearly one length. */
export function breakEvenly(runs: readonly TextRun[], width: number): TextLine[] {
  return phrased(runs, width, 0, true);
}

function phrased(runs: readonly TextRun[], width: number, indent: number, even: boolean): TextLine[] {
  const only = onlyLine(runs, width, indent);
  if (only) return [only];
  const positions = positionsOf(runs);
  const lines: TextLine[] = [];
  const indentOf = (line: number) => (line === 0 ? indent : 0);
  for (const paragraph of paragraphsOf(positions)) {
    const before = lines.length;
    const room = (line: number) => (width - indentOf(before + line)) * (1 + squeeze);
    const filled =
      phraseLines(paragraph, room, even) ??
      fillLines(
        paragraph.flatMap((atom) => atom.positions),
        room,
        0,
      );
    for (const one of filled) lines.push(lineOf(one.positions, one.last, indentOf(lines.length)));
  }
  return lines;
}

/** The atoms between forced breaks. */
function paragraphsOf(positions: readonly RunPosition[]): Atom<RunPosition>[][] {
  const paragraphs: Atom<RunPosition>[][] = [[]];
  for (const atom of atoms(positions)) {
    paragraphs.at(-1)?.push(atom);
    if (atom.required) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function fill(runs: readonly TextRun[], width: number, indent: number): TextLine[] {
  const only = onlyLine(runs, width, indent);
  if (only) return [only];
  const positions = positionsOf(runs);
  const indentOf = (line: number) => (line === 0 ? indent : 0);
  const filled = fillLines(positions, (line) => width - indentOf(line), squeeze);
  return filled.map((line, number) => lineOf(line.positions, line.last, indentOf(number)));
}

function positionsOf(runs: readonly TextRun[]): RunPosition[] {
  return runs.flatMap((run) =>
    charactersOf(run.text).map((character) => ({
      run,
      character,
      width: (glyphOf(character, run.style).advance * run.style.size) / 1000,
    })),
  );
}

/** Most texts are a cell's few words: where they fit, there is no need to take them apart. */
function onlyLine(runs: readonly TextRun[], width: number, indent: number): TextLine | undefined {
  if (runs.some(({ text }) => text.includes("\n") || text.endsWith(" ") || text.endsWith("　"))) return;
  const shown = runs.filter(({ text }) => text !== "");
  const natural = shown.reduce((sum, { text, style }) => sum + widthOf(text, style), 0);
  return natural <= width - indent ? { runs: shown, width: natural, last: true, indent } : undefined;
}

const widthOfAll = (positions: readonly Position[]): number =>
  positions.reduce((sum, position) => sum + position.width, 0);

function lineOf(positions: readonly RunPosition[], last: boolean, indent: number): TextLine {
  const shown = positions.slice();
  while (isSpace(shown.at(-1))) shown.pop();
  const runs: TextRun[] = [];
  let current: TextRun | undefined;
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
