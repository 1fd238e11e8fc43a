import { westernYear } from "./era.js";
import { normalForm } from "./normal-form.js";

/**
 * 機種依存文字: marks that not every program shows or knows: circled and Roman numerals, ㈱, №, ㍻, squared units,
 * half-width kana, and characters that an office made for itself (外字).
 */
export const platformCharacters =
  /[\u2116\u2121\u2160-\u2188\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\uff61-\uff9f\ue000-\uf8ff]+/gu;

/** A year of an era: 令和6年度, 平成31年, 令和元年. */
export const eraYears = /(?<era>令和|平成|昭和|大正|明治)(?<number>\d{1,2}|元)(?<kind>年度|年)/gu;

/** A Western year: four digits, no part of a longer number. */
export const westernYears = /(?<![\d,.])(?:1[89]|2[01])\d\d(?![\d,])/u;

/** Words as any program shows them: without platform-dependent characters, one space where several or a line end stood. */
const shown = (text: string): string =>
  text
    .replace(platformCharacters, (marks) => marks.normalize("NFKC"))
    .replace(/\s+/gu, " ")
    .trim();

/** Words for a cell: beside a year of an era stands the Western one: 令和6年度（2024年度）. */
export function plainWords(text: string): string {
  return shown(text).replace(eraYears, (written, era: string, number: string, kind: string, ...rest) => {
    const [at, whole] = rest as [number, string];
    const year = westernYear(era, number === "元" ? 1 : Number(number));
    const follows = whole.slice(at + written.length);
    return year === undefined || follows.startsWith(`（${year}`) ? written : `${written}（${year}${kind}）`;
  });
}

/** Words for a heading: years are Western ones alone. */
export function plainHeading(text: string): string {
  return shown(text).replace(eraYears, (written, era: string, number: string, kind: string) => {
    const year = westernYear(era, number === "元" ? 1 : Number(number));
    return year === undefined ? written : `${year}${kind}`;
  });
}

/** The fiscal year that a label is of, at its end or as a whole: 平成26年度末 is of 2014; undefined of other words. */
export function labelledYear(label: string): number | undefined {
  const year = /^(?<year>\d{4})年度末?$/u.exec(normalForm(label))?.groups?.year;
  return year === undefined ? undefined : Number(year);
}
