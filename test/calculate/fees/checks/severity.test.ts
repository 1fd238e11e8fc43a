import { expect, test } from "vitest";
import {
  printedChecks,
  scheduleChecks,
  validityChecks,
} from "../../../../src/calculate/fees/checks/checks.js";
import { rulesOf } from "../../../../src/problem/rules/index.js";
import { bySeverity } from "../../by-hand.js";

/**
 * 誤り・警告・注記: an error stops what is published, a warning wants to be looked at, a note only tells. Which of
 * them a check of a schedule of fees tells is decided here once more, by hand.
 */
test("a schedule's checks", () => {
  expect(bySeverity(rulesOf([...scheduleChecks, ...printedChecks, ...validityChecks]))).toEqual({
    error: [
      "fees/not-falling",
      "fees/shared-above-full",
      "fees/special-rate",
      "fees/surcharged-range",
      "fees/negative-rate",
      "fees/printed-range",
      "fees/ends-before-start",
      "fees/validity-overlap",
    ],
    warning: ["fees/odd-step", "fees/validity-gap", "fees/confirmed-long-ago", "fees/starts-later"],
    note: ["fees/left-to-standard"],
  });
});
