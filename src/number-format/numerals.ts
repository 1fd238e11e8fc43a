import type { FormatFacts } from "./facts.js";

/** Digits by [DBNum1], [DBNum2], [DBNum3], and the names of tens, hundreds and thousands of the first two. */
const digits = { 1: "〇一二三四五六七八九", 2: "〇壱弐参四伍六七八九", 3: "０１２３４５６７８９" } as const;
const small = ["", "十", "百", "千"];
const large = ["", "万", "億", "兆"];

/**
 * A shown number or day in Japanese numerals: 令和6年3月31日 → 令和六年三月三十一日, 1,234 → 一,二三四 (a format with
 * places for digits), 1234 → 千二百三十四 (標準).
 */
export function inNumerals(shown: string, kind: 1 | 2 | 3, of: FormatFacts["kind"]): string {
  const digitwise = (text: string): string =>
    text.replaceAll(/\d/gu, (digit) => digits[kind].charAt(Number(digit)));
  if (kind !== 1 || of === "number" || of === "text") return digitwise(shown);
  // A year of four digits is spelt out: 二〇二四年.
  const isSpelt = (found: string): boolean => of !== "general" && found.length === 4;
  return shown
    .replaceAll(/(?<!\.\d*)\d+/gu, (found) => (isSpelt(found) ? digitwise(found) : counted(found)))
    .replaceAll(/\d/gu, (digit) => digits[1].charAt(Number(digit)));
}

/** 12345 → 一万二千三百四十五. */
function counted(written: string): string {
  const plain = written.replace(/^0+(?=\d)/u, "");
  if (plain === "0") return "〇";
  const groups = plain.match(/\d{1,4}(?=(?:\d{4})*$)/gu) ?? [];
  if (groups.length > large.length) return plain;
  return groups
    .map((group, at) =>
      Number(group) === 0 ? "" : `${upToThousands(group)}${large[groups.length - 1 - at]}`,
    )
    .join("");
}

/** 2340 → 二千三百四十. */
function upToThousands(group: string): string {
  return [...group]
    .map((digit, at) => {
      const unit = small[group.length - 1 - at] ?? "";
      if (digit === "0") return "";
      return digit === "1" && unit !== "" ? unit : `${digits[1].charAt(Number(digit))}${unit}`;
    })
    .join("");
}
