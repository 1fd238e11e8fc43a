import type { Series } from "../../model/chart.js";
import { Decimal } from "../../model/decimal.js";
import { type NumberStyle, printNumber } from "../../model/print.js";

/** 代替テキスト: a chart's series in words, from first to last with the highest, then every value. */
export function tellSeries(
  title: string,
  categories: readonly string[],
  series: readonly Series[],
  style: NumberStyle,
): string {
  return `${title}。${series.map((one) => tellOne(categories, one, style, movement)).join("")}`;
}

/** The same of categories that are no times: each series with its highest, then every value. */
export function tellParts(
  title: string,
  categories: readonly string[],
  series: readonly Series[],
  style: NumberStyle,
): string {
  return `${title}。${series.map((one) => tellOne(categories, one, style, greatest)).join("")}`;
}

/** A category with its value, where one is known. */
interface Known {
  readonly category: string;
  readonly value: Decimal;
  readonly text: string;
}

function tellOne(
  categories: readonly string[],
  { label, values, digits, unit }: Series,
  style: NumberStyle,
  inShort: typeof movement,
): string {
  const known = categories.flatMap((category, index): Known[] => {
    const value = values[index]?.value;
    return value ? [{ category, value, text: `${printNumber(value, digits, style)}${unit}` }] : [];
  });
  if (known.length === 0) return `${label}のデータはありません。`;
  const each = categories.map((category) => {
    const one = known.find((entry) => entry.category === category);
    return `${category} ${one?.text ?? "データなし"}`;
  });
  const whole = known.length === categories.length;
  return `${inShort(label, known, whole)}${label}の値: ${each.join("、")}。`;
}

/** 「金額は平成28年度の…から令和7年度の…になりました。最も多いのは…です。」 */
function movement(
  label: string,
  known: readonly Known[],
  /** Whether every year is known. */
  whole: boolean,
): string {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return "";
  if (known.length === 1) return `${label}は${first.category}の${first.text}です。`;
  if (known.every(({ value }) => value.equals(first.value)))
    return `${label}は${whole ? "どの年度も" : "データのあるどの年度も"}${first.text}です。`;
  return (
    `${label}は${first.category}の${first.text}から${last.category}の${last.text}になりました。` +
    `最も多いのは${highestOf(known)}です。`
  );
}

/** 「金額が最も多いのは製造業の…です。」 */
function greatest(label: string, known: readonly Known[]): string {
  const [first, second] = known;
  if (!first || !second) return "";
  if (known.every(({ value }) => value.equals(first.value))) return `${label}はどれも${first.text}です。`;
  return `${label}が最も多いのは${highestOf(known)}です。`;
}

/** 「令和5年度と令和6年度の1,234件」 */
function highestOf(known: readonly Known[]): string {
  const most = Decimal.max(...known.map(({ value }) => value));
  const highest = known.filter(({ value }) => value.equals(most));
  return `${highest.map(({ category }) => category).join("と")}の${highest[0]?.text ?? ""}`;
}
