import type { Series } from "../../model/chart.js";
import type { Figure } from "../../model/figure.js";
import { type NumberStyle, printNumber } from "../../model/print.js";

/** 代替テキスト: a chart's series in words, from first to last with the highest, then every value. */
export function tellSeries(
  title: string,
  categories: readonly string[],
  series: readonly Series[],
  style: NumberStyle,
): string {
  const inWords = series.map(({ label, values, digits, unit }) => {
    const printed = (value: Figure | null | undefined) =>
      `${printNumber(value?.value ?? null, digits, style)}${value ? unit : ""}`;
    const highest = values.reduce<number>((best, value, index) => {
      const top = values[best]?.value;
      return value?.value && (!top || value.value.greaterThan(top)) ? index : best;
    }, 0);
    const message = `${label}は${categories[0] ?? ""}の${printed(values[0])}から${categories.at(-1) ?? ""}の${printed(values.at(-1))}になりました。最も多いのは${categories[highest] ?? ""}の${printed(values[highest])}です。`;
    const data = categories.map((category, index) => `${category} ${printed(values[index])}`).join("、");
    return `${message}${label}の内訳: ${data}。`;
  });
  return `${title}。${inWords.join("")}`;
}
