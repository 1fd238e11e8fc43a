import type { CoefficientBand, FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Instalments, Loan } from "../../model/loan.js";
import { difference, type Name, product, quotient, rounded, sum } from "../arithmetic.js";
import { hundred, monthsInYear } from "./constants.js";
import { ifAny } from "./loan.js";
import { byTruncatedRates, type TruncatedRates } from "./truncated-rates.js";

/** 円未満切捨て. */
export const wholeYen = { unit: "円", digits: 0, mode: "truncate" } as const;

/**
 * 信用保証料 of a loan that has no problems. Each part is truncated to the yen, then the parts are summed:
 * repaid at maturity there is one part, in instalments up to three (据置期間, 据置金額, 分割返済).
 */
export function guaranteeFee(loan: Loan, method: FeeMethod, scope = "fee"): Figure {
  const rates = { ...ratesFor(loan.rate, method), scope };
  const parts = loan.instalments
    ? instalmentParts(loan, loan.instalments, method, rates)
    : [portion("一括返済の保証料", loan, rates)];
  const [first] = parts;
  return first && parts.length === 1
    ? { ...first, id: scope, label: "信用保証料" }
    : sum({ id: scope, label: "信用保証料" }, parts);
}

function instalmentParts(
  { amount, term, oddDays }: Loan,
  { count, uneven, ...rest }: Instalments,
  method: FeeMethod,
  rates: Rates,
): Figure[] {
  const [grace, held] = [ifAny(rest.grace), ifAny(rest.held)];
  const repaidOver = grace
    ? difference({ id: `${rates.scope}/repaid-over`, label: "据置期間後の期間" }, [term, grace])
    : term;
  const repaid = held
    ? difference({ id: `${rates.scope}/repaid`, label: "分割返済する金額" }, [amount, held])
    : amount;
  const factor = coefficient(count, uneven, method.coefficients);
  // The days beyond the months are the last of the term.
  const after = { term: repaidOver, ...(oddDays && { oddDays }) };
  return [
    ...(grace ? [portion("据置期間の保証料", { amount, term: grace }, rates)] : []),
    ...(held ? [portion("据置金額の保証料", { amount: held, ...after }, rates)] : []),
    portion("分割返済の保証料", { amount: repaid, ...after }, rates, factor),
  ];
}

/** 分割係数 for a number of instalments. */
export function coefficient(count: Figure, uneven: boolean, bands: readonly CoefficientBand[]): Figure {
  const band = bands.findLast(({ least }) => count.value?.gte(least));
  if (!band) throw new RangeError(`no coefficient for ${count.value} instalments`);
  return uneven ? band.uneven : band.even;
}

/** A loan's rate as every part of its fee uses it. */
interface Rates extends TruncatedRates {
  /** What the ids of the fee's figures begin with. */
  readonly scope: string;
  readonly daysInYear: Figure;
}

function ratesFor(rate: Figure, method: FeeMethod): Omit<Rates, "scope"> {
  const { monthlyRateDigits, dailyRateDigits, daysInYear } = method;
  const cut = (name: string, label: string, parts: Figure, digits: number | undefined) =>
    digits === undefined
      ? undefined
      : asFraction(truncatedRate({ id: `fee/${name}`, label }, rate, parts, digits));
  return {
    yearly: asFraction(rate),
    monthly: cut("monthly-rate", "月率", monthsInYear, monthlyRateDigits),
    daily: cut("daily-rate", "日率", daysInYear, dailyRateDigits),
    daysInYear,
  };
}

/** 月率, 日率: a yearly rate ÷ 12 or 365, truncated. */
function truncatedRate(name: Name, rate: Figure, partsOfYear: Figure, digits: number): Figure {
  const exact = quotient(name, rate, partsOfYear, "％");
  return rounded(exact, { unit: "％", digits, mode: "truncate" });
}

/** amount × rate × term (× coefficient) ÷ one year, the division last, fractions of a yen dropped. */
function portion(
  label: string,
  { amount, term, oddDays }: Pick<Loan, "amount" | "term" | "oddDays">,
  { scope, daysInYear, ...rates }: Rates,
  factor?: Figure,
): Figure {
  const name = { id: `${scope}/${label}`, label };
  const inDays = term.unit === "日";
  const factors = factor ? [factor] : [];
  const overTerm = inDays
    ? undefined
    : byTruncatedRates(name.id, { term, ...(oddDays && { oddDays }) }, rates);
  if (overTerm) return rounded(product(name, [amount, ...overTerm, ...factors], "円"), wholeYen);
  const oneYear = inDays ? daysInYear : monthsInYear;
  const before = { id: `${name.id}/before-division`, label: `${label}（${oneYear.label}で割る前）` };
  const whole = product(before, [amount, rates.yearly, term, ...factors], "円");
  return rounded(quotient(name, whole, oneYear, "円"), wholeYen);
}

const fractions = new WeakMap<Figure, Figure>();

/** 1.15 % as 0.0115: one figure for each rate, however often it is used. */
export function asFraction(rate: Figure): Figure {
  const known = fractions.get(rate);
  if (known) return known;
  const made = quotient({ id: `${rate.id}/fraction`, label: `${rate.label}（小数）` }, rate, hundred, "");
  fractions.set(rate, made);
  return made;
}
