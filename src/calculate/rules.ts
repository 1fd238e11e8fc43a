import type { Rule } from "../problem/problem.js";
import { rulesOf } from "../problem/rules/index.js";
import {
  caseChecks,
  chamberChecks,
  dutyChecks,
  filingChecks,
  registerChecks,
  reportChecks,
} from "./chamber/checks/checks.js";
import { associationChecks } from "./checks/checks.js";
import { offByRounding } from "./checks/tie.js";
import { printedChecks, scheduleChecks, validityChecks } from "./fees/checks/checks.js";
import { ofWhichExceeds, ofWhichWithoutWhole } from "./mix-parts.js";
import { monitoringChecks } from "./monitoring/checks/checks.js";
import { roundingGap, totalMismatch, truncatedRows } from "./total.js";
import { partsExceed, totalWanted, withheldAlone } from "./whole-of-some.js";
import { wordChecks } from "./words/checks.js";

/** 計算の規則: every rule that stands beside its calculation, a check's in the check's own file, by what is calculated. */
export const calculationRules: Readonly<Record<"association" | "fees" | "chamber", readonly Rule<never>[]>> =
  {
    association: [
      totalMismatch,
      roundingGap,
      truncatedRows,
      totalWanted,
      partsExceed,
      withheldAlone,
      ofWhichExceeds,
      ofWhichWithoutWhole,
      offByRounding,
      ...associationChecks,
      ...wordChecks,
      ...monitoringChecks,
    ],
    fees: rulesOf([...scheduleChecks, ...printedChecks, ...validityChecks]),
    chamber: rulesOf([
      ...caseChecks,
      ...registerChecks,
      ...dutyChecks,
      ...chamberChecks,
      ...filingChecks,
      ...reportChecks,
    ]),
  };
