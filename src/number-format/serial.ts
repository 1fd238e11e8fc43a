import type { IsoDate } from "../model/era.js";

const dayLength = 86_400_000;
// Excel counts days from here: its 29 February 1900, which never was, makes it the 30th of December.
const epoch = Date.UTC(1899, 11, 30);
const leapDay = 60;
const lastDay = 2_958_465;

/** In the date system of 1904 the same day has a serial number smaller by this. */
export const daysTo1904 = 1462;

/** A day as Excel's serial number (of the date system of 1900). */
export function serialOf(date: IsoDate): number {
  const serial = (Date.parse(`${date}T00:00:00Z`) - epoch) / dayLength;
  return serial > leapDay ? serial : serial - 1;
}

/** The day that Excel shows for a serial number; undefined for its 29 February 1900 and beyond its years 1900–9999. */
export function dayOfSerial(serial: number): IsoDate | undefined {
  const whole = shownDay(serial);
  if (!(whole >= 1 && whole <= lastDay) || whole === leapDay) return undefined;
  const days = whole > leapDay ? whole : whole + 1;
  return new Date(epoch + days * dayLength).toISOString().slice(0, 10);
}

/** Whether Excel shows a day or a time for the serial number, and not ####. */
export function isShownAsDate(serial: number): boolean {
  return serial >= 0 && shownDay(serial) <= lastDay;
}

/** The day without its time: what is shown is rounded to the second. */
export function shownDay(serial: number): number {
  return Math.floor(Math.round(serial * 86_400) / 86_400);
}
