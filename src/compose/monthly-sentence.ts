import { isBalance } from "../calculate/monthly/lines.js";
import { printedAmount, printedPercentage } from "../calculate/printed.js";
import type {
  ComparedMonth,
  MonthlyReport,
  MonthlySubject,
  MonthQuantities,
} from "../model/association/monthly-report.js";
import type { Figure } from "../model/figure.js";
import type { FigureText, Inline } from "../model/inline.js";
import { printNumber } from "../model/print.js";
import type { BookletSettings } from "../model/settings.js";

type By = Pick<BookletSettings, "style" | "rounding">;

/**
 * 「令和8年3月の保証承諾は562件、9,120百万円で、前年同月を上回りました（前年同月比105.2％）。」, and the same of the year up
 * to it. What is not known is not spoken of.
 */
export function monthlySentence(
  { measure, month, cumulative }: MonthlySubject,
  { month: name }: Pick<MonthlyReport, "month">,
  by: By,
): Inline[] {
  const isStock = isBalance(measure);
  const ofMonth = said(`${name}${isStock ? "末" : ""}の${measure}は`, month, "前年同月", by);
  const first = ofMonth.length > 0 ? ofMonth : [`${name}の${measure}は、まとまっていません。`];
  return isStock ? first : [...first, ...said("4月からの累計は", cumulative, "前年同期", by)];
}

function said(head: string, { now, change }: ComparedMonth, before: string, by: By): Inline[] {
  if (!now.amount) return [];
  const numbers = quantities(now, by);
  if (numbers.length === 0) return [`${head}ありません。`];
  const direction = change ? movement(change) : "";
  if (direction === "") return [head, ...numbers, "です。"];
  const rate = change && printedPercentage(change, by.rounding.trend);
  const told =
    rate?.value == null
      ? []
      : [`（${before}比`, figureText(rate, by.rounding.trend.percentageDigits, by), "）"];
  return [head, ...numbers, `で、${before}${direction}`, ...told, "。"];
}

/** By the exact ratio: two amounts may look alike once they are rounded. */
function movement({ value }: Figure): string {
  if (value === null) return "";
  if (value.equals(100)) return "と同じでした";
  return value.greaterThan(100) ? "を上回りました" : "を下回りました";
}

/** 「562件、9,120百万円」. */
function quantities({ count, amount }: MonthQuantities, by: By): Inline[] {
  const counted = count?.value ? [figureText(count, 0, by)] : [];
  const money = amount?.value ? [figureText(printedAmount(amount, by.rounding.trend), 0, by)] : [];
  return counted.length > 0 && money.length > 0 ? [...counted, "、", ...money] : [...counted, ...money];
}

const figureText = (figure: Figure, digits: number, { style }: By): FigureText => ({
  kind: "figure",
  figure,
  text: `${printNumber(figure.value, digits, style)}${figure.unit}`,
});
