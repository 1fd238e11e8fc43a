import { Decimal, withoutNoise } from "../model/decimal.js";
import type { AmountColumn, NumberColumn, SourcedNumber } from "../model/schema.js";
import { isMoney, isWhole, isWithin, type Unit, yenIn } from "../model/unit.js";
import { isWithheldText } from "../model/withheld.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import type { SeenCell } from "../read/grid.js";
import { cellPlace } from "../read/trouble.js";
import type { CellReading } from "./cell-reading.js";
import { fold } from "./fold.js";
import { readNumber } from "./number.js";

/**
 * 数のセル: a number as it is stored, in the unit of its heading; of a text the number it writes. It may be shown with
 * its own unit, as long as it is the column's: 「1,234千円」 under 金額（千円）.
 */
export function readNumberCell(
  cell: SeenCell,
  column: AmountColumn | NumberColumn,
  { unit, quote, grid }: CellReading,
  problems: Problem[],
): SourcedNumber {
  const shown = cell.shown.trim();
  const place = cellPlace(cell, grid);
  // What is kept of a plain number is all of it, not what its format rounds it to.
  const isPlain = cell.type === "number" && cell.scale === undefined;
  const text = isPlain ? (cell.number ?? shown) : shown;
  const refused = (problem: Problem): SourcedNumber => {
    problems.push(problem);
    return { value: null, text, place, unit };
  };
  if (column.withheld && isWithheldText(shown)) return { value: null, text: shown, place, unit };
  if (text === "" && !column.blank) return refused(rules.missingNumber({ heading: column.heading }, place));
  const written = withoutUnit(shown);
  if (written.unit !== undefined && written.unit !== unit)
    return refused(rules.wrongUnit({ text: quote(shown), unit }, place));
  const found = cell.type === "number" ? storedNumber(cell, unit) : numberWritten(cell, written.number);
  const value = found instanceof Decimal ? withoutNoise(found) : found;
  if (value === undefined) return refused(rules.unreadableNumber({ text: quote(text) }, place));
  if (value === "unclear" || (cell.type === "number" && !isShownAs(value, written.number)))
    return refused(rules.shownOtherwise({ shown, stored: cell.stored, unit }, place));
  if (value?.isNegative() && !value.isZero() && !column.signed)
    return refused(rules.negativeNumber({ text, heading: column.heading }, place));
  if (value && !isWithin(value, unit)) return refused(rules.numberTooLarge({ text: quote(text) }, place));
  if (value && !isWhole(value, unit))
    return refused(rules.brokenNumber({ text, least: isMoney(unit) ? "1円" : `1${unit}` }, place));
  return { value, text, place, unit };
}

function withoutUnit(text: string): { number: string; unit: string | undefined } {
  if (/\d$/u.test(text)) return { number: text, unit: undefined };
  // 「5②件」 is not folded: its mark is no digit.
  const found = /^(?<number>.*?)(?<unit>円|千円|万円|百万円|億円|件|％|%|倍|人|企業)$/u.exec(
    fold(text) ?? text,
  )?.groups;
  return { number: found?.number ?? text, unit: found?.unit === "%" ? "％" : found?.unit };
}

/** A date that shows 24, and 1 or 0 for 真偽, are no numbers. */
const numberWritten = ({ type }: SeenCell, written: string): Decimal | null | undefined =>
  type === "text" || type === "blank" ? readNumber(written) : undefined;

/**
 * A stored number in the unit of its heading. 45.6% is stored as 0.456: under ％ it is 45.6. `#,##0,,` shows millions
 * of what is stored: under 百万円 that is yen, and what is shown is meant. Of a number that is shown a thousandth of
 * itself under 円 nobody can say which is meant.
 */
function storedNumber({ number = "", scale = 0 }: SeenCell, unit: Unit): Decimal | "unclear" {
  const stored = new Decimal(number);
  if (scale === 0) return stored;
  const shown = stored.times(new Decimal(10).pow(scale));
  return (unit === "％" && scale === 2) || isCountedBelow(unit, scale) ? shown : "unclear";
}

/** Whether what is stored is money in another unit in use: yen or 千円 under 百万円. */
function isCountedBelow(unit: Unit, scale: number): boolean {
  if (!isMoney(unit) || scale >= 0) return false;
  const below = new Decimal(yenIn[unit]).times(new Decimal(10).pow(scale));
  return Object.values(yenIn).some((yen) => below.equals(yen));
}

/** Whether a person sees this number, rounded at most; `¥1,234` and the like are let be. A dash or nothing is zero. */
function isShownAs(value: Decimal | null, shown: string): boolean {
  const seen = readNumber(shown);
  if (!value || seen === undefined) return true;
  if (seen === null) return value.isZero();
  const digits = /\.(\d+)/u.exec(shown)?.[1]?.length ?? 0;
  return value.minus(seen).abs().lessThan(new Decimal(10).pow(-digits));
}
