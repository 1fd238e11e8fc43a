import type { Figure } from "../../model/figure.js";
import { difference, product, quotient, rounded, sum } from "../arithmetic.js";
import { monthsInYear } from "./constants.js";

/** The two rates of a loan, as fractions. */
export interface YearAndMonth {
  /** ％ a year as a fraction: 0.0115. */
  readonly yearly: Figure;
  /** ％ a month as a fraction, where a corporation truncates the monthly rate first. */
  readonly monthly: Figure | undefined;
}

/**
 * 月率を切り捨てる協会の料率と期間: what an amount is multiplied by over a term in months. Whole years count at
 * the yearly rate, the months beyond them at the truncated monthly one; undefined where no such months are left,
 * or no monthly rate is truncated.
 */
export function byTruncatedMonths(
  scope: string,
  term: Figure,
  { yearly, monthly }: YearAndMonth,
): Figure[] | undefined {
  if (!monthly) return undefined;
  const exact = quotient({ id: `${scope}/years`, label: "年数" }, term, monthsInYear, "年");
  const years = rounded(exact, { unit: "年", digits: 0, mode: "truncate" });
  if (years === exact) return undefined;
  if (years.value?.isZero()) return [monthly, term];
  const inYears = product(
    { id: `${scope}/months-in-years`, label: "年数の月数" },
    [monthsInYear, years],
    "か月",
  );
  const beyond = difference({ id: `${scope}/months-beyond`, label: "1年に満たない月数" }, [term, inYears]);
  const rate = sum({ id: `${scope}/rate`, label: "期間の料率（小数）" }, [
    product({ id: `${scope}/rate-of-years`, label: "年数の料率（小数）" }, [yearly, years], ""),
    product({ id: `${scope}/rate-of-months`, label: "1年に満たない月の料率（小数）" }, [monthly, beyond], ""),
  ]);
  return [rate];
}
