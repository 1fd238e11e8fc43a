import { expect, test } from "vitest";
import {
  caseChecks,
  chamberChecks,
  dutyChecks,
  filingChecks,
  registerChecks,
  reportChecks,
} from "../../src/calculate/chamber/checks/checks.js";
import { associationChecks } from "../../src/calculate/checks/checks.js";
import { scheduleChecks, validityChecks } from "../../src/calculate/fees/checks/checks.js";
import { monitoringChecks } from "../../src/calculate/monitoring/checks/checks.js";
import { calculationRules } from "../../src/calculate/rules.js";
import { roundingGap, totalMismatch, truncatedRows } from "../../src/calculate/total.js";
import { wordChecks } from "../../src/calculate/words/checks.js";
import { rulesOf } from "../../src/problem/rules/index.js";
import { bySeverity } from "./by-hand.js";

const ids = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id);

test("every rule of a room is known to the page of rules, those of totals and ranges besides the checks", () => {
  const { association, fees, chamber } = calculationRules;
  expect(ids(association)).toEqual([
    "check/total-mismatch",
    "check/rounding-gap",
    "check/truncated-rows",
    "check/total-wanted",
    "check/parts-exceed",
    "check/withheld-alone",
    "check/of-which-exceeds",
    "check/of-which-without-whole",
    "check/off-by-rounding",
    ...ids(associationChecks),
    ...ids(wordChecks),
    ...ids(monitoringChecks),
  ]);
  expect(ids(fees)).toEqual([
    ...ids(scheduleChecks),
    "fees/printed-range",
    "fees/left-to-standard",
    ...ids(validityChecks),
  ]);
  expect(ids(chamber)).toEqual([
    ...ids([...caseChecks, ...registerChecks, ...dutyChecks, ...chamberChecks, ...filingChecks]),
    ...ids(rulesOf(reportChecks)),
  ]);
});

test("a total that does not come out is an error; where cutting off explains it, a warning; rounding, a note", () => {
  expect(bySeverity([totalMismatch, roundingGap, truncatedRows])).toEqual({
    error: ["check/total-mismatch"],
    warning: ["check/truncated-rows"],
    note: ["check/rounding-gap"],
  });
});
