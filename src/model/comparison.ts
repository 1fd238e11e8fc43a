import type { Decimal } from "./decimal.js";
import type { Figure } from "./figure.js";

/** 検算: two figures as a check compares them. */
export interface Comparison {
  /** What is compared: 「貸借の一致」. */
  readonly title: string;
  readonly left: Figure;
  readonly right: Figure;
  /** Whether they ought to be the same, or the left one at most the right one. */
  readonly relation: "equal" | "at-most";
  /** 差: one less the other; where they ought to be the same, in the finer of their units. */
  readonly gap: Figure;
  /** How far apart they may be by rounding alone, in the unit of the gap. */
  readonly tolerance: Decimal;
  /** 合否: whether they are as they ought to be, rounding aside. */
  readonly holds: boolean;
  /** Whether it is a fault where they are not; a plan, say, may be changed later on, and is only noted. */
  readonly binding: boolean;
}
