import { Decimal } from "../../../model/decimal.js";
import type { SpecialRule } from "../../../model/fee-schedule.js";
import type { Figure } from "../../../model/figure.js";
import { specialRate } from "../class-table.js";
import { percentText } from "../percent.js";

/**
 * 合う料率: what may have been meant by a rate that does not fit, so that the message can say it. Rates are
 * set in steps of 0.05, and a slip is one digit mistyped or two neighbours swapped.
 */

/** Between the classes above and below; what is at either is rarely what was meant. */
export interface Bounds {
  readonly above: Decimal | undefined;
  readonly below: Decimal | undefined;
}

/** The bounds of a class: the rates of its neighbours. */
export function boundsOf(rates: readonly Figure[], index: number): Bounds {
  return { above: rates[index - 1]?.value ?? undefined, below: rates[index + 1]?.value ?? undefined };
}

/** The special rate that is published beside a class of a table. */
export const publishedSpecial = (
  rule: SpecialRule | undefined,
  table: string,
  index: number,
): Figure | undefined => rule?.published.find(({ name }) => name === table)?.rates[index];

/** The rates that would fit in a class: by the published special rate where there is one, else one slip away. */
export function fitting(
  table: string,
  rates: readonly Figure[],
  index: number,
  rule: SpecialRule | undefined,
): string | undefined {
  const rate = rates[index] as Figure;
  const bounds = boundsOf(rates, index);
  const published = publishedSpecial(rule, table, index)?.value;
  const slips = rate.value ? fittingSlips(rate.value, bounds) : [];
  const fits = rule && published ? fittingBases(published, rate, rule, bounds) : slips;
  return fits.length > 0 ? listed(fits) : undefined;
}

/** Base rates whose special rate is the published one. */
export function fittingBases(published: Decimal, base: Figure, rule: SpecialRule, bounds: Bounds): Decimal[] {
  const exact = published.dividedBy(rule.factor.value ?? 1).toDecimalPlaces(2);
  const near = Array.from({ length: 9 }, (_, step) => exact.plus(new Decimal(4 - step).times("0.01")));
  const fits = near.filter(
    (candidate) =>
      within(candidate, bounds) &&
      specialRate({ ...base, value: candidate }, rule).value?.equals(published) === true,
  );
  return preferred(fits);
}

/** What one slip of the hand may have turned into the rate as it was written, highest first. */
export function fittingSlips(written: Decimal, bounds: Bounds): Decimal[] {
  const digits = written.times(100).trunc().toString().padStart(3, "0");
  const variants = [...digits].flatMap((_, at) => [
    ...[..."0123456789"].map((digit) => `${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`),
    ...(at > 0 ? [swapped(digits, at)] : []),
  ]);
  const rates = [...new Set(variants)].map((text) => new Decimal(text).dividedBy(100));
  return preferred(
    rates.filter((rate) => !rate.equals(written) && within(rate, bounds)).sort((a, b) => b.cmp(a)),
  );
}

const swapped = (text: string, at: number): string =>
  `${text.slice(0, at - 1)}${text[at]}${text[at - 1]}${text.slice(at + 1)}`;

const within = (rate: Decimal, { above, below }: Bounds): boolean =>
  (above === undefined || rate.lt(above)) && (below === undefined || rate.gt(below));

/** Multiples of 0.05 where there are any: every base rate in use is one. */
function preferred(rates: readonly Decimal[]): Decimal[] {
  const multiples = rates.filter((rate) => rate.times(20).isInteger());
  return multiples.length > 0 ? multiples : [...rates];
}

/** 「1.55％」「1.65％、1.55％か1.45％」. */
export function listed(rates: readonly Decimal[]): string {
  const texts = rates.map((rate) => `${percentText(rate)}％`);
  const last = texts.pop() ?? "";
  return texts.length === 0 ? last : `${texts.join("、")}か${last}`;
}
