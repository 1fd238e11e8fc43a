import { Decimal } from "../model/decimal.js";
import { type Figure, firstPlace } from "../model/figure.js";
import { yenIn } from "../model/unit.js";
import type { Problem } from "../problem/problem.js";
import { roundingGap, totalMismatch } from "../problem/rules/check.js";
import { asHandedOver, type Name, sum } from "./arithmetic.js";

/**
 * 合計の照合: the total of some rows. A total that the file carries too is compared with ours.
 * Exact rows (円, 件) must agree exactly. Rows handed over already rounded (千円, …) may differ by half a unit
 * each: then the file's own total stands, its origin says so, and a note is left. Anything more is an error.
 */
export function total(
  name: Name,
  rows: readonly Figure[],
  handedOver: Figure | undefined,
  problems: Problem[],
): Figure {
  const ours = sum(name, rows);
  if (handedOver?.value == null || ours.value === null) return ours;
  const gap = handedOver.value.minus(ours.value);
  if (gap.isZero()) return ours;
  const place = firstPlace(handedOver);
  const facts = { label: name.label, handedOver: handedOver.value, ours: ours.value, unit: ours.unit };
  const rowPlaces = rows.flatMap((row) => firstPlace(row) ?? []).slice(0, 1);
  if (isRoundedUnit(ours.unit) && gap.abs().lessThanOrEqualTo(new Decimal(rows.length).dividedBy(2))) {
    problems.push(roundingGap(facts, place, rowPlaces));
    return asHandedOver(name, handedOver, rows);
  }
  problems.push(totalMismatch(facts, place, rowPlaces));
  return ours;
}

const isRoundedUnit = (unit: string): boolean => unit in yenIn && unit !== "円";
