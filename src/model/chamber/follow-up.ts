import type { IsoDate } from "../era.js";
import type { Case } from "./register.js";
import type { Visit } from "./visits.js";

/** 融資後指導の期日: one visit that a loan asks for. */
export interface FollowUp {
  readonly case: Case;
  /** Months after the loan: 6, 12, 24, 36, … */
  readonly months: number;
  readonly due: IsoDate;
  readonly status: FollowUpStatus;
  /** The visit that was made for it. */
  readonly visit: Visit | undefined;
}

/**
 * 実施済 (visited and reported to the corporation), 報告待ち (visited only), 期限超過 (past the grace days),
 * 期限到来 (from the due day), 期限間近 (so few days before it that a visit would count), 予定 (later).
 */
export const followUpStatuses = ["実施済", "報告待ち", "期限超過", "期限到来", "期限間近", "予定"] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** Whether the day for it has come near and it is not done: it is to be seen to now. */
export const isPressing = (status: FollowUpStatus): boolean => status !== "実施済" && status !== "予定";

/** 約6か月, 約1年, 2年, …: as the guideline words the times of the visits. */
export function followUpName(months: number): string {
  if (months === 6) return "約6か月";
  return months === 12 ? "約1年" : `${months / 12}年`;
}
