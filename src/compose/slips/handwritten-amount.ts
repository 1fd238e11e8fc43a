import { roundingOf } from "../../calculate/printed.js";
import { handwritten } from "../../calculate/written.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { isMoney, type MoneyUnit } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";
import { handwrittenAmount, handwrittenCut } from "../../problem/rules/compose.js";
import type { Context } from "../context.js";

/** 「2,241億円」「66,400百万円」: amounts as corporations write them of themselves. Limits, 「3億円以下」, are no such. */
const amounts =
  /(?<![\d,.億万])(?<number>\d[\d,]*(?:\.\d+)?)(?<unit>億円|百万円|千円)(?!以下|以上|以内|未満|超|まで)/gu;

/** So near that it is probably an old or mistyped value of the same thing: within 5 %. */
const near = new Decimal("0.05");

/**
 * 手書きの金額: an amount typed into a corporation's own words must be an amount that its data have; that it was cut off
 * where tables round half-up is told.
 */
export function checkHandwrittenAmounts(text: string, place: Place, context: Context): void {
  const { problems, report } = context;
  for (const match of text.normalize("NFKC").matchAll(amounts)) {
    const { number = "", unit = "" } = match.groups ?? {};
    const value = new Decimal(number.replaceAll(",", ""));
    const figures = report.figures.filter((figure) => figure.value !== null && isMoney(figure.unit));
    const ways = figures.map((figure) => waysToWrite(figure, unit as MoneyUnit, value.decimalPlaces()));
    if (ways.some(({ rounded }) => rounded?.equals(value))) continue;
    const cutOff = ways.find(({ cut }) => cut?.equals(value));
    if (!cutOff) {
      const near = nearest(figures, value, unit as MoneyUnit, context);
      problems.push(handwrittenAmount({ written: match[0], near }, place));
    } else if (roundingOf(cutOff.figure.id, report.settings.rounding).amount !== "truncate") {
      const rounded = print(cutOff.rounded ?? value, value.decimalPlaces(), unit, context);
      problems.push(handwrittenCut({ written: match[0], label: cutOff.figure.label, rounded }, place));
    }
  }
}

/** What a hand may have written for a figure, without its sign. */
function waysToWrite(figure: Figure, unit: MoneyUnit, digits: number) {
  const [rounded, cut] = handwritten(figure, unit, digits).map((value) => value.abs());
  return { figure, rounded, cut };
}

const print = (value: Decimal, digits: number, unit: string, { dataset }: Context): string =>
  `${printNumber(value, digits, dataset.settings.style)}${unit}`;

function nearest(figures: readonly Figure[], written: Decimal, unit: MoneyUnit, context: Context) {
  const digits = written.decimalPlaces();
  let best: { figure: Figure; printed: Decimal; gap: Decimal } | undefined;
  for (const figure of figures) {
    const [printed] = handwritten(figure, unit, digits);
    if (!printed || printed.isZero()) continue;
    const gap = printed.minus(written).dividedBy(printed).abs();
    if (gap.lessThanOrEqualTo(near) && (!best || gap.lessThan(best.gap))) best = { figure, printed, gap };
  }
  if (!best) return undefined;
  const value = print(best.printed, digits, unit, context);
  return { label: best.figure.label, id: best.figure.id, value };
}
