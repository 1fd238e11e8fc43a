import { eraOf, type IsoDate, isRealDate, westernYear } from "../model/era.js";
import { fold } from "./fold.js";

const western = /^(?<year>\d{4})(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})日?$/u;
const japanese =
  /^(?<era>令和|平成|昭和|大正|[RHST])(?<year>\d{1,2}|元)(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})日?$/iu;

/**
 * Reads a day as people write it: 2024-03-31, 2024/3/31, 令和6年3月31日, R6.3.31, full-width forms.
 * null for blank; undefined for what is no day (令和6年2月30日, 平成40年…).
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
  if (year === undefined || !isRealDate(year, month, day)) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (parts.era === undefined) return date;
  const era = eraOf(date);
  return [era.era, era.letter].includes(parts.era.toUpperCase()) ? date : undefined;
}

const fiscalYear = /^(?:(?<western>\d{4})|(?<era>令和|平成|昭和|[RHS])(?<year>\d{1,2}|元))(?:年度?)?$/iu;

/** Reads a fiscal year: 2024, 2024年度, 令和6年度, R6, 平成31年度 (= 2019). Its Western starting year. */
export function readFiscalYear(text: string): number | null | undefined {
  const folded = fold(text);
  if (folded === undefined) return undefined;
  if (folded === "") return null;
  const parts = fiscalYear.exec(folded)?.groups;
  if (!parts) return undefined;
  if (parts.western) return Number(parts.western);
  return westernYear((parts.era ?? "").toUpperCase(), parts.year === "元" ? 1 : Number(parts.year));
}
