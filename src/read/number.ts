import { Decimal } from "../model/decimal.js";

const short = /^-?\d{1,15}$|^-?(?=[\d.]{3,16}$)\d+\.\d+$/u;

/**
 * A stored number in plain digits, to the fifteen that Excel keeps: 9.08528E10 is 90852800000, 0.30000000000000004
 * is 0.3. undefined for what is no number, or none that Excel can hold (1e400).
 */
export function plainNumber(stored: string): string | undefined {
  const text = stored.trim();
  if (short.test(text)) return text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? new Decimal(value.toPrecision(15)).toString() : undefined;
}

const isoDate =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:T(?<time>[\d:.]+)Z?)?$|^T?(?<timeAlone>\d\d:\d\d(?::[\d.]+)?)Z?$/u;

export interface DayAndTime {
  /** YYYY-MM-DD. */
  readonly date?: string;
  /** The part of a day that has gone by, from 0 to below 1. */
  readonly time: number;
}

/**
 * `2024-03-31T09:00:00`, `2024-03-31` or `09:00:00`, as some workbooks write days. undefined for what is none, or no
 * day of the calendar (2023-02-29).
 */
export function isoDayAndTime(stored: string): DayAndTime | undefined {
  const { year, month, day, time, timeAlone } = isoDate.exec(stored.trim())?.groups ?? {};
  const clock = time ?? timeAlone;
  const passed = clock === undefined ? 0 : passedOf(clock);
  if (passed === undefined || (year === undefined && timeAlone === undefined)) return undefined;
  if (year === undefined) return { time: passed };
  const date = `${year}-${month}-${day}`;
  return isRealDay(date) ? { date, time: passed } : undefined;
}

function isRealDay(date: string): boolean {
  const found = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(date);
}

function passedOf(clock: string): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  const passed = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return passed >= 0 && passed < 1 ? passed : undefined;
}
