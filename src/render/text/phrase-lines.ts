import { type Atom, type FilledLine, type Position, visibleWidth } from "./fill-lines.js";
import { illOf, isWithinPhrase } from "./phrase.js";

/** How bad it is that a line is empty over its whole width, where ending a line inside a word is 1. */
const raggedness = 2;

/** Fewer characters than these do not stand alone on the last line. */
const fewest = 3;

/** Up to so many lines become one more where that keeps a word whole. */
const few = 4;

/** What the lines up to some place come to, at their best. */
interface Best {
  readonly ill: number;
  /** The atom with which the last of the lines begins. */
  readonly from: number;
}

/**
 * Sets the atoms of one paragraph into no more lines than need be, ended between phrases where they can be; few
 * lines become one more where a word would be broken otherwise.
 * `even`: its last line is as long as the others. Undefined where an atom is wider than a line.
 */
export function phraseLines<P extends Position>(
  atoms: readonly Atom<P>[],
  room: (line: number) => number,
  even: boolean,
): FilledLine<P>[] | undefined {
  const text = atoms.flatMap(({ positions }) => positions.map(({ character }) => character)).join("");
  const ends: number[] = [0];
  for (const { positions } of atoms)
    ends.push((ends.at(-1) ?? 0) + positions.reduce((sum, { character }) => sum + character.length, 0));
  const ills = ends.map((end) => illOf(text, end));
  let bests: (Best | undefined)[] = [{ ill: 0, from: 0 }];
  const rounds: (Best | undefined)[][] = [];
  while (rounds.at(-1)?.[atoms.length] === undefined) {
    const next = oneLineMore(bests, room(rounds.length));
    if (!next.some((best) => best !== undefined)) return undefined;
    rounds.push(next);
    bests = next;
  }
  const further = rounds.length > few ? [] : oneLineMore(bests, room(rounds.length));
  const lines = endsOf(rounds);
  const more = further[atoms.length] ? endsOf([...rounds, further]) : lines;
  return filled(brokenWords(more) < brokenWords(lines) ? more : lines);

  /** With which atom each line ends, where the last ends with the last. */
  function endsOf(all: readonly (readonly (Best | undefined)[])[]): number[] {
    let to = atoms.length;
    const found = [to];
    for (const round of all.slice(1).toReversed()) {
      to = round[to]?.from ?? 0;
      found.unshift(to);
    }
    return found;
  }

  function brokenWords(lineEnds: readonly number[]): number {
    return lineEnds.filter((end) => end < atoms.length && isWithinPhrase(text, ends[end] ?? 0)).length;
  }

  function filled(lineEnds: readonly number[]): FilledLine<P>[] {
    return lineEnds.map((end, line) => ({
      positions: atoms.slice(lineEnds[line - 1] ?? 0, end).flatMap((atom) => atom.positions),
      last: end === atoms.length,
    }));
  }

  function oneLineMore(before: readonly (Best | undefined)[], width: number): (Best | undefined)[] {
    const after: (Best | undefined)[] = [];
    before.forEach((best, from) => {
      if (!best) return;
      let used = 0;
      for (let end = from + 1; end <= atoms.length; end += 1) {
        const atom = atoms[end - 1]?.positions ?? [];
        const visible = used + visibleWidth(atom);
        if (visible > width + 0.01) break;
        used += atom.reduce((sum, one) => sum + one.width, 0);
        const ill = best.ill + illOfLine(from, end, 1 - visible / width);
        if (ill < (after[end]?.ill ?? Number.POSITIVE_INFINITY)) after[end] = { ill, from };
      }
    });
    return after;
  }

  function illOfLine(from: number, end: number, empty: number): number {
    const ragged = raggedness * empty * empty;
    if (end < atoms.length) return (ills[end] ?? 0) + ragged;
    if (even) return ragged;
    const long = (ends[end] ?? 0) - (ends[from] ?? 0);
    return from === 0 ? 0 : Math.max(0, fewest - long) ** 2 / 4;
  }
}
