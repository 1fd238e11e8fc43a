import { firstDayOf, type HalfYear, lastDayOf } from "../../model/chamber/half-year.js";
import type { Case } from "../../model/chamber/register.js";
import type { Sourced, SourcedNumber } from "../../model/schema.js";

/** An application or an approval, with the cells of its day and its amount. */
export interface Counted {
  readonly case: Case;
  readonly day: Sourced<string | null>;
  readonly amount: SourcedNumber;
}

/** 申込み: counted in the half in which the papers went to the desk. Only recommended cases are reported. */
export function applicationsIn(half: HalfYear, cases: readonly Case[]): Counted[] {
  return recommended(cases)
    .map((entry) => ({ case: entry, day: entry.applied, amount: entry.amount }))
    .filter(({ day }) => isIn(half, day.value));
}

/** 承諾: counted in the half in which it was given, whenever it was applied for. */
export function approvalsIn(half: HalfYear, cases: readonly Case[]): Counted[] {
  return recommended(cases)
    .filter((entry) => entry.result.value === "保証承諾")
    .map((entry) => ({ case: entry, day: entry.approved, amount: entry.approvedAmount }))
    .filter(({ day }) => isIn(half, day.value));
}

export const isIn = (half: HalfYear, day: string | null): boolean =>
  day !== null && day >= firstDayOf(half) && day <= lastDayOf(half);

export const recommended = (cases: readonly Case[]): Case[] =>
  cases.filter((entry) => entry.recommended.value === "推薦");
