import type { ChangedWords } from "../../model/difference.js";
import type { EditionFile } from "../../model/edition.js";

interface Sentence {
  readonly page: number;
  readonly text: string;
}

/** 変わった文章: file by file, sentence by sentence; what stands between two sentences that both have is one change. */
export function changedWords(older: readonly EditionFile[], newer: readonly EditionFile[]): ChangedWords[] {
  return newer.flatMap(({ file, words }) => {
    const before = older.find((one) => one.file === file);
    return before ? between(file, sentencesOf(before), sentencesOf({ file, words, places: [] })) : [];
  });
}

const sentencesOf = ({ words }: EditionFile): Sentence[] =>
  words.flatMap(({ page, text }) =>
    (text.match(/[^。]*。|[^。]+$/gu) ?? []).map((one) => ({ page, text: one.trim() })),
  );

function between(file: string, older: readonly Sentence[], newer: readonly Sentence[]): ChangedWords[] {
  const found: ChangedWords[] = [];
  let [from, at] = [0, 0];
  for (const [was, is] of [...shared(older, newer), [older.length, newer.length] as const]) {
    const [gone, come] = [older.slice(from, was), newer.slice(at, is)];
    const [first] = [...come, ...gone];
    if (first)
      found.push({
        file,
        page: first.page,
        older: gone.map(({ text }) => text),
        newer: come.map(({ text }) => text),
      });
    [from, at] = [was + 1, is + 1];
  }
  return found;
}

/** The longest row of sentences that both have in one order, as pairs of their indices. */
function shared(older: readonly Sentence[], newer: readonly Sentence[]): (readonly [number, number])[] {
  const isSame = (one: number, other: number) => older[one]?.text === newer[other]?.text;
  const least = Math.min(older.length, newer.length);
  let head = 0;
  while (head < least && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < least - head && isSame(older.length - 1 - tail, newer.length - 1 - tail)) tail += 1;
  const [rows, columns] = [older.length - head - tail, newer.length - head - tail];
  // How many are shared from here to the end of the parted middle.
  const counts = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const count = (row: number, column: number): number => counts[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      (counts[row] as Uint16Array)[column] = isSame(head + row, head + column)
        ? count(row + 1, column + 1) + 1
        : Math.max(count(row + 1, column), count(row, column + 1));
  const middle: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(head + row, head + column)) {
      middle.push([head + row, head + column]);
      row += 1;
      column += 1;
    } else if (count(row + 1, column) >= count(row, column + 1)) row += 1;
    else column += 1;
  }
  return [
    ...Array.from({ length: head }, (_, index) => [index, index] as const),
    ...middle,
    ...Array.from(
      { length: tail },
      (_, index) => [older.length - tail + index, newer.length - tail + index] as const,
    ),
  ];
}
