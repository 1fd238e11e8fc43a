import { handwritten } from "../../calculate/written.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { isMoney, type MoneyUnit } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";
import { handwrittenAmount } from "../../problem/rules/compose.js";
import type { Context } from "../context.js";

/** 「2,241億円」「66,400百万円」: amounts as corporations write them of themselves. Limits in 万円 are no such. */
const amounts = /(?<![\d,.億万])(?<number>\d[\d,]*(?:\.\d+)?)(?<unit>億円|百万円|千円)/gu;

/** So near that it is probably an old or mistyped value of the same thing: within 5 %. */
const near = new Decimal("0.05");

/** 手書きの金額: an amount typed into a corporation's own words must be an amount that its data have. */
export function checkHandwrittenAmounts(text: string, place: Place, context: Context): void {
  const { problems, report } = context;
  for (const match of text.normalize("NFKC").matchAll(amounts)) {
    const { number = "", unit = "" } = match.groups ?? {};
    const value = new Decimal(number.replaceAll(",", ""));
    const figures = report.figures.filter((figure) => figure.value !== null && isMoney(figure.unit));
    if (figures.some((figure) => isWrittenAs(figure, value, unit as MoneyUnit))) continue;
    problems.push(
      handwrittenAmount(
        { written: match[0], near: nearest(figures, value, unit as MoneyUnit, context) },
        place,
      ),
    );
  }
}

/** Whether a hand may have written a figure so, in the unit and to the digits that were written. */
const isWrittenAs = (figure: Figure, written: Decimal, unit: MoneyUnit): boolean =>
  handwritten(figure, unit, written.decimalPlaces()).some((value) => value.abs().equals(written));

function nearest(figures: readonly Figure[], written: Decimal, unit: MoneyUnit, { dataset }: Context) {
  const digits = written.decimalPlaces();
  let best: { figure: Figure; printed: Decimal; gap: Decimal } | undefined;
  for (const figure of figures) {
    const [printed] = handwritten(figure, unit, digits);
    if (!printed || printed.isZero()) continue;
    const gap = printed.minus(written).dividedBy(printed).abs();
    if (gap.lessThanOrEqualTo(near) && (!best || gap.lessThan(best.gap))) best = { figure, printed, gap };
  }
  if (!best) return undefined;
  const value = `${printNumber(best.printed, digits, dataset.settings.style)}${unit}`;
  return { label: best.figure.label, id: best.figure.id, value };
}
