/**
 * 元号: the eras since 明治, newest first, each with its first day (ISO). 明治 was proclaimed on 1868-10-23 for the
 * whole of its year, which had begun on 1868-01-25. Days before 1873 go by today's calendar, not by the lunar one.
 */
const eras = [
  { name: "令和", letter: "R", from: "2019-05-01" },
  { name: "平成", letter: "H", from: "1989-01-08" },
  { name: "昭和", letter: "S", from: "1926-12-25" },
  { name: "大正", letter: "T", from: "1912-07-30" },
  { name: "明治", letter: "M", from: "1868-01-25" },
] as const;

export type EraName = (typeof eras)[number]["name"];

/** A calendar day as `YYYY-MM-DD`: sortable, comparable, without a time zone. */
export type IsoDate = string;

export interface EraYear {
  readonly era: EraName;
  readonly letter: string;
  /** 1 is 元年. */
  readonly year: number;
}

/** The first day that has an era of ours. */
export const earliestDay: IsoDate = eras[eras.length - 1]?.from ?? "";

/** The era and its year of a day; throws for a day before 明治, which no reader of ours lets in. */
export function eraOf(date: IsoDate): EraYear {
  const era = eras.find((candidate) => date >= candidate.from);
  if (!era) throw new RangeError(`no era for ${date}`);
  return {
    era: era.name,
    letter: era.letter,
    year: Number(date.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1,
  };
}

/** 令和6年3月31日. */
export function eraDate(date: IsoDate): string {
  const { era, year } = eraOf(date);
  return `${era}${year === 1 ? "元" : year}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** 令和6年: a year of the calendar, named by the era of its last day. */
export const eraYearName = (year: number): string => eraDate(`${year}-12-31`).replace(/12月31日$/u, "");

/** R6, H30: the short form of a year of the calendar. */
export function eraYearShort(year: number): string {
  const { letter, year: eraYear } = eraOf(`${year}-12-31`);
  return `${letter}${eraYear}`;
}

/** 令和6年3月: the month of a day. */
export const eraMonth = (date: IsoDate): string => eraDate(date).replace(/\d+日$/u, "");

/** The Western year of an era year, or undefined where that era has no such year. */
export function westernYear(eraName: string, year: number): number | undefined {
  const index = eras.findIndex((era) => era.name === eraName || era.letter === eraName);
  const era = eras[index];
  if (!era || year < 1) return undefined;
  const western = Number(era.from.slice(0, 4)) + year - 1;
  const next = eras[index - 1];
  return next && western > Number(next.from.slice(0, 4)) ? undefined : western;
}
