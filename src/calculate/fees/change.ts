import type { FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Loan } from "../../model/loan.js";
import { difference } from "../arithmetic.js";
import { guaranteeFee } from "./fee.js";

/** 条件変更: the remaining balance over the period that remained, and over the period that now remains. */
export interface Change {
  readonly before: Loan;
  readonly after: Loan;
}

/**
 * 条件変更の保証料: the fee of the remaining balance over the new remaining period less the fee of the same
 * balance over the old period. Above zero it is to be paid in addition, below zero it is to be returned.
 */
export function changeFee({ before, after }: Change, method: FeeMethod): Figure {
  const fee = (loan: Loan, when: string): Figure => ({
    ...guaranteeFee(loan, method, `fee/change/${when}`),
    label: `変更${when}の残存期間の保証料`,
  });
  return difference({ id: "fee/change", label: "条件変更による保証料" }, [
    fee(after, "後"),
    fee(before, "前"),
  ]);
}
