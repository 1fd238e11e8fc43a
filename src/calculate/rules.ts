import type { Rule } from "../problem/problem.js";
import { caseChecks, chamberChecks, registerChecks } from "./chamber/checks/checks.js";
import { associationChecks } from "./checks/checks.js";
import { offByRounding } from "./checks/tie.js";
import { classRates } from "./fees/checks/class-rates.js";
import { printedRangeWrong } from "./fees/checks/printed-range.js";
import { surchargedRangeWrong } from "./fees/checks/surcharged-range.js";
import { validity } from "./fees/checks/validity.js";
import { roundingGap, totalMismatch, truncatedRows } from "./total.js";

/** 計算の規則: every rule that stands beside its calculation, a check's in the check's own file, by what is calculated. */
export const calculationRules: Readonly<Record<"association" | "fees" | "chamber", readonly Rule<never>[]>> =
  {
    association: [totalMismatch, roundingGap, truncatedRows, offByRounding, ...associationChecks],
    fees: [...classRates, printedRangeWrong, surchargedRangeWrong, ...validity],
    chamber: [...caseChecks, ...registerChecks, ...chamberChecks],
  };
