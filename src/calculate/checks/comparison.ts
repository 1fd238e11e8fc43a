import type { Comparison } from "../../model/comparison.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { isMoney, yenIn } from "../../model/unit.js";
import { difference } from "../arithmetic.js";

/**
 * Two figures to be compared; there is nothing to compare where either is missing or blank. `parts` tells how many
 * figures the left one is the sum of, where each was rounded by itself.
 */
export type Pair = readonly [left: Figure | undefined, right: Figure | undefined, parts?: number];

/** 検算: a pair with what lies between. A figure in a coarser unit than yen may be off by one of that unit. */
export function comparison(
  title: string,
  [left, right, parts = 1]: Pair,
  { relation = "equal", binding = true }: Partial<Pick<Comparison, "relation" | "binding">> = {},
): Comparison | undefined {
  if (left?.value == null || right?.value == null) return undefined;
  const isTurned = relation === "equal" && grain(left) > grain(right);
  const [first, second] = isTurned ? [right, left] : [left, right];
  const name = { id: `check/${left.id}/${right.id}/gap`, label: `${left.label}と${right.label}の差` };
  const gap = difference(name, [first, second]);
  const coarser = Math.max(unsure(left) * parts, unsure(right));
  const tolerance = new Decimal(coarser).dividedBy(grain(first));
  const over = relation === "at-most" ? gap.value : gap.value?.abs();
  const holds = over?.lessThanOrEqualTo(tolerance) ?? false;
  return { title, left, right, relation, gap, tolerance, holds, binding };
}

const grain = ({ unit }: Figure): number => (isMoney(unit) ? yenIn[unit] : 1);

/** In yen: by how much a figure may be off for being rounded; one in yen is exact. */
const unsure = (figure: Figure): number => (grain(figure) > 1 ? grain(figure) : 0);
