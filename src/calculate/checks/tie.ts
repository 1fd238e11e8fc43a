import type { FigureId } from "../../model/association/ids.js";
import type { Comparison } from "../../model/comparison.js";
import { Decimal } from "../../model/decimal.js";
import { type Figure, firstPlaces } from "../../model/figure.js";
import { isMoney, yenIn } from "../../model/unit.js";
import { amountText } from "../../problem/amount.js";
import { type Check, check } from "../../problem/check.js";
import { type Problem, type Rule, rule, type Severity } from "../../problem/problem.js";
import { sum } from "../arithmetic.js";
import { comparison, type Pair } from "./comparison.js";
import type { CheckContext, Comparing } from "./context.js";

interface TieDeclaration {
  /** Its part of the rule's id, after `check/`. */
  readonly id: string;
  /** What is compared, as the workbook heads it: 「貸借の一致」. */
  readonly title: string;
  /** Without a severity, an error. */
  readonly severity?: Severity;
  readonly about: string;
  readonly hint: string;
  /** What is compared. */
  readonly pairs: (context: CheckContext) => readonly Pair[];
}

/** 一致の照合: a check that figures agree. */
export interface Tie extends Check<TieFacts, CheckContext>, Comparing, Pick<TieDeclaration, "pairs"> {}

/** What the message of a tie says: what both figures are called, what they are, and how far apart. */
export interface TieFacts {
  readonly left: string;
  readonly right: string;
  readonly leftValue: string;
  readonly rightValue: string;
  readonly gap: string;
}

const message = ({ left, right, leftValue, rightValue, gap }: TieFacts): string =>
  `${left}（${leftValue}）と${right}（${rightValue}）が${gap}違います。`;

export const offByRounding = rule<TieFacts>({
  id: "check/off-by-rounding",
  severity: "note",
  about: "照合する二つの数値が、単位未満の端数だけ違う。まちがいではなく、丸め方の違い。",
  message,
  hint: () => "丸め方の違いです。気になるときは、円単位のデータで確かめてください。",
});

export function tie({ id, title, severity = "error", about, hint, pairs }: TieDeclaration): Tie {
  const comparisons = (context: CheckContext) =>
    pairs(context).flatMap((pair) => comparison(title, pair, { binding: severity !== "note" }) ?? []);
  const made = check<TieFacts, CheckContext>({
    id: `check/${id}`,
    severity,
    about,
    message,
    hint: () => hint,
    find: (context, differ) => comparisons(context).flatMap((one) => compare(one, differ)),
  });
  return Object.assign(made, { pairs, comparisons });
}

/** The sum of those of some figures that the corporation has. */
export function sumOf({ figure }: CheckContext, id: string, label: string, of: readonly FigureId[]): Figure {
  return sum(
    { id: `check/${id}`, label },
    of.flatMap((part) => figure(part) ?? []),
    "円",
  );
}

/**
 * Compares two figures in the finer of their units. Within half a unit of the coarser they agree; within one
 * unit (a part rounded up, the whole half-up) they are off by rounding; beyond that one of them is wrong.
 */
export function compare(compared: Comparison, differ: Rule<TieFacts>): Problem[] {
  const { left, right, tolerance, holds } = compared;
  const gap = compared.gap.value?.abs() ?? new Decimal(0);
  const { unit } = compared.gap;
  if (gap.lessThanOrEqualTo(tolerance.dividedBy(2))) return [];
  const facts: TieFacts = {
    left: left.label,
    right: right.label,
    leftValue: amountText(left.value ?? 0, left.unit),
    rightValue: amountText(right.value ?? 0, right.unit),
    gap: isMoney(unit) ? amountText(gap.times(yenIn[unit]), "円") : amountText(gap, unit),
  };
  const places = firstPlaces([left, right]);
  return [(holds ? offByRounding : differ)(facts, places[0], places.slice(1))];
}
