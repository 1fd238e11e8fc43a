import { westernYear } from "../../model/era.js";
import type { FiscalYear } from "../../model/fiscal-year.js";

const digits = "[\\d０-９]";
const era = `(?:令和|平成|(?<![A-Za-z])[RH])(?:${digits}{1,2}|元)`;
const western = `(?<![\\d０-９A-Za-z.,，-])(?:19|20|１９|２０)${digits}{2}(?![\\d０-９,，件人社企名回者先円％%万億千])`;

/** 令和6年度, 令和7年3月31日, R6.3.31, 2025年7月, 2025-07-01, and the year of a figure's name, `trend/approvals/2024`. */
const dates = new RegExp(
  `(?:${era}(?=年|[.／/-]\\s*${digits}|[^\\d０-９A-Za-z]|$)|${western})(?:年度?末?|年)?(?:[./-]?${digits}{1,2}(?:月末?|[./-](?=${digits}))(?:${digits}{1,2}日?)?)?(?:[./-]${digits}{1,2}(?![\\d０-９]))*`,
  "gu",
);

/** Words that mean another year when a year has passed: 本年度, 昨年, 第3次, 70周年, 5年ぶり. */
const phrases =
  /(?<!日)(?:本年|当年|今年|昨年|一昨年|去年|前年|来年|翌年|再来年)度?(?!比|法)|今期|次期|(?:第[\d０-９一二三四五六七八九十]+[次期回]|[\d０-９一二三四五六七八九十]+(?:周年|年目|年ぶり|年連続))|過去最[高多大低少小]|初年度|最終年度|\{\{\s*(?:year|year-end|period)\s+[2-9]\s*\}\}/gu;

/** Numbers with a unit, as corporations write them of themselves; limits, 「3億円以下」, are no such. */
const numbers = new RegExp(
  `(?:延べ|約)?(?<![\\d０-９,，.])${digits}[\\d０-９,，]*(?:[.．]${digits}+)?(?:兆|億|百万|[千万])?(?:円|％|%|ポイント|件|企業|社|者|人|名|回|先|か所|カ所|会場|機関|店舗|年間|か年|ヵ年|カ年)(?!以下|以上|以内|未満|超|まで|目|につき)`,
  "gu",
);

const placeholder = /\{\{.*?\}\}/gu;

/**
 * 年にかかわる語: the words of a line that may be wrong when its dataset has moved on from a year: years and days from
 * the year before on, words that count from a year, and, where asked, every number written by hand. What stands there
 * by a placeholder moves on by itself, unless it names a year.
 */
export function yearBoundWords(
  line: string,
  year: FiscalYear,
  { withNumbers }: { readonly withNumbers: boolean },
): string[] {
  const byHand = line.replaceAll(placeholder, (written) => " ".repeat(written.length));
  const found = [
    ...[...line.matchAll(dates)].filter(([written]) => (yearIn(written) ?? 0) >= year - 1),
    ...line.matchAll(phrases),
    ...(withNumbers ? byHand.matchAll(numbers) : []),
  ];
  const inOrder = found.toSorted((a, b) => a.index - b.index || b[0].length - a[0].length);
  let end = 0;
  const apart = inOrder.filter(({ 0: written, index }) => {
    if (index < end) return false;
    end = index + written.length;
    return true;
  });
  return [...new Set(apart.map(([written]) => written))];
}

function yearIn(written: string): number | undefined {
  const text = written.normalize("NFKC");
  const [, name, number] = /^(令和|平成|[RH])(\d{1,2}|元)/u.exec(text) ?? [];
  if (name !== undefined) return westernYear(name, number === "元" ? 1 : Number(number));
  return Number(/^\d{4}/u.exec(text)?.[0]);
}
