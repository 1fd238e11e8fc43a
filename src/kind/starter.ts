import type { Output } from "../effects.js";
import { readFiscalYear } from "../load/date.js";
import type { Reader } from "../load/reader.js";
import { type HalfYear, halfYearCode, halfYearName, parseHalfYear } from "../model/chamber/half-year.js";
import type { IsoDate } from "../model/era.js";
import { type FiscalYear, fiscalYearName } from "../model/fiscal-year.js";

/** はじめのデータ: a working dataset of a kind to begin with. */
export interface Starter<Period> {
  /** Whose data it is: 「協会の名」. */
  readonly entity: string;
  readonly period: AskedPeriod<Period>;
  /** Its files; `name` is absent where it is not known yet. */
  files(begun: Begun<Period>, reader: Reader): Promise<readonly Output[]>;
}

/** What is known when a dataset begins. */
export interface Begun<Period> {
  readonly name: string | undefined;
  readonly period: Period;
}

/** 期: what a dataset is of, and how a call says it. */
export interface AskedPeriod<Period> {
  readonly option: "year" | "half";
  /** 「年度」. */
  readonly title: string;
  /** How it may be written. */
  readonly example: string;
  read(text: string): Period | undefined;
  name(period: Period): string;
  /** What it is most often, on a day. */
  usual(today: IsoDate): Period;
}

/** The fiscal year in which a day lies. */
const yearOf = (day: IsoDate): FiscalYear => Number(day.slice(0, 4)) - (day.slice(5, 7) < "04" ? 1 : 0);

/** 年度: a year is disclosed when it is over. */
export const askedYear: AskedPeriod<FiscalYear> = {
  option: "year",
  title: "年度",
  example: "2025、令和7年度",
  read: (text) => readFiscalYear(text) ?? undefined,
  name: (year) => fiscalYearName(year),
  usual: (today) => yearOf(today) - 1,
};

/** 半期: a register is kept from its first day on. */
export const askedHalf: AskedPeriod<HalfYear> = {
  option: "half",
  title: "半期",
  example: "2025H1（令和7年度上半期）",
  read: parseHalfYear,
  name: (half) => `${halfYearName(half)}（${halfYearCode(half)}）`,
  usual: (today) => ({
    fiscalYear: yearOf(today),
    half: today.slice(5, 7) >= "04" && today.slice(5, 7) < "10" ? 1 : 2,
  }),
};

/** A file of words. */
export const textFile = (path: string, text: string): Output => ({
  path,
  bytes: new TextEncoder().encode(text),
});

/** A text as YAML reads it back: words as they stand, all else in quotation marks. */
export const yamlText = (text: string): string =>
  /^[【\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{L}\p{N}【】：・]*$/u.test(text)
    ? text
    : JSON.stringify(text);
