import type { Case } from "../../../model/chamber/register.js";
import type { CheckOf, Finder } from "../../../problem/check.js";
import { approvedMore } from "./approved-more.js";
import { inTheFuture } from "./date-in-future.js";
import { wrongOrder } from "./dates-out-of-order.js";
import { duplicateCase, duplicateGuarantee } from "./duplicates.js";
import { followUpOverdue } from "./follow-up-overdue.js";
import { formerName } from "./former-programme-name.js";
import { missingPart } from "./missing-part.js";
import { withoutReason } from "./not-recommended-without-reason.js";
import { notReported } from "./not-reported.js";
import { outsideHalf } from "./outside-half.js";
import { notRecommendable } from "./programme-not-recommendable.js";
import { programmeTwice } from "./programme-twice.js";
import { withoutInterview } from "./recommended-without-interview.js";
import { reportedLate } from "./reported-late.js";
import { contradiction } from "./result-contradicts.js";
import { resultMissing } from "./result-missing-long.js";
import type { CaseSubject, ChamberSubject, FilingSubject, ReportSubject } from "./subject.js";
import { roundedTotals } from "./total-differs-by-rounding.js";
import { unknownProgramme, unknownProgrammeReported } from "./unknown-programme.js";
import { visitBeforeLoan, visitUnknownCase } from "./visits.js";

/** 照合の一覧: every check of a single case. A new check is added here, or in the lists below. */
export const caseChecks: readonly CheckOf<CaseSubject>[] = [
  wrongOrder,
  inTheFuture,
  approvedMore,
  missingPart,
  contradiction,
  unknownProgramme,
  notRecommendable,
  formerName,
  withoutInterview,
  withoutReason,
  resultMissing,
];

/** Every check of the cases of a register among themselves. */
export const registerChecks: readonly CheckOf<readonly Case[]>[] = [duplicateCase, duplicateGuarantee];

/** Every check of a chamber's half. */
export const chamberChecks: readonly CheckOf<ChamberSubject>[] = [
  visitUnknownCase,
  visitBeforeLoan,
  followUpOverdue,
  outsideHalf,
  roundedTotals,
];

/** Every check of whether a chamber has reported. */
export const filingChecks: readonly CheckOf<FilingSubject>[] = [notReported, reportedLate];

/** Every check of the rows of a chamber's report. */
export const reportChecks: readonly Finder<ReportSubject>[] = [unknownProgrammeReported, programmeTwice];
