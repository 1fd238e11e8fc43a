import type { Comparison } from "../../model/comparison.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { isMoney, yenIn } from "../../model/unit.js";
import { difference } from "../arithmetic.js";

/** Two figures to be compared; there is nothing to compare where either is missing or blank. */
export type Pair = readonly [left: Figure | undefined, right: Figure | undefined];

/** 検算: a pair with what lies between. A figure in a coarser unit than yen may be off by one of that unit. */
export function comparison(
  title: string,
  [left, right]: Pair,
  { relation = "equal", binding = true }: Partial<Pick<Comparison, "relation" | "binding">> = {},
): Comparison | undefined {
  if (left?.value == null || right?.value == null) return undefined;
  const isTurned = relation === "equal" && grain(left) > grain(right);
  const [first, second] = isTurned ? [right, left] : [left, right];
  const name = { id: `check/${left.id}/${right.id}/gap`, label: `${left.label}と${right.label}の差` };
  const gap = difference(name, [first, second]);
  const coarser = Math.max(grain(left), grain(right));
  const tolerance = new Decimal(coarser > 1 ? coarser : 0).dividedBy(grain(first));
  const over = relation === "at-most" ? gap.value : gap.value?.abs();
  const holds = over?.lessThanOrEqualTo(tolerance) ?? false;
  return { title, left, right, relation, gap, tolerance, holds, binding };
}

const grain = ({ unit }: Figure): number => (isMoney(unit) ? yenIn[unit] : 1);
