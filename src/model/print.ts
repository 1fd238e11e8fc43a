import type { Decimal } from "./decimal.js";

/** How a corporation writes numbers. */
export interface NumberStyle {
  /** 負数: ▲1,234 or △1,234. */
  readonly negative: "▲" | "△" | "-";
  /** What stands where there is nothing to say. */
  readonly nothing: string;
}

/** 1234.5 with 1 digit → 「1,234.5」, −1234 → 「▲1,234」. The value must already be rounded to the digits. */
export function printNumber(value: Decimal | null, digits: number, style: NumberStyle): string {
  if (value === null) return style.nothing;
  const [whole = "0", fraction] = value.abs().toString().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const decimals = digits > 0 ? `.${(fraction ?? "").padEnd(digits, "0")}` : "";
  return `${value.isNegative() && !value.isZero() ? style.negative : ""}${grouped}${decimals}`;
}

const plain: NumberStyle = { negative: "▲", nothing: "─" };
const mostDecimals = 6;

/** An exact value in a working: at most six decimals, the rest shown by dots: 「14,375.416666…」. */
export function printExact(value: Decimal | null): string {
  const digits = value?.decimalPlaces() ?? 0;
  const text = printNumber(value, digits, plain);
  return digits > mostDecimals ? `${text.slice(0, mostDecimals - digits)}…` : text;
}
