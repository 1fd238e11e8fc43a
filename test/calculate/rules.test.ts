import { describe, expect, test } from "vitest";
import { calculationRules } from "../../src/calculate/rules.js";

/**
 * 誤り・警告・注記: an error stops what is published, a warning wants to be looked at, a note only tells. Whether
 * a check does the one or the other is decided here once more, by hand.
 */
const declared = {
  association: {
    error: [
      "check/total-mismatch",
      "check/balance-sheet-unbalanced",
      "check/surplus-not-appropriated",
      "check/guarantee-contra",
      "check/loss-compensation-contra",
      "check/net-worth",
      "check/reserve-provision",
      "check/reserve-reversal",
      "check/fund-reserve-rolled",
      "check/fund-contributions",
      "check/outstanding-ledger",
      "check/base-property-ledger",
      "check/base-property-previous",
      "check/mix-trend",
      "check/mix-dimensions",
      "check/mix-previous-trend",
      "check/empty-side",
      "check/columns-swapped",
      "check/side-swapped",
      "check/wrong-year",
      "check/ceiling",
      "check/shares-wrong",
      "check/published-wrong",
      "check/previous-rebuilt",
    ],
    warning: [
      "check/truncated-rows",
      "check/missing-years",
      "check/thousandfold",
      "check/reserve-share",
      "check/ceiling-multiple",
      "check/plan-budget",
      "check/published-moved",
      "check/published-marks",
      "check/size-limits",
      "check/firm-limit",
      "check/lost-man",
    ],
    note: [
      "check/rounding-gap",
      "check/off-by-rounding",
      "check/plan-ledger",
      "check/mid-term-annual",
      "check/shares",
      "check/published-rounding",
    ],
  },
  fees: {
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
  },
  chamber: {
    error: [
      "chamber/dates-out-of-order",
      "chamber/approved-more-than-applied",
      "chamber/missing-part",
      "chamber/result-contradicts",
      "chamber/unknown-programme",
      "chamber/programme-not-recommendable",
      "chamber/duplicate-case",
      "chamber/duplicate-guarantee-number",
      "chamber/visit-unknown-case",
      "chamber/visit-before-loan",
    ],
    warning: [
      "chamber/date-in-future",
      "chamber/recommended-without-interview",
      "chamber/not-recommended-without-reason",
      "chamber/result-missing-long",
      "chamber/follow-up-overdue",
    ],
    note: ["chamber/former-programme-name", "chamber/outside-half", "chamber/total-differs-by-rounding"],
  },
} as const;

describe.each(["association", "fees", "chamber"] as const)("of %s", (room) => {
  test.each(["error", "warning", "note"] as const)("%s", (severity) => {
    const ids = calculationRules[room].filter((rule) => rule.severity === severity).map(({ id }) => id);
    expect(ids).toEqual(declared[room][severity]);
  });
});
