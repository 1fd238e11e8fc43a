import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";

/** A rate as schedules print it, at least two decimals: 0.8 → 「0.80」. */
export function percentText(rate: Decimal | Figure): string {
  const value = Decimal.isDecimal(rate) ? rate : rate.value;
  const digits = Math.max(2, value?.decimalPlaces() ?? 0);
  return printNumber(value, digits, { negative: "▲", nothing: "─" });
}
