import type { CoefficientBand, FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { difference, product, quotient, rounded, sum } from "../arithmetic.js";
import { hundred, monthsInYear } from "./constants.js";
import type { Instalments, Loan } from "./loan.js";

/** 円未満切捨て. */
export const wholeYen = { unit: "円", digits: 0, mode: "truncate" } as const;

/**
 * 信用保証料 of a loan that has no problems. Each part is truncated to the yen, then the parts are summed:
 * repaid at maturity there is one, in instalments up to three (据置期間, 据置金額, 分割返済).
 */
export function guaranteeFee(loan: Loan, method: FeeMethod): Figure {
  const parts = loan.instalments
    ? instalmentParts(loan, loan.instalments, method)
    : [atMaturity(loan, method)];
  const [first] = parts;
  return first && parts.length === 1
    ? { ...first, id: "fee", label: "信用保証料" }
    : sum({ id: "fee", label: "信用保証料" }, parts);
}

/** 一括: amount × rate × term ÷ one year. */
function atMaturity({ amount, rate, term }: Loan, method: FeeMethod): Figure {
  return portion("一括返済の保証料", { amount, rate, term }, method);
}

function instalmentParts(
  { amount, rate, term }: Loan,
  { count, uneven, grace, held }: Instalments,
  method: FeeMethod,
): Figure[] {
  const hasGrace = grace !== undefined && !grace.value?.isZero();
  const hasHeld = held !== undefined && !held.value?.isZero();
  const repaidOver = hasGrace
    ? difference({ id: "fee/repaid-over", label: "据置期間後の期間" }, [term, grace])
    : term;
  const repaid = hasHeld
    ? difference({ id: "fee/repaid", label: "分割返済する金額" }, [amount, held])
    : amount;
  const factor = coefficient(count, uneven, method.coefficients);
  return [
    ...(hasGrace ? [portion("据置期間の保証料", { amount, rate, term: grace }, method)] : []),
    ...(hasHeld ? [portion("据置金額の保証料", { amount: held, rate, term: repaidOver }, method)] : []),
    portion("分割返済の保証料", { amount: repaid, rate, term: repaidOver }, method, factor),
  ];
}

/** 分割係数 for a number of instalments. */
export function coefficient(count: Figure, uneven: boolean, bands: readonly CoefficientBand[]): Figure {
  const band = bands.findLast(({ least }) => count.value?.gte(least));
  if (!band) throw new RangeError(`no coefficient for ${count.value} instalments`);
  return uneven ? band.uneven : band.even;
}

/** amount × rate × term (× coefficient) ÷ one year, the division last, fractions of a yen dropped. */
function portion(
  label: string,
  { amount, rate, term }: Pick<Loan, "amount" | "rate" | "term">,
  method: FeeMethod,
  factor?: Figure,
): Figure {
  const name = { id: `fee/${label}`, label };
  const factors = factor ? [term, factor] : [term];
  if (method.monthlyRateDigits !== undefined && term.unit === "か月") {
    const monthly = monthlyRate(rate, method.monthlyRateDigits);
    return rounded(product(name, [amount, asFraction(monthly), ...factors], "円"), wholeYen);
  }
  const oneYear = term.unit === "日" ? method.daysInYear : monthsInYear;
  const before = { id: `${name.id}/before-division`, label: `${label}（${oneYear.label}で割る前）` };
  const whole = product(before, [amount, asFraction(rate), ...factors], "円");
  return rounded(quotient(name, whole, oneYear, "円"), wholeYen);
}

/** 月率: rate ÷ 12, truncated where a corporation does so first. */
function monthlyRate(rate: Figure, digits: number): Figure {
  const exact = quotient({ id: "fee/monthly-rate", label: "月率" }, rate, monthsInYear, "％");
  return rounded(exact, { unit: "％", digits, mode: "truncate" });
}

/** 1.15 % as 0.0115. */
export function asFraction(rate: Figure): Figure {
  return quotient({ id: `${rate.id}/fraction`, label: `${rate.label}（小数）` }, rate, hundred, "");
}
