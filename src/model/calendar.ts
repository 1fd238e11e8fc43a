import { earliestDay, type IsoDate } from "./era.js";

/** What is written beyond it stands for 「無期限」 (9999-12-31), which a blank says, or is a slip. */
const latestDay: IsoDate = "2199-12-31";

/** A day as we write it; undefined where the calendar has no such day (2023-02-29), or none of ours (0001-01-01). */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  const iso = date.toISOString().slice(0, 10);
  return iso >= earliestDay && iso <= latestDay ? iso : undefined;
}

/** Days from one day to another; the same day is 0. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

/** 応当日: the same day in another year; 29 February falls on the 28th where there is none (民法143条). */
export const yearsLater = (date: IsoDate, years: number): IsoDate => monthsLater(date, years * 12);

/** The day before. */
export function dayBefore(date: IsoDate): IsoDate {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

/** So many days later; earlier for a negative number. */
export function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later; the last of the month where there is none (31 August → 28 February). */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** Months from a day to a later one, one that is only begun counted as one. */
export function begunMonths(from: IsoDate, until: IsoDate): number {
  const [start, end] = [from, until].map((day) => day.split("-").map(Number)) as [Ymd, Ymd];
  const whole = (end[0] - start[0]) * 12 + end[1] - start[1];
  return monthsLater(from, whole) < until ? whole + 1 : whole;
}

type Ymd = [year: number, month: number, day: number];
