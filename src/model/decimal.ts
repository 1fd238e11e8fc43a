import { Decimal as Base } from "decimal.js";

/** Exact arithmetic for money and ratios; prints plain digits, never an exponent, at any size we meet. */
export const Decimal = Base.clone({
  precision: 50,
  toExpNeg: -60,
  toExpPos: 60,
  rounding: Base.ROUND_HALF_UP,
});
export type Decimal = Base;

/** How a value is rounded to a number of digits. Half-up (四捨五入) and the others work on the magnitude. */
export type RoundingMode = "half-up" | "truncate" | "up";

const modes = { "half-up": Base.ROUND_HALF_UP, truncate: Base.ROUND_DOWN, up: Base.ROUND_UP } as const;

export function round(value: Decimal, digits: number, mode: RoundingMode): Decimal {
  return value.toDecimalPlaces(digits, modes[mode]);
}

/**
 * 15桁: no spreadsheet tells more of a number, and no number that we take is longer; what binary arithmetic leaves
 * behind them (45.599999999999994) is no digit.
 */
export const withoutNoise = (value: Decimal): Decimal => value.toSignificantDigits(15);
