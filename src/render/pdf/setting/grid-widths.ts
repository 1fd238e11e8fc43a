import type { Block, GridBlock } from "../../../model/block.js";
import { breakPoints } from "../../text/line-break.js";
import { widthOf } from "../../text/measure.js";
import { isWithinPhrase, isWithinWord } from "../../text/phrase.js";
import type { TextStyle } from "../../text/style.js";
import { placesOf } from "./grid-places.js";

/** What a cell asks of its column: the natural width of each of its paragraphs, of their longest piece and number. */
interface Asking {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly paragraphs: readonly number[];
  readonly longest: number;
  /** Width of its longest number, with its sign and unit: it is never broken. */
  readonly number: number;
}

/** How the words in cells and heads are set. */
export interface GridStyles {
  readonly cell: TextStyle;
  readonly head: TextStyle;
}

/** What is kept whole in a grid: numbers always, then words, and then also what stands in brackets. */
export type Whole = "numbers" | "words" | "phrases";

/** Widths of a grid's columns in points, without padding, and how many lines its rows then have together. */
export interface FoundWidths {
  readonly widths: readonly number[];
  readonly lines: number;
}

/** How high a grid is whose columns have some widths, with another width for one column. */
type HeightWith = (column: number, width: number) => number;

/** The same for any widths. */
type Heights = (widths: readonly number[]) => HeightWith;

/**
 * 罫線表の列幅: the widths (points, without padding) at which the whole grid is lowest, for a room they fill
 * together. Columns begin as narrow as their longest unbreakable words; whatever saves most lines for its
 * width is given next, and what is left over is shared by the author's widths. Where there is too little, long
 * words give way, but no number does: undefined where what is kept whole would be broken, or a line end after fewer
 * than four characters.
 */
export function gridWidths(
  block: GridBlock,
  room: number,
  styles: GridStyles,
  whole: Whole,
): FoundWidths | undefined {
  const columns = block.widths.map((_, column) => column);
  const placed = placesOf(block.rows, columns.length);
  const em = styles.cell.size;
  const every = placed.map(({ cell, row, column }): Asking => {
    const isHead = row < block.headerRows || column < block.headerColumns;
    const texts = paragraphsOf(cell.content);
    const style = isHead ? styles.head : styles.cell;
    const measured = texts.map(({ text, inset }) => widthOf(text, style) + inset * em);
    // A head may be parted in two, words in a cell where lines may be broken.
    const widest = (pieces: (text: string) => readonly string[]) =>
      Math.max(
        0,
        ...texts.flatMap(({ text, inset }) => pieces(text).map((one) => widthOf(one, style) + inset * em)),
      ) + 0.5;
    return {
      row,
      rows: cell.rowSpan ?? 1,
      column,
      columns: cell.columnSpan ?? 1,
      paragraphs: measured,
      longest: widest(whole === "phrases" ? phrasesOf : wordsOf),
      number: widest(numbersOf),
    };
  });
  const asking = every.filter((one) => one.columns === 1);
  const of = (column: number) => asking.filter((one) => one.column === column);
  const natural = columns.map((column) =>
    Math.max(em, ...of(column).flatMap(({ paragraphs }) => paragraphs.map((one) => one + 0.5))),
  );
  const atLeast = (wish: (one: Asking) => number) =>
    columns.map((column) => Math.min(natural[column] ?? 0, Math.max(em * 4.1, ...of(column).map(wish))));
  const words = atLeast(({ longest }) => longest);
  const numbers = atLeast(({ number }) => number);
  const short = total(words) - room;
  if (total(numbers) > room || (whole !== "numbers" && short > 0)) return undefined;
  const least = short > 0 ? numbers : words;
  const widths = short > 0 ? between(words, numbers, short) : [...words];
  let left = room - total(widths);
  const heights = heightsOf(asking, block.rows.length);
  for (;;) {
    const heightWith = heights(widths);
    const best = columns
      .flatMap((column) => offersOf(column, widths, natural, left, em, heightWith))
      .toSorted((a, b) => b.saved / b.more - a.saved / a.more)[0];
    if (!best) break;
    widths[best.column] = (widths[best.column] ?? 0) + best.more;
    left -= best.more;
  }
  trade(widths, least, em, heights);
  const shares = total(block.widths);
  const found = widths.map((one, column) => one + (left * (block.widths[column] ?? 0)) / shares);
  const isBroken = ({ column, columns: span, number }: Asking) =>
    span > 1 && total(found.slice(column, column + span)) < number;
  return every.some(isBroken)
    ? undefined
    : { widths: found, lines: linesAt(found, asking, block.rows.length) };
}

/** Where there is too little room for whole words, by so much: they give way, numbers do not. */
function between(words: readonly number[], numbers: readonly number[], short: number): number[] {
  const give = short / (total(words) - total(numbers));
  return words.map((one, column) => one - (one - (numbers[column] ?? 0)) * give);
}

/** Columns that were served first give some width back where another makes better use of it. */
function trade(widths: number[], least: readonly number[], em: number, heights: Heights): void {
  const columns = widths.map((_, column) => column);
  for (let round = 0; round < 24; round += 1) {
    const before = heights(widths)(0, widths[0] ?? 0);
    const deals = columns.flatMap((from) => {
      const shares = [1, 2, 4]
        .map((share) => share * em)
        .filter((more) => (widths[from] ?? 0) - more >= (least[from] ?? 0))
        .map((more) => {
          const narrower = widths.map((one, at) => (at === from ? one - more : one));
          return { more, narrower, heightWith: heights(narrower) };
        });
      return columns
        .filter((to) => to !== from)
        .flatMap((to) =>
          shares.map(({ more, narrower, heightWith }) => {
            const wider = (widths[to] ?? 0) + more;
            return { changed: narrower.with(to, wider), height: heightWith(to, wider) };
          }),
        );
    });
    const best = deals.toSorted((a, b) => a.height - b.height)[0];
    if (!best || best.height > before - 0.2) return;
    widths.splice(0, widths.length, ...best.changed);
  }
}

interface Offer {
  readonly column: number;
  readonly more: number;
  readonly saved: number;
}

/** What some more width would save in one column. */
function offersOf(
  column: number,
  widths: readonly number[],
  natural: readonly number[],
  left: number,
  em: number,
  heightWith: HeightWith,
): Offer[] {
  const now = widths[column] ?? 0;
  const most = Math.min(left, (natural[column] ?? 0) - now);
  if (most < 0.01) return [];
  const before = heightWith(column, now);
  const steps = [0.5, 1, 1.5, 2, 3, 4, 6, 8].map((share) => share * em).filter((more) => more < most);
  return [...steps, most].flatMap((more) => {
    const saved = before - heightWith(column, now + more);
    return saved > 0 ? [{ column, more, saved }] : [];
  });
}

/**
 * Lines of the whole grid: the highest cell of each row, more for a cell that is much higher than the others, and
 * a little for every line that hides behind it. The search changes a column or two at a time and comes back to
 * the same widths: what a column needs at a width is calculated once, and so is what the others need beside it.
 */
function heightsOf(asking: readonly Asking[], rows: number): Heights {
  const known: { readonly of: readonly Asking[]; readonly at: Map<number, Needed> }[] = [];
  const neededBy = (width: number, column: number): Needed => {
    known[column] ??= { of: asking.filter((one) => one.column === column), at: new Map() };
    const { of, at } = known[column];
    const before = at.get(width);
    if (before) return before;
    const needed = neededAt(width, of, rows);
    at.set(width, needed);
    return needed;
  };
  return (widths) => {
    const columns = widths.map(neededBy);
    const hidden = total(columns.map((one) => one.hidden));
    const highest = Array.from({ length: rows }, (_, row) => highestTwo(columns, row));
    return (column, width) => {
      const needed = neededBy(width, column);
      let height = 0;
      for (let row = 0; row < rows; row += 1) {
        const { first, second, column: of } = highest[row] as Highest;
        const lines = Math.max(of === column ? second : first, needed.highest[row] ?? 0);
        height += lines + lines * lines * 0.08;
      }
      return height + (hidden - (columns[column]?.hidden ?? 0) + needed.hidden) * 0.12;
    };
  };
}

/** The lines of the highest cell of each row, together. */
function linesAt(widths: readonly number[], asking: readonly Asking[], rows: number): number {
  const columns = widths.map((width, column) =>
    neededAt(
      width,
      asking.filter((one) => one.column === column),
      rows,
    ),
  );
  return total(Array.from({ length: rows }, (_, row) => highestTwo(columns, row).first));
}

/** The most lines that a row has in a column, which column that is, and the most it has in another. */
interface Highest {
  readonly first: number;
  readonly second: number;
  readonly column: number;
}

function highestTwo(columns: readonly Needed[], row: number): Highest {
  let highest: Highest = { first: 0, second: 0, column: -1 };
  columns.forEach((needed, column) => {
    const lines = needed.highest[row] ?? 0;
    if (lines > highest.first) highest = { first: lines, second: highest.first, column };
    else if (lines > highest.second) highest = { ...highest, second: lines };
  });
  return highest;
}

/** What one column needs: the lines of its highest cell in each row, and of all its cells together. */
interface Needed {
  readonly highest: readonly number[];
  readonly hidden: number;
}

function neededAt(width: number, asking: readonly Asking[], rows: number): Needed {
  const highest = Array.from({ length: rows }, () => 0);
  let hidden = 0;
  for (const { row, rows: span, paragraphs } of asking) {
    const lines = paragraphs.reduce((sum, one) => sum + Math.ceil(one / width), 0);
    hidden += lines;
    for (let at = row; at < row + span && at < rows; at += 1)
      highest[at] = Math.max(highest[at] ?? 0, lines / span);
  }
  return { highest, hidden };
}

/** Every paragraph's words and by how many characters it is moved in. */
function paragraphsOf(blocks: readonly Block[], inset = 0): { text: string; inset: number }[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap((item) => paragraphsOf(item, inset + 1.4));
    if (block.kind !== "paragraph") return [{ text: "・・・・", inset }];
    return block.content
      .map((inline) => (typeof inline === "string" ? inline : "・・・・"))
      .join("")
      .split("\n")
      .map((text) => ({ text, inset }));
  });
}

/** What a column has room for in one piece: words, and what belongs to them. */
const wordsOf = (text: string): string[] =>
  parted(text, (at) => at === text.length || !isWithinWord(text, at));

/** The same, what stands in brackets in one piece, too. */
const phrasesOf = (text: string): string[] =>
  parted(text, (at) => at === text.length || !isWithinPhrase(text, at));

/** The pieces of a text that are numbers, with their signs and units; not of words with digits in them. */
const numbersOf = (text: string): string[] =>
  parted(text, () => true).filter((piece) => /[\d０-９]/u.test(piece) && !/[A-Za-z]{2}/u.test(piece));

/** A text parted at those of its break points that count. */
function parted(text: string, counts: (at: number) => boolean): string[] {
  let from = 0;
  return breakPoints(text)
    .filter(({ at }) => counts(at))
    .map(({ at }) => {
      const piece = text.slice(from, at);
      from = at;
      return piece;
    });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
