import type { Case } from "../../../model/chamber/register.js";
import type { CheckOf, Finder } from "../../../problem/check.js";
import { accidentUnanswered } from "./accident-unanswered.js";
import { approvedMore } from "./approved-more.js";
import { attachmentsWithoutSummary } from "./attachments-without-summary.js";
import { bankContradiction } from "./bank-result-contradicts.js";
import { bankResultWithoutConsent } from "./bank-result-without-consent.js";
import { copiesNotKept } from "./copies-not-kept.js";
import { inTheFuture } from "./date-in-future.js";
import { wrongOrder } from "./dates-out-of-order.js";
import { duplicateCase, duplicateGuarantee } from "./duplicates.js";
import { followUpOverdue } from "./follow-up-overdue.js";
import { formerName } from "./former-programme-name.js";
import { inquiryWithoutConsent } from "./inquiry-without-consent.js";
import { missingPart } from "./missing-part.js";
import { withoutReason } from "./not-recommended-without-reason.js";
import { notReported } from "./not-reported.js";
import { otherDesk } from "./other-desk.js";
import { outsideHalf } from "./outside-half.js";
import { overLimit } from "./over-limit.js";
import { notRecommendable } from "./programme-not-recommendable.js";
import { programmeTwice } from "./programme-twice.js";
import { reasonNotExplained } from "./reason-not-explained.js";
import { withoutInterview } from "./recommended-without-interview.js";
import { reportAfterDeadline } from "./report-after-deadline.js";
import { reportedEarly } from "./reported-early.js";
import { reportedLate } from "./reported-late.js";
import { contradiction } from "./result-contradicts.js";
import { resultMissing } from "./result-missing-long.js";
import { sendingNotRecorded } from "./sending-not-recorded.js";
import { sentLate } from "./sent-late.js";
import type { CaseSubject, ChamberSubject, DutySubject, FilingSubject, ReportSubject } from "./subject.js";
import { roundedTotals } from "./total-differs-by-rounding.js";
import { unknownProgramme, unknownProgrammeReported } from "./unknown-programme.js";
import {
  supportNotDiscussed,
  visitNotReported,
  visitReportedBefore,
  visitUnanswered,
} from "./visit-findings.js";
import { visitBeforeLoan, visitUnknownCase } from "./visits.js";
import { withoutAgreement } from "./without-agreement.js";

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
  overLimit,
  withoutInterview,
  withoutReason,
  resultMissing,
];

/** Every check of what the guideline asks of a chamber for a case (articles 5 to 12). */
export const dutyChecks: readonly CheckOf<DutySubject>[] = [
  inquiryWithoutConsent,
  withoutAgreement,
  copiesNotKept,
  reasonNotExplained,
  attachmentsWithoutSummary,
  sentLate,
  sendingNotRecorded,
  otherDesk,
  bankResultWithoutConsent,
  bankContradiction,
  accidentUnanswered,
];

/** Every check of the cases of a register among themselves. */
export const registerChecks: readonly CheckOf<readonly Case[]>[] = [duplicateCase, duplicateGuarantee];

/** Every check of a chamber's half. */
export const chamberChecks: readonly CheckOf<ChamberSubject>[] = [
  visitUnknownCase,
  visitBeforeLoan,
  followUpOverdue,
  visitReportedBefore,
  visitNotReported,
  visitUnanswered,
  supportNotDiscussed,
  reportAfterDeadline,
  outsideHalf,
  roundedTotals,
];

/** Every check of whether a chamber has reported. */
export const filingChecks: readonly CheckOf<FilingSubject>[] = [notReported, reportedLate, reportedEarly];

/** Every check of the rows of a chamber's report. */
export const reportChecks: readonly Finder<ReportSubject>[] = [unknownProgrammeReported, programmeTwice];
