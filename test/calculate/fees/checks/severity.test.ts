import { expect, test } from "vitest";
import { classRates } from "../../../../src/calculate/fees/checks/class-rates.js";
import { printedRangeWrong } from "../../../../src/calculate/fees/checks/printed-range.js";
import { surchargedRangeWrong } from "../../../../src/calculate/fees/checks/surcharged-range.js";
import { validity } from "../../../../src/calculate/fees/checks/validity.js";
import { bySeverity } from "../../by-hand.js";

/**
 * 誤り・警告・注記: an error stops what is published, a warning wants to be looked at, a note only tells. Which of
 * them a check of a schedule of fees tells is decided here once more, by hand.
 */
test("a schedule's checks", () => {
  expect(bySeverity([...classRates, printedRangeWrong, surchargedRangeWrong, ...validity])).toEqual({
    error: [
      "fees/not-falling",
      "fees/shared-above-full",
      "fees/special-rate",
      "fees/printed-range",
      "fees/surcharged-range",
      "fees/ends-before-start",
      "fees/validity-overlap",
    ],
    warning: ["fees/odd-step", "fees/validity-gap", "fees/confirmed-long-ago", "fees/starts-later"],
    note: [],
  });
});
