import { Decimal, type RoundingMode, round } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { isMoney, yenIn } from "../../model/unit.js";

/** 端数処理の見分け: how a ratio as it was published may have come from the one that is calculated. */
export type HowRounded = "same" | "truncated" | "twice" | "before-rounding" | "moved" | "wrong";

/** How many digits were published, with a column's last zeros: 「46.0」 has one. */
export function publishedDigits({ value, origin }: Figure): number {
  const digits = value === null ? 0 : value.decimalPlaces();
  const written =
    origin.kind === "read" ? (/[.．](?<zeros>\d+)[%％]?$/u.exec(origin.text)?.[1]?.length ?? 0) : 0;
  return written <= 9 ? Math.max(digits, written) : digits;
}

/**
 * A published percentage against part ÷ whole. `declared` is how the table rounds; besides, it may have been cut
 * off, rounded to a digit more and then again, or taken from amounts before they were rounded. One last digit
 * beyond that may have been moved by hand, so that a column adds up; more is wrong.
 */
export function howRounded(
  published: Decimal,
  { part, whole }: { readonly part: Figure; readonly whole: Figure },
  digits: number,
  declared: RoundingMode,
): HowRounded | undefined {
  if (part.value === null || whole.value === null || whole.value.isZero()) return undefined;
  const percent = (a: Decimal, b: Decimal): Decimal => a.dividedBy(b).times(100);
  const exact = percent(inBase(part), inBase(whole));
  const is = (other: Decimal): boolean => published.equals(other);
  if (is(round(exact, digits, "half-up")) || is(round(exact, digits, declared))) return "same";
  if (is(round(exact, digits, "truncate"))) return "truncated";
  if (is(round(round(exact, digits + 1, "half-up"), digits, "half-up"))) return "twice";
  const lowest = round(percent(leastOf(part), mostOf(whole)), digits, "half-up");
  const highest = round(percent(mostOf(part), Decimal.max(leastOf(whole), "1e-9")), digits, "half-up");
  if (published.gte(lowest) && published.lte(highest)) return "before-rounding";
  const lastDigit = new Decimal(10).pow(-digits);
  return published
    .minus(round(exact, digits, "half-up"))
    .abs()
    .lte(lastDigit)
    ? "moved"
    : "wrong";
}

/** The least and the most that an amount handed over in 千円 and the like may have been: half-up or cut off. */
export const leastOf = (figure: Figure): Decimal => inBase(figure).minus(grain(figure).dividedBy(2));
export const mostOf = (figure: Figure): Decimal => inBase(figure).plus(grain(figure));

export const inBase = ({ value, unit }: Figure): Decimal =>
  (value ?? new Decimal(0)).times(isMoney(unit) ? yenIn[unit] : 1);

/** What one step of an amount's unit is; yen and cases are exact. */
const grain = ({ unit }: Figure): Decimal => new Decimal(isMoney(unit) && unit !== "円" ? yenIn[unit] : 0);
