import type { Decimal } from "../../model/decimal.js";
import type { FeeMethod } from "../../model/fee-schedule.js";
import { loanLimits } from "./loan.js";

/**
 * 大量の計算: the same fee as `guaranteeFee`, in whole numbers and without its working, for files of a
 * million cases. A property test holds the two equal.
 */

/** Rates count in ten-thousandths of a percent: 1.15 % is 11,500. */
export const rateScale = 10_000;
/** Coefficients count in ten-thousandths. */
const coefficientScale = 10_000;

/** One case, in whole numbers; `count` 0 is repaid at maturity. */
export interface QuickCase {
  readonly amount: number;
  readonly rate: number;
  readonly term: number;
  readonly inDays: boolean;
  readonly count: number;
  readonly uneven: boolean;
  readonly grace: number;
  readonly held: number;
}

/** Whether a case has no problem of any kind; what fails here is put in words by `loanProblems`. */
export function isPlainCase({ amount, rate, term, inDays, count, grace, held }: QuickCase): boolean {
  const whole = [amount, rate, term, count, grace, held].every(Number.isSafeInteger);
  const within =
    amount >= 1 &&
    amount <= loanLimits.yen &&
    rate >= 0 &&
    term >= 1 &&
    term <= (inDays ? loanLimits.days : loanLimits.months);
  if (!whole || !within) return false;
  if (count === 0) return grace === 0 && held === 0;
  const plainGrace = inDays ? grace === 0 : grace >= 0;
  return plainGrace && held >= 0 && held < amount && count >= 2 && count <= term - grace;
}

/** The fee of plain cases under a method, in yen. */
export function quickFee(method: FeeMethod): (plain: QuickCase) => number {
  const bands = method.coefficients.map(({ least, even, uneven }) => ({
    least,
    even: scaled(even.value),
    uneven: scaled(uneven.value),
  }));
  const daysInYear = method.daysInYear.value?.toNumber() ?? 0;
  const monthly = method.monthlyRateDigits === undefined ? undefined : 10 ** method.monthlyRateDigits;
  const coefficient = (count: number, isUneven: boolean): number => {
    const band = bands.findLast(({ least }) => count >= least);
    return band ? (isUneven ? band.uneven : band.even) : 0;
  };

  /**
   * amount × rate × term × factor ÷ one year; the factor counts in ten-thousandths. Where the monthly rate is
   * truncated, whole years still count at the yearly one.
   */
  const portion = (amount: number, rate: number, term: number, inDays: boolean, factor: number): number => {
    const unit = 100 * coefficientScale;
    if (monthly !== undefined && !inDays) {
      const truncated = divide(rate * monthly, 12 * rateScale);
      const beyond = term % 12;
      const overTerm = rate * monthly * divide(term, 12) + truncated * beyond * rateScale;
      return divideProduct([amount, overTerm, factor], monthly * rateScale * unit);
    }
    return divideProduct([amount, rate, term, factor], (inDays ? daysInYear : 12) * rateScale * unit);
  };

  return ({ amount, rate, term, inDays, count, uneven, grace, held }) => {
    if (count === 0) return portion(amount, rate, term, inDays, coefficientScale);
    const rest = term - grace;
    const graceFee = grace === 0 ? 0 : portion(amount, rate, grace, inDays, coefficientScale);
    const heldFee = held === 0 ? 0 : portion(held, rate, rest, inDays, coefficientScale);
    return graceFee + heldFee + portion(amount - held, rate, rest, inDays, coefficient(count, uneven));
  };
}

const scaled = (value: Decimal | null): number => value?.times(coefficientScale).toNumber() ?? 0;

/** Whole-number division, downwards; exact for safe integers, where a plain quotient could round up. */
const divide = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor;

/** The product in plain numbers while it is exact, in BigInt beyond. */
function divideProduct(factors: readonly number[], divisor: number): number {
  const whole = factors.reduce((left, right) => left * right, 1);
  if (whole <= Number.MAX_SAFE_INTEGER) return divide(whole, divisor);
  return Number(factors.reduce((left, right) => left * BigInt(right), 1n) / BigInt(divisor));
}
