import { Decimal } from "../../../model/decimal.js";
import { percentText } from "../percent.js";

/** 幅の両端: whether two sets of rates have the same lowest and the same highest. */
export const sameEnds = (one: readonly Decimal[], other: readonly Decimal[]): boolean =>
  Decimal.min(...one).equals(Decimal.min(...other)) && Decimal.max(...one).equals(Decimal.max(...other));

/** 「0.45～1.90」, or the one rate there is. */
export function endsText(rates: readonly Decimal[]): string {
  const lowest = percentText(Decimal.min(...rates));
  const highest = percentText(Decimal.max(...rates));
  return lowest === highest ? lowest : `${lowest}～${highest}`;
}
