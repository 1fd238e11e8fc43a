import { eraDate, eraOf, type IsoDate } from "./era.js";

/** 年度: named by the Western year in which it starts; 2024 runs from 2024-04-01 to 2025-03-31. */
export type FiscalYear = number;

/** Whether a year is within our calendar: from 明治元年度 to the end of the calendar. */
export const isFiscalYear = (year: FiscalYear): boolean => year >= 1868 && year <= 2200;

export const firstDay = (year: FiscalYear): IsoDate => `${year}-04-01`;
export const lastDay = (year: FiscalYear): IsoDate => `${year + 1}-03-31`;

/** 「令和6年4月1日から令和7年3月31日まで」: what a table of a year says of its time. */
export const wholeYear = (year: FiscalYear): string =>
  `${eraDate(firstDay(year))}から${eraDate(lastDay(year))}まで`;

/** 「令和7年3月31日現在」: what a table of the year's last day says of its time. */
export const atYearEnd = (year: FiscalYear): string => `${eraDate(lastDay(year))}現在`;

/** How the year in which the era changed (2019) is named: 令和元年度 in most booklets, 平成31年度 in a few. */
export type EraChangeStyle = "new" | "old";

/**
 * 令和6年度. Named by the era in force for most of the year, so 2019 is 令和元年度 unless the corporation
 * keeps 平成31年度; 1989 (from 1989-04-01) is 平成元年度 in any case.
 */
export function fiscalYearName(year: FiscalYear, change: EraChangeStyle = "new"): string {
  const { era, year: eraYear } = eraOfFiscalYear(year, change);
  return `${era}${eraYear === 1 ? "元" : eraYear}年度`;
}

/** R6, H26: the short form for chart axes. */
export function fiscalYearShort(year: FiscalYear, change: EraChangeStyle = "new"): string {
  const { letter, year: eraYear } = eraOfFiscalYear(year, change);
  return `${letter}${eraYear}`;
}

function eraOfFiscalYear(year: FiscalYear, change: EraChangeStyle) {
  return eraOf(change === "old" ? firstDay(year) : `${year}-05-01`);
}
