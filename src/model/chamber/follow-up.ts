import type { IsoDate } from "../era.js";
import type { Case, Visit } from "./register.js";

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

/** 実施済, 期限超過 (past the grace days), 期限到来 (around the due day), 予定 (later). */
export type FollowUpStatus = "実施済" | "期限超過" | "期限到来" | "予定";

/** 約6か月, 約1年, 2年, …: as the guideline words the times of the visits. */
export function followUpName(months: number): string {
  if (months === 6) return "約6か月";
  return months === 12 ? "約1年" : `${months / 12}年`;
}
