import { readNumber } from "../number.js";

/** 特殊記号 that may stand in a column of numbers: nothing to say, not known, kept secret. */
export const specialMarks: readonly string[] = ["-", "***", "…", "X", "x"];

/** A number as a machine writes it. */
export const isPlainNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/u.test(text);

const units =
  /(?:円|千円|万円|百万円|億円|兆円|件|人|名|社|企業|者|戸|台|店|か所|箇所|回|倍|％|%|ポイント|pt|日|か月|ヶ月|カ月)$/u;

/** What a text says as a number: 「▲1,234円」 is -1234; undefined of other words. */
export function numberMeant(text: string): string | undefined {
  const bare = text
    .normalize("NFKC")
    .replace(/^[約¥￥]/u, "")
    .trim()
    .replace(units, "")
    .replace(/^\+/u, "");
  return /\d/u.test(bare) ? readNumber(bare)?.toString() : undefined;
}

/** Whether a text is a number but for how it is written, or several in one cell. */
export const looksLikeNumber = (text: string): boolean =>
  numberMeant(text) !== undefined || numbersIn(text) > 1;

const one = String.raw`[-−▲△+]?\s*\d[\d,]*(?:\.\d+)?\s*(?:円|千円|百万円|億円|件|人|社|企業|％|%)?`;
const several = new RegExp(String.raw`^${one}(?:\s*[(/／・~〜～、|\n\s]\s*${one}\s*\)?)+$`, "u");

/** How many numbers stand in a cell of nothing but numbers and what parts them: 「10,565 (46.1%)」 has two. */
export function numbersIn(text: string): number {
  const narrow = text.normalize("NFKC").trim();
  return several.test(narrow) ? (narrow.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []).length : 0;
}
