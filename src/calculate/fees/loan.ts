import type { FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Instalments, Loan } from "../../model/loan.js";
import type { Problem } from "../../problem/problem.js";
import {
  amountOutOfRange,
  contradictingOptions,
  graceTooLong,
  heldTooMuch,
  instalmentsOutOfRange,
  oddDaysNotCounted,
  termOutOfRange,
} from "../../problem/rules/fee-case.js";

/** What no real loan exceeds; beyond it a unit was mistaken (円 for 千円, 年 for か月). */
export const loanLimits = { yen: 100_000_000_000, months: 600, days: 18_300 } as const;

/** 据置期間や据置金額: zero is none. */
export const ifAny = (figure: Figure | undefined): Figure | undefined =>
  figure?.value?.isZero() ? undefined : figure;

/** Everything that is wrong with a loan; an empty list when its fee can be computed. */
export function loanProblems({ instalments, ...loan }: Loan): Problem[] {
  return [
    ...moneyProblems("貸付金額", loan.amount),
    ...termProblems("保証期間", loan.term),
    ...(loan.oddDays && !isWholeBetween(loan.oddDays, 1, mostOddDays)
      ? [
          termOutOfRange({
            name: "1か月に満たない日",
            term: `${text(loan.oddDays)}日`,
            most: `${mostOddDays}日`,
          }),
        ]
      : []),
    ...(instalments ? instalmentProblems(loan, instalments) : []),
  ];
}

const mostOddDays = 30;

/** 端数の日数: days that the schedule does not count by themselves. */
export function oddDayProblems({ term, oddDays }: Loan, { dailyRateDigits }: FeeMethod): Problem[] {
  if (!oddDays || dailyRateDigits !== undefined) return [];
  const begun = String((term.value?.toNumber() ?? 0) + 1);
  return [oddDaysNotCounted({ months: text(term), days: text(oddDays), begun })];
}

export function moneyProblems(name: string, amount: Figure, limit: number = loanLimits.yen): Problem[] {
  return isWholeBetween(amount, 1, limit)
    ? []
    : [amountOutOfRange({ name, amount: text(amount), most: limit.toLocaleString("en") })];
}

export function termProblems(name: string, term: Figure): Problem[] {
  const limit = term.unit === "日" ? loanLimits.days : loanLimits.months;
  return isWholeBetween(term, 1, limit)
    ? []
    : [termOutOfRange({ name, term: `${text(term)}${term.unit}`, most: `${limit}${term.unit}` })];
}

function instalmentProblems(
  { amount, term, oddDays }: Omit<Loan, "instalments">,
  { count, ...rest }: Instalments,
): Problem[] {
  const problems: Problem[] = [];
  const [grace, held] = [ifAny(rest.grace), ifAny(rest.held)];
  if (grace && term.unit === "日") {
    problems.push(contradictingOptions({ one: "据置期間", other: "日数で定める保証期間" }));
  } else if (grace && !isWholeBetween(grace, 1, Infinity)) {
    problems.push(
      termOutOfRange({ name: "据置期間", term: `${text(grace)}か月`, most: `${loanLimits.months}か月` }),
    );
  } else if (grace?.value?.gte(term.value ?? 0)) {
    problems.push(graceTooLong({ grace: text(grace), months: text(term) }));
  } else {
    const begun = (term.value?.toNumber() ?? 0) + (oddDays ? 1 : 0);
    const repaid = begun - (grace?.value?.toNumber() ?? 0);
    if (!isWholeBetween(count, 2, repaid))
      problems.push(instalmentsOutOfRange({ count: text(count), most: repaid, unit: term.unit }));
  }
  if (held && !isWholeBetween(held, 1, loanLimits.yen)) {
    problems.push(amountOutOfRange({ name: "据置金額", amount: text(held), most: text(amount) }));
  } else if (held?.value?.gte(amount.value ?? 0)) {
    problems.push(heldTooMuch({ held: text(held), amount: text(amount) }));
  }
  return problems;
}

function isWholeBetween({ value }: Figure, least: number, limit: number): boolean {
  return value?.isInteger() === true && value.gte(least) && value.lte(limit);
}

const text = ({ value }: Figure): string => value?.toString() ?? "";
