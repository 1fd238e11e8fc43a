import type { FiscalYear } from "../../model/fiscal-year.js";
import { readFiscalYear } from "../date.js";

/** Of which year a column is, where its heading says so and the table has no column of years. */
export type ColumnPeriod = "current" | "previous" | "other";

const current = /^(?:当|今|本)(?:年度?|期)$/u;
const previous = /^(?:前|昨)(?:年度?|期)$/u;
const lead =
  /^(?<period>(?:(?:明治|大正|昭和|平成|令和|[MTSHR])(?:\d{1,2}|元)|\d{4})年度|[当今本前昨](?:年度|期))(?:末|中)?(?<rest>.+)$/iu;

export const yearOf = (name: string): FiscalYear | undefined => readFiscalYear(name) ?? undefined;

/** Which year a heading's part means to a dataset of this year; undefined where it means none. */
export function periodOf(name: string, year: FiscalYear | undefined): ColumnPeriod | undefined {
  if (current.test(name)) return "current";
  if (previous.test(name)) return "previous";
  const said = yearOf(name);
  if (said === undefined || year === undefined) return undefined;
  return said === year ? "current" : said === year - 1 ? "previous" : "other";
}

/** 「前年度件数」 begins with a period: 前年度 and 件数. */
export function splitPeriod(name: string): { readonly period: string; readonly rest: string } | undefined {
  const { period, rest } = lead.exec(name)?.groups ?? {};
  return period === undefined || rest === undefined ? undefined : { period, rest };
}
