import type { IsoDate } from "../era.js";
import { type FiscalYear, fiscalYearName } from "../fiscal-year.js";

/** 半期: 上半期 (1) from 1 April to 30 September, 下半期 (2) from 1 October to 31 March. */
export interface HalfYear {
  readonly fiscalYear: FiscalYear;
  readonly half: 1 | 2;
}

/** 前期: where what was reported of the half that is over lies. */
export const lastHalfFolder = "last-half";

/** `2025H1`; undefined for anything else. */
export function parseHalfYear(text: string): HalfYear | undefined {
  const match = /^(?<year>(?:19|20|21)\d{2})H(?<half>[12])$/u.exec(
    text.normalize("NFKC").trim().toUpperCase(),
  );
  if (!match?.groups) return undefined;
  return { fiscalYear: Number(match.groups.year), half: match.groups.half === "1" ? 1 : 2 };
}

/** The half in which a day lies. */
export function halfYearOf(day: IsoDate): HalfYear {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return { fiscalYear: month < 4 ? year - 1 : year, half: month >= 4 && month < 10 ? 1 : 2 };
}

export const halfYearCode = ({ fiscalYear, half }: HalfYear): string => `${fiscalYear}H${half}`;

/** 令和7年度上半期. */
export const halfYearName = ({ fiscalYear, half }: HalfYear): string =>
  `${fiscalYearName(fiscalYear)}${half === 1 ? "上" : "下"}半期`;

export const firstDayOf = ({ fiscalYear, half }: HalfYear): IsoDate =>
  half === 1 ? `${fiscalYear}-04-01` : `${fiscalYear}-10-01`;

export const lastDayOf = ({ fiscalYear, half }: HalfYear): IsoDate =>
  half === 1 ? `${fiscalYear}-09-30` : `${fiscalYear + 1}-03-31`;

/** 提出期限: the 10th of the month after the half (guideline, article 13). */
export const dueDateOf = ({ fiscalYear, half }: HalfYear): IsoDate =>
  half === 1 ? `${fiscalYear}-10-10` : `${fiscalYear + 1}-04-10`;

export const previousHalf = ({ fiscalYear, half }: HalfYear): HalfYear =>
  half === 1 ? { fiscalYear: fiscalYear - 1, half: 2 } : { fiscalYear, half: 1 };

export const nextHalf = ({ fiscalYear, half }: HalfYear): HalfYear =>
  half === 1 ? { fiscalYear, half: 2 } : { fiscalYear: fiscalYear + 1, half: 1 };

export const sameHalfLastYear = ({ fiscalYear, half }: HalfYear): HalfYear => ({
  fiscalYear: fiscalYear - 1,
  half,
});

export const isSameHalf = (a: HalfYear, b: HalfYear): boolean =>
  a.fiscalYear === b.fiscalYear && a.half === b.half;
