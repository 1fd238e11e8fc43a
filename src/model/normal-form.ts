import { westernYear } from "./era.js";

/**
 * 幅と空白をそろえた形: half and full width, the ways in which an accent is coded, and spaces (inner spaces, and those
 * that nobody sees) tell no two words apart: ｻｰﾋﾞｽ業 is サービス業, 合　計 is 合計. What headings and file names are
 * read in.
 */
export const inOneWidth = (text: string): string =>
  isPlain(text) ? text : text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");

/** Whether a text has nothing but signs of ASCII, of which there is one form. */
export const isPlain = (text: string): boolean => /^[!-~]*$/u.test(text);

const eraYear =
  /(?<![A-Za-z\d])(?<era>明治|大正|昭和|平成|令和|[MTSHR])(?<number>\d{1,2}|元)(?<kind>年度|年|(?![A-Za-z\d]|[-./]\d))/giu;

/**
 * 標準の形: the form in which words are compared: in one width, and the years in them in one way: R6 and 令和6年度創業枠
 * are 2024年度 and 2024年度創業枠, 平成31年度 is 令和元年度. 令和6年 is the calendar's 2024年; of a day nothing is changed.
 */
export function normalForm(text: string): string {
  const word = inOneWidth(text);
  if (/^(?:1[89]|2[01])\d\d$/u.test(word)) return `${word}年度`;
  // Of most words there is no year to be found.
  if (!/[\d元]/u.test(word)) return word;
  return word.replace(eraYear, (written, era: string, number: string, kind: string) => {
    const year = westernYear(era.toUpperCase(), number === "元" ? 1 : Number(number));
    return year === undefined ? written : `${year}${kind || "年度"}`;
  });
}
