import type { Decimal, RoundingMode } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import type { DeclaredRounding } from "../model/settings.js";
import { isMoney, type MoneyUnit, type Unit } from "../model/unit.js";
import { type Rounding, rounded } from "./arithmetic.js";
import { roundingOf } from "./printed.js";

/** A figure in a sentence, as its author asks for it; what is not asked for is as its kind of table declares. */
export function inSentence(figure: Figure, asked: Partial<Rounding>, declared: DeclaredRounding): Figure {
  const { amount, percentage } = roundingOf(figure.id, declared);
  return rounded(figure, {
    unit: asked.unit ?? figure.unit,
    digits: asked.digits ?? usualDigits(figure, asked.unit),
    mode: asked.mode ?? (isMoney(figure.unit) ? amount : percentage),
  });
}

/** Amounts and counts are printed whole, ratios as they were rounded. */
const usualDigits = ({ unit, value }: Figure, wished: Unit | undefined): number =>
  isMoney(unit) || wished !== undefined ? 0 : (value?.decimalPlaces() ?? 0);

const byHand: readonly RoundingMode[] = ["half-up", "truncate"];

/** What a hand may have written for an amount of money: rounded as most do it, first, or cut off. */
export function handwritten(figure: Figure, unit: MoneyUnit, digits: number): Decimal[] {
  return byHand.flatMap((mode) => rounded(figure, { unit, digits, mode }).value ?? []);
}
