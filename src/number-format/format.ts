import { format } from "numfmt";
import { factsOf } from "./facts.js";
import { inNumerals } from "./numerals.js";
import { isShownAsDate } from "./serial.js";
import { withJapaneseWords } from "./words.js";

/** What Excel shows where a value does not go with its format. */
const overflow = "####";

const options = { throws: false, invalid: overflow, overflow, dateSpanLarge: false, dateErrorNumber: false };

export function isDateFormat(pattern: string): boolean {
  const { kind } = factsOf(pattern);
  return kind === "day" || kind === "time";
}

/**
 * A number as Excel in Japan shows it under a number format: sections, conditions, percent, scaling, Japanese eras
 * (ggge年, ge.m.d), weekdays (aaa) and numerals ([DBNum1]) included. `####` where it can show none: a format that
 * is none, or a day beyond the years 1900–9999. `value` is a serial number of the date system of 1900.
 */
export function formatNumber(pattern: string, value: number): string {
  const facts = factsOf(pattern);
  if (isDateFormat(pattern) && !isShownAsDate(value)) return overflow;
  const worded = facts.japanese ? withJapaneseWords(facts.pattern, value) : facts.pattern;
  const shown = format(worded, value, options);
  return facts.numerals === undefined ? shown : inNumerals(shown, facts.numerals, facts.kind);
}

/** A text as Excel shows it: most formats leave it as it is, those with a section for text (`@"様"`) dress it. */
export function formatText(pattern: string, text: string): string {
  return factsOf(pattern).dressesText ? format(pattern, text, options) : text;
}
