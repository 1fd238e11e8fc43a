import type { Figure } from "../figure.js";
import type { HalfYear } from "./half-year.js";

/** 融資後指導の集計: how many follow-ups fell due, were made, reported to the corporation, or are overdue. */
export interface FollowUpSummary {
  readonly half: HalfYear;
  /** By the half in which they are due, of every half in which one is. */
  readonly periods: readonly FollowUpLine[];
  /** Of `half` alone. */
  readonly officers: readonly FollowUpLine[];
  readonly programmes: readonly FollowUpLine[];
  readonly total: FollowUpLine;
  /** The least groups, of which every other line is a sum. */
  readonly groups: readonly FollowUpGroup[];
}

export interface FollowUpLine {
  readonly name: string;
  readonly due: Figure;
  /** 指導済: visited, reported or not. */
  readonly visited: Figure;
  /** 報告済: done, as the guideline has it. */
  readonly reported: Figure;
  /** 期限超過: not reported though the grace days have passed. */
  readonly overdue: Figure;
}

export interface FollowUpGroup extends FollowUpLine {
  readonly half: HalfYear;
  readonly officer: string;
  readonly programme: string;
}
