import { yearBoundWords } from "../../calculate/words/year-bound.js";
import type { FiscalYear } from "../../model/fiscal-year.js";
import type { Words } from "../../model/words.js";
import type { Place } from "../../problem/place.js";

/** 見直すところ: words in a file of the new folder that may be wrong a year later. */
export interface ReviewedFile {
  /** Below the new folder. */
  readonly path: string;
  readonly lines: readonly ReviewedLine[];
}

export interface ReviewedLine {
  /** 「12行」, 「C5」, 「シート「概要」のC5」. */
  readonly at: string;
  readonly words: readonly string[];
}

/** The lines of a text that was written by hand; lines that are fine do not appear. */
export function reviewedText(
  path: string,
  text: readonly string[],
  year: FiscalYear,
  how: { readonly withNumbers: boolean },
): ReviewedFile {
  const lines = text.map((line, index) => ({
    at: `${index + 1}行`,
    words: yearBoundWords(line, year, how),
  }));
  return { path, lines: lines.filter(({ words }) => words.length > 0) };
}

/** The cells of a table that stands. */
export function reviewedCells(
  path: string,
  cells: readonly Words[],
  year: FiscalYear,
  how: { readonly withNumbers: boolean },
): ReviewedFile {
  const lines = cells.map(({ text, place }) => ({
    at: cellText(place),
    words: yearBoundWords(text, year, how),
  }));
  return { path, lines: lines.filter(({ words }) => words.length > 0) };
}

const cellText = ({ sheet, column = "", row }: Place): string =>
  `${sheet === undefined ? "" : `シート「${sheet}」の`}${column}${row ?? ""}`;
