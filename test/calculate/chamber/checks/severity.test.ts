import { expect, test } from "vitest";
import {
  caseChecks,
  chamberChecks,
  filingChecks,
  registerChecks,
  reportChecks,
} from "../../../../src/calculate/chamber/checks/checks.js";
import { rulesOf } from "../../../../src/problem/rules/index.js";
import { bySeverity } from "../../by-hand.js";

/**
 * 誤り・警告・注記: an error stops what is published, a warning wants to be looked at, a note only tells. Which of
 * them a check of what chambers keep and hand in tells is decided here once more, by hand.
 */
test("a register's and its reports' checks", () => {
  expect(
    bySeverity(
      rulesOf([...caseChecks, ...registerChecks, ...chamberChecks, ...filingChecks, ...reportChecks]),
    ),
  ).toEqual({
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
      "chamber/visit-reported-before",
      "chamber/programme-twice",
    ],
    warning: [
      "chamber/date-in-future",
      "chamber/over-limit",
      "chamber/recommended-without-interview",
      "chamber/not-recommended-without-reason",
      "chamber/result-missing-long",
      "chamber/follow-up-overdue",
      "chamber/visit-not-reported",
      "chamber/visit-unanswered",
      "chamber/support-not-discussed",
      "chamber/report-after-deadline",
      "chamber/not-reported",
      "chamber/reported-early",
    ],
    note: [
      "chamber/former-programme-name",
      "chamber/outside-half",
      "chamber/total-differs-by-rounding",
      "chamber/reported-late",
    ],
  });
});
