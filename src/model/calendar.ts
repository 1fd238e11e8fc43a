import type { IsoDate } from "./era.js";

/** Days from one day to another; the same day is 0. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

/** 応当日: the same day in another year; 29 February falls on the 28th where there is none. */
export const yearsLater = (date: IsoDate, years: number): IsoDate => monthsLater(date, years * 12);

/** The day before. */
export const dayBefore = (date: IsoDate): IsoDate => daysLater(date, -1);

/** The same day in a later month; where there is none, the last day of that month (民法143条). */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return `${lastDay.toISOString().slice(0, 8)}${String(Math.min(day, lastDay.getUTCDate())).padStart(2, "0")}`;
}

export function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
