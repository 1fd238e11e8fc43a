import { fileNameFault } from "../model/file-name.js";
import type { AmountColumn, Column, NumberColumn, Sourced, SourcedNumber } from "../model/schema.js";
import { isMoney, isWhole, isWithin, type Unit } from "../model/unit.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import { suggest } from "../problem/suggest.js";
import { readDate, readFiscalYear } from "./date.js";
import { readNumber } from "./number.js";
import type { RawCell } from "./sheet.js";

/** What the table says of a cell besides its column: the unit that its heading names, and how messages quote it. */
export interface CellReading {
  readonly unit: Unit;
  readonly quote: (text: string) => string;
}

const broken = {
  error: rules.errorCell,
  "uncached-formula": rules.uncachedFormula,
  "no-day": rules.noDay,
} as const;

/**
 * Reads a cell as its column says. What cannot be read, or may not be so, is told at the cell, and stands as blank:
 * its row is read on for what else is wrong in it.
 */
export function readCell(
  cell: RawCell,
  column: Column,
  { unit, quote }: CellReading,
  problems: Problem[],
): Sourced<unknown> {
  const text = cell.text.trim();
  const { place } = cell;
  if (cell.broken) {
    problems.push(broken[cell.broken]({ text }, place));
    return { ...readCell({ text: "", place }, column, { unit, quote }, []), text };
  }
  const missing = () => rules.missingValue({ heading: column.heading }, place);
  switch (column.kind) {
    case "text":
      if (column.required && text === "") problems.push(missing());
      if (column.code && text !== "" && !isCode(text))
        problems.push(rules.notACode({ heading: column.heading }, place));
      return { value: text, text, place };
    case "choice": {
      const folded = text.normalize("NFKC");
      const choice = column.choices.find((candidate) => candidate.normalize("NFKC") === folded);
      if (text === "") {
        if (!column.blank) problems.push(missing());
      } else if (choice === undefined) {
        const suggestion = suggest(text, column.choices);
        const quoted = suggestion === undefined ? quote(text) : text;
        problems.push(rules.unknownChoice({ text: quoted, choices: column.choices, suggestion }, place));
      }
      return { value: choice ?? "", text, place };
    }
    case "date": {
      const date = readDate(text);
      if (date === undefined) problems.push(rules.unreadableDate({ text: quote(text) }, place));
      if (date === null && column.required) problems.push(missing());
      return { value: date ?? null, text, place };
    }
    case "fiscal-year": {
      const year = readFiscalYear(text);
      if (year === undefined) problems.push(rules.unreadableYear({ text: quote(text) }, place));
      if (year === null) problems.push(missing());
      return { value: year ?? Number.NaN, text, place };
    }
    default:
      return readNumberCell(cell, column, { unit, quote }, problems);
  }
}

/** A code is a legal file name, too: `CON` and `NUL` are none. */
const isCode = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9-]*$/u.test(text) && fileNameFault(text) === undefined;

/** A number may carry its own unit, as long as it is the column's: 「1,234千円」 under 金額（千円）. */
function readNumberCell(
  { text: written, place }: RawCell,
  column: AmountColumn | NumberColumn,
  { unit, quote }: CellReading,
  problems: Problem[],
): SourcedNumber {
  const text = written.trim();
  const refused = (problem: Problem): SourcedNumber => {
    problems.push(problem);
    return { value: null, text, place, unit };
  };
  if (text === "" && !column.blank) return refused(rules.missingNumber({ heading: column.heading }, place));
  const match = /^(?<number>.*?)(?<unit>円|千円|万円|百万円|億円|件|％|%|倍|人|企業)$/u.exec(
    text.normalize("NFKC"),
  );
  const own = match?.groups?.unit === "%" ? "％" : match?.groups?.unit;
  if (own !== undefined && own !== unit) return refused(rules.wrongUnit({ text: quote(text), unit }, place));
  const value = readNumber(match?.groups?.number ?? text);
  if (value === undefined) return refused(rules.unreadableNumber({ text: quote(text) }, place));
  if (value?.isNegative() && !value.isZero() && !column.signed)
    return refused(rules.negativeNumber({ text, heading: column.heading }, place));
  if (value && !isWithin(value, unit)) return refused(rules.numberTooLarge({ text: quote(text) }, place));
  if (value && !isWhole(value, unit))
    return refused(rules.brokenNumber({ text, least: isMoney(unit) ? "1円" : `1${unit}` }, place));
  return { value, text, place, unit };
}
