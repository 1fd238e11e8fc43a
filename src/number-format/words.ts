import { tokenize } from "numfmt";
import { eraOf } from "../model/era.js";
import { dayOfSerial, shownDay } from "./serial.js";

const weekdays = "日月火水木金土";

/**
 * Replaces the codes of Japanese eras (g, gg, ggg, e, ee) and weekdays (aaa, aaaa), which the library does not know
 * or knows only of other languages, by the words of the day.
 */
export function withJapaneseWords(pattern: string, serial: number): string {
  const date = dayOfSerial(serial);
  const tokens = tokenize(pattern);
  const isGannen = /gannen/iu.test(pattern);
  return tokens
    .map(({ type, raw }) => {
      // A calendar's sign would have the library count the years by itself.
      if (type === "LOCALE" && /^\[\$-[^\]]*(gannen|411)/iu.test(raw)) return "[$-411]";
      const word = type === "DATETIME" ? wordOf(raw.toLowerCase(), date, serial, isGannen) : undefined;
      return word === undefined ? raw : `"${word}"`;
    })
    .join("");
}

function wordOf(
  code: string,
  date: string | undefined,
  serial: number,
  isGannen: boolean,
): string | undefined {
  // Excel's first day, a Sunday by its own count, has the serial number 1.
  if (code.startsWith("a")) {
    const weekday = weekdays.charAt((shownDay(serial) + 6) % 7);
    return code.length > 3 ? `${weekday}曜日` : weekday;
  }
  if (!/^(g{1,3}|e{1,2})$/u.test(code)) return undefined;
  // 29 February 1900, and the day 0 before the first: 明治33年, as Excel has them.
  const { era, letter, year } = eraOf(date ?? "1900-02-28");
  if (code.startsWith("e")) {
    if (isGannen && year === 1) return "元";
    return code === "ee" ? String(year).padStart(2, "0") : String(year);
  }
  return code === "g" ? letter : code === "gg" ? era.slice(0, 1) : era;
}
