import type { Figure } from "../../model/figure.js";
import type { Loan } from "../../model/loan.js";
import { difference, product, quotient, rounded, sum } from "../arithmetic.js";
import { monthsInYear } from "./constants.js";

/** The rates of a loan, as fractions. */
export interface TruncatedRates {
  /** ％ a year as a fraction: 0.0115. */
  readonly yearly: Figure;
  /** ％ a month, where a corporation truncates the monthly rate first. */
  readonly monthly: Figure | undefined;
  /** ％ a day, where it also counts days beyond whole months by themselves. */
  readonly daily: Figure | undefined;
}

/**
 * 月率と日率を切り捨てる協会の料率と期間: what an amount is multiplied by over a term in months. Whole years count at
 * the yearly rate, the months beyond them at the truncated monthly one, odd days at the truncated daily one; undefined
 * where neither months nor days are left, or no monthly rate is truncated.
 */
export function byTruncatedRates(
  scope: string,
  { term, oddDays }: Pick<Loan, "term" | "oddDays">,
  { yearly, monthly, daily }: TruncatedRates,
): Figure[] | undefined {
  if (!monthly) return undefined;
  const over = (name: string, label: string, rate: Figure, time: Figure) =>
    product({ id: `${scope}/rate-of-${name}`, label: `${label}の料率（小数）` }, [rate, time], "");
  const exact = quotient({ id: `${scope}/years`, label: "年数" }, term, monthsInYear, "年");
  const years = rounded(exact, { unit: "年", digits: 0, mode: "truncate" });
  if (years === exact && !oddDays) return undefined;
  const hasYears = !years.value?.isZero();
  if (!hasYears && !oddDays) return [monthly, term];
  const months = hasYears ? beyondYears(scope, term, years) : term;
  return [
    sum({ id: `${scope}/rate`, label: "期間の料率（小数）" }, [
      ...(hasYears ? [over("years", "年数", yearly, years)] : []),
      ...(months.value?.isZero() ? [] : [over("months", "1年に満たない月", monthly, months)]),
      ...(oddDays && daily ? [over("days", "1か月に満たない日", daily, oddDays)] : []),
    ]),
  ];
}

function beyondYears(scope: string, term: Figure, years: Figure): Figure {
  const name = { id: `${scope}/months-in-years`, label: "年数の月数" };
  const inYears = product(name, [monthsInYear, years], "か月");
  return difference({ id: `${scope}/months-beyond`, label: "1年に満たない月数" }, [term, inYears]);
}
