import { type IsoDate, isRealDate } from "./era.js";

/** Days from one day to another; the same day is 0. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

/** 応当日: the same day in another year; 29 February falls on the 28th where there is none (民法143条). */
export function yearsLater(date: IsoDate, years: number): IsoDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const there = isRealDate(year + years, month, day) ? day : day - 1;
  return `${year + years}-${date.slice(5, 7)}-${String(there).padStart(2, "0")}`;
}

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
