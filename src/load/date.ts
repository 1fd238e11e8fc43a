import { isoDate } from "../model/calendar.js";
import { eraOf, type IsoDate, westernYear } from "../model/era.js";
import { type FiscalYear, isFiscalYear } from "../model/fiscal-year.js";
import { fold } from "./fold.js";

const western = /^(?<year>\d{4})(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})日?$/u;
const japanese =
  /^(?<era>令和|平成|昭和|大正|明治|[RHSTM])(?<year>\d{1,2}|元)(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})日?$/iu;

/**
 * Reads a day as people write it: 2024-03-31, 2024/3/31, 令和6年3月31日, R6.3.31, full-width forms.
 * null for blank; undefined for what is no day (令和6年2月30日, 平成40年…) or lies outside the calendar (0001-01-01).
 */
export function readDate(text: string): IsoDate | null | undefined {
  const folded = fold(text);
  if (folded === undefined) return undefined;
  if (folded === "") return null;
  const parts = (western.exec(folded) ?? japanese.exec(folded))?.groups;
  if (!parts) return undefined;
  const month = Number(parts.month);
  const day = Number(parts.day);
  const eraNumber = parts.year === "元" ? 1 : Number(parts.year);
  const year = parts.era === undefined ? eraNumber : westernYear(parts.era.toUpperCase(), eraNumber);
  const date = year === undefined ? undefined : isoDate(year, month, day);
  if (date === undefined || parts.era === undefined) return date;
  const era = eraOf(date);
  return [era.era, era.letter].includes(parts.era.toUpperCase()) ? date : undefined;
}

const monthOrYear =
  /^(?:(?<western>\d{4})|(?<era>令和|平成|昭和|大正|明治|[RHSTM])(?<year>\d{1,2}|元))(?:年(?:(?<month>\d{1,2})月)?|[-/.](?<other>\d{1,2}))$/iu;

/**
 * Reads a day, or as much of one as is known: 昭和24年9月 is 1949-09, 昭和24年 is 1949. null and undefined as of
 * `readDate`.
 */
export function readPartialDate(text: string): IsoDate | null | undefined {
  const whole = readDate(text);
  if (whole !== undefined) return whole;
  const parts = monthOrYear.exec(fold(text) ?? "")?.groups;
  if (!parts) return undefined;
  const { western: written, era, year = "" } = parts;
  const month = parts.month ?? parts.other;
  const number = year === "元" ? 1 : Number(year);
  const full = written === undefined ? westernYear((era ?? "").toUpperCase(), number) : Number(written);
  // Of a year or a month in which the era changes, some day must be of the era that is named.
  const [from, to] = month === undefined ? [1, 12] : [Number(month), Number(month)];
  const days = full === undefined ? [] : [isoDate(full, from, 1), isoDate(full, to, to === 2 ? 28 : 30)];
  const isOfEra = (day: IsoDate | undefined): boolean =>
    day !== undefined &&
    (era === undefined || [eraOf(day).era, eraOf(day).letter].includes(era.toUpperCase()));
  if (full === undefined || !days.some(isOfEra)) return undefined;
  return month === undefined ? `${full}` : `${full}-${String(Number(month)).padStart(2, "0")}`;
}

const fiscalYear =
  /^(?:(?<western>\d{4})|(?<era>令和|平成|昭和|大正|明治|[RHSTM])(?<year>\d{1,2}|元))(?:年|(?:年度)?(?:末|中|実績)?)$/iu;

/**
 * Reads a fiscal year: 2024, 2024年度, 令和6年度, R6, 平成31年度 (= 2019). Its Western starting year. 令和6年度末 is of
 * the year, for a balance is that at its end; 令和6年末 is a day of the calendar.
 * null for blank; undefined for what is no year, or lies outside the calendar.
 */
export function readFiscalYear(text: string): FiscalYear | null | undefined {
  const folded = fold(text);
  if (folded === undefined) return undefined;
  if (folded === "") return null;
  const parts = fiscalYear.exec(folded)?.groups;
  if (!parts) return undefined;
  const year = parts.western
    ? Number(parts.western)
    : westernYear((parts.era ?? "").toUpperCase(), parts.year === "元" ? 1 : Number(parts.year));
  return year !== undefined && isFiscalYear(year) ? year : undefined;
}
