import { Decimal as Base } from "decimal.js";
/** Exact arithmetic for money and ratios; prints plain digits, never an exponent, at any size we meet. */
export const Decimal = Base.clone({
    precision: 50,
    toExpNeg: -60,
    toExpPos: 60,
    rounding: Base.ROUND_HALF_UP,
});
const modes = { "half-up": Base.ROUND_HALF_UP, truncate: Base.ROUND_DOWN, up: Base.ROUND_UP };
export function round(value, digits, mode) {
    return value.toDecimalPlaces(digits, modes[mode]);
}
