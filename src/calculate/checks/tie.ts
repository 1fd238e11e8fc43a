import { Decimal } from "../../model/decimal.js";
import { type Figure, firstPlace } from "../../model/figure.js";
import { isMoney, yenIn } from "../../model/unit.js";
import type { Problem, Rule } from "../../problem/problem.js";
import { offByRounding, type TieFacts, tieValue } from "../../problem/rules/tie.js";

/** Two figures that ought to be the same, and the rule that says so. */
export interface Tie {
  readonly rule: Rule<TieFacts>;
  readonly left: Figure | undefined;
  readonly right: Figure | undefined;
}

/**
 * Compares two figures in the finer of their units. Within half a unit of the coarser they agree; within one
 * unit (a part rounded up, the whole half-up) they are off by rounding; beyond that one of them is wrong.
 */
export function checkTie({ rule, left, right }: Tie): Problem[] {
  if (left?.value == null || right?.value == null) return [];
  const [a, b] = [inBase(left), inBase(right)];
  const coarser = Decimal.max(grain(left), grain(right));
  const gap = a.minus(b).abs();
  const tolerance = coarser.greaterThan(1) ? coarser.dividedBy(2) : new Decimal(0);
  if (gap.lessThanOrEqualTo(tolerance)) return [];
  const unit = isMoney(left.unit) ? "円" : left.unit;
  const facts: TieFacts = {
    left: left.label,
    right: right.label,
    leftValue: tieValue(left.value, left.unit),
    rightValue: tieValue(right.value, right.unit),
    gap: tieValue(gap, unit),
  };
  const places = [left, right].flatMap((figure) => firstPlace(figure) ?? []);
  const isRounding = coarser.greaterThan(1) && gap.lessThanOrEqualTo(coarser);
  return [(isRounding ? offByRounding : rule)(facts, places[0], places.slice(1))];
}

const grain = (figure: Figure): Decimal => new Decimal(isMoney(figure.unit) ? yenIn[figure.unit] : 1);
const inBase = (figure: Figure): Decimal => (figure.value ?? new Decimal(0)).times(grain(figure));
