import { type FiscalYear, firstDay, fiscalYearName, lastDay } from "../../model/fiscal-year.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { otherSpan } from "../../problem/rules/return.js";
import { shortened } from "../../problem/shortened.js";

/** The days of a return's year, as far as it says them. */
export interface SaidSpan {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** 事業年度の違い: whether a return's year is not from April to March, which is a problem: such years are not comparable. */
export function isOtherSpan(
  { from, to }: SaidSpan,
  year: FiscalYear,
  place: Place,
  problems: Problem[],
): boolean {
  const [first, last] = [firstDay(year), lastDay(year)];
  if ((from ?? first) === first && (to ?? last) === last) return false;
  const found = shortened(`${from ?? ""}から${to ?? ""}まで`);
  problems.push(otherSpan({ found, year: fiscalYearName(year), expected: `${first}から${last}まで` }, place));
  return true;
}
