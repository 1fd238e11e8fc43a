import { expect, test } from "vitest";
import { associationChecks } from "../../../src/calculate/checks/checks.js";
import { offByRounding } from "../../../src/calculate/checks/tie.js";
import { wordChecks } from "../../../src/calculate/words/checks.js";
import { bySeverity } from "../by-hand.js";

/**
 * 誤り・警告・注記: an error stops what is published, a warning wants to be looked at, a note only tells. Which of
 * them a check of a booklet tells is decided here once more, by hand.
 */
test("a booklet's checks", () => {
  expect(bySeverity([offByRounding, ...associationChecks, ...wordChecks])).toEqual({
    error: [
      "check/balance-sheet-unbalanced",
      "check/previous-unbalanced",
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
      "check/base-property-movement",
      "check/clients-key-figure",
      "check/mix-trend",
      "check/mix-dimensions",
      "check/mix-previous-trend",
      "check/monthly-breakdown",
      "check/monthly-trend",
      "check/empty-side",
      "check/columns-swapped",
      "check/side-swapped",
      "check/ceiling",
      "check/finer-than-ledger",
      "check/shares-wrong",
      "check/published-wrong",
      "check/previous-rebuilt",
      "last-year/differs",
      "last-year/unknown-figure",
    ],
    warning: [
      "check/missing-years",
      "check/missing-months",
      "check/thousandfold",
      "check/reserve-share",
      "check/ceiling-multiple",
      "check/stale-day",
      "check/plan-budget",
      "check/published-moved",
      "check/published-marks",
      "check/size-limits",
      "check/firm-limit",
      "last-year/restated-needlessly",
      "check/lost-man",
      "check/doubled-phrase",
      "check/doubled-letter",
      "check/opposite-bounds",
      "check/two-limits",
      "check/mixed-widths",
      "check/parted-mark",
      "check/mistyped-term",
    ],
    note: [
      "check/off-by-rounding",
      "check/plan-ledger",
      "check/mid-term-annual",
      "check/shares",
      "check/published-rounding",
      "last-year/off-by-rounding",
      "last-year/below-print",
    ],
  });
});
