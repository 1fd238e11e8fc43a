import type { Figure } from "../figure.js";
import type { FiscalYear } from "../fiscal-year.js";
import type { Target } from "./targets.js";

/** 評価: from A, the target reached, to E. */
export const ratingNames = ["A", "B", "C", "D", "E"] as const;
export type Rating = (typeof ratingNames)[number];

/** 支援計画の評価: a year's targets, what came of them, and how they are rated. */
export interface Evaluation {
  readonly year: FiscalYear;
  readonly lines: readonly EvaluationLine[];
}

export interface EvaluationLine {
  readonly target: Target;
  readonly aim: Figure;
  readonly first: Figure;
  readonly second: Figure;
  /** The year so far, while a half is missing. */
  readonly wholeYear: Figure;
  /** 達成率: the year by the target, in ％ to one digit. */
  readonly achievement: Figure;
  /** As written; else by the achievement, once the year is over; else none yet. */
  readonly rating: Rating | "";
}
