import { eraYears, plainWords, platformCharacters, westernYears } from "../../model/plain-words.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/open-data.js";
import { shortened } from "../../problem/shortened.js";
import type { SeenCell } from "../../read/grid.js";
import { cellPlace, problemOf } from "../../read/trouble.js";
import type { LaidRow, Layout } from "./layout.js";
import { isPlainNumber, numberMeant, numbersIn, specialMarks } from "./written-number.js";

/** What is wrong with single cells: headings, words and numbers. */
export function cellProblems(layout: Layout): Problem[] {
  const { grid, head, body, above } = layout;
  const rows = [...above, ...(head ? [head] : []), ...body];
  return [
    ...rows.flatMap((row) => {
      const hasYear = row !== head && row.cells.some(({ shown }) => westernYears.test(shown));
      return row.cells.flatMap((cell) => wordProblems(cell, hasYear, grid));
    }),
    ...body.filter(({ heads }) => !heads).flatMap((row) => numberProblems(row, layout)),
  ];
}

/** `hasYear`: a Western year stands in the same row. */
function wordProblems(cell: SeenCell, hasYear: boolean, grid: Layout["grid"]): Problem[] {
  const place = cellPlace(cell, grid);
  const trouble = problemOf(cell, grid);
  const problems: Problem[] = trouble ? [trouble] : [];
  if (cell.formula) problems.push(rules.formulaLeft({ formula: shortened(cell.formula.text) }, place));
  if (cell.type !== "text") return problems;
  const { shown } = cell;
  const found = shortened(shown.replaceAll("\n", "⏎"));
  if (isSpaced(shown))
    problems.push(rules.spacedForLooks({ found, expected: shortened(closed(shown)) }, place));
  const marks = shown.match(platformCharacters);
  if (marks) {
    const expected = shortened(shown.replace(platformCharacters, (mark) => mark.normalize("NFKC")));
    problems.push(rules.platformMarks({ found, marks: marks.join(""), expected }, place));
  }
  if (isEra(shown) && !hasYear && !westernYears.test(shown)) {
    const expected = shortened(plainWords(shown));
    problems.push(rules.eraAlone({ found, expected }, place));
  }
  return problems;
}

/** 字間: every letter stands alone, as in 「合　計」. */
const lettersApart = /^(?:\S\s+)+\S$/u;

const isSpaced = (text: string): boolean =>
  text !== text.trim() || /\n|\s{2,}/u.test(text) || lettersApart.test(text);

/** A text without the spaces and line ends that only part it for the eye. */
function closed(text: string): string {
  const one = text.trim();
  return lettersApart.test(one)
    ? one.replace(/\s/gu, "")
    : one.replace(/\s*\n\s*/gu, "").replace(/\s+/gu, " ");
}

/** R6, H26.3.31 and the like. */
const shortEra = /(?<![A-Za-z\d])[MTSHR](?:\d{1,2}|元)(?:年|\.\d{1,2}(?:\.\d|$))/u;

const isEra = (text: string): boolean => text.match(eraYears) !== null || shortEra.test(text);

/** What does not belong in a column of numbers. */
function numberProblems(row: LaidRow, { grid, isNumeric }: Layout): Problem[] {
  return row.cells.flatMap((cell): Problem[] => {
    if (!isNumeric(cell.column) || cell.type !== "text") return [];
    const text = cell.shown.trim();
    if (specialMarks.includes(text)) return [];
    // A CSV knows no kinds of cells: there a plain number is one.
    if (isPlainNumber(text) && grid.sheet === undefined) return [];
    const place = cellPlace(cell, grid);
    const found = shortened(text.replaceAll("\n", "⏎"));
    if (numbersIn(text) > 1) return [rules.severalData({ found }, place)];
    const expected = numberMeant(text);
    if (expected !== undefined) return [rules.numberAsText({ found, expected }, place)];
    return [rules.strangeMark({ found, marks: specialMarks }, place)];
  });
}
