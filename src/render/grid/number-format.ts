import { format, isDateFormat as isNumfmtDate } from "numfmt";
import { eraOf, type IsoDate } from "../../model/era.js";

const dayLength = 86_400_000;
// Excel counts days from here (its 29 February 1900 makes it the 30th of December).
const epoch = Date.UTC(1899, 11, 30);

/** A day as Excel's serial number. */
export function serialOf(date: IsoDate): number {
  return (Date.parse(`${date}T00:00:00Z`) - epoch) / dayLength;
}

/** The last that Excel has a day for: 31 December 9999. */
const lastSerial = 2_958_465;

/** The day of a serial number; undefined where Excel has none. */
function dayOfSerial(serial: number): IsoDate | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  return new Date(epoch + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}

export function isDateFormat(pattern: string): boolean {
  return isNumfmtDate(withEra(pattern, "2019-05-01"));
}

/** A number as Excel shows it under a number format, Japanese eras (ggge年, ge.m.d) included. */
export function formatNumber(pattern: string, value: number): string {
  const day = dayOfSerial(value);
  if (day === undefined && isDateFormat(pattern)) return "####";
  return format(day !== undefined && /[ge]/u.test(pattern) ? withEra(pattern, day) : pattern, value, {
    throws: false,
  });
}

const token = /"[^"]*"|\\.|\[[^\]]*\]|g{1,3}|e{1,2}/gu;

/** Replaces the codes of Japanese eras, which the library does not know, by the words themselves. */
function withEra(pattern: string, date: IsoDate): string {
  if (!/g/u.test(pattern.replace(/"[^"]*"/gu, "").replace(/General/gu, ""))) return pattern;
  const { era, letter, year } = eraOf(date);
  const gannen = /gannen/u.test(pattern) && year === 1;
  const words: Record<string, string> = {
    g: letter,
    gg: era.slice(0, 1),
    ggg: era,
    e: gannen ? "元" : String(year),
    ee: gannen ? "元" : String(year).padStart(2, "0"),
  };
  return pattern.replace(token, (found) => {
    if (found.startsWith("[") && /gannen|411/u.test(found)) return "";
    const word = words[found];
    return word === undefined ? found : `"${word}"`;
  });
}
