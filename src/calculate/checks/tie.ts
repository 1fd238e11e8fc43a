import type { FigureId } from "../../model/association/ids.js";
import { Decimal } from "../../model/decimal.js";
import { type Figure, firstPlaces } from "../../model/figure.js";
import { isMoney, yenIn } from "../../model/unit.js";
import { amountText } from "../../problem/amount.js";
import { type Check, check } from "../../problem/check.js";
import { type Problem, type Rule, rule, type Severity } from "../../problem/problem.js";
import { sum } from "../arithmetic.js";
import type { CheckContext } from "./context.js";

/** Two figures that ought to be the same; there is nothing to compare where either is missing or blank. */
export type Pair = readonly [left: Figure | undefined, right: Figure | undefined];

interface TieDeclaration {
  /** Its part of the rule's id, after `check/`. */
  readonly id: string;
  /** Without a severity, an error. */
  readonly severity?: Severity;
  readonly about: string;
  readonly hint: string;
  /** What is compared. */
  readonly pairs: (context: CheckContext) => readonly Pair[];
}

/** 一致の照合: a check that figures agree. */
export interface Tie extends Check<TieFacts, CheckContext>, Pick<TieDeclaration, "pairs"> {}

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

export function tie({ id, severity = "error", about, hint, pairs }: TieDeclaration): Tie {
  const made = check<TieFacts, CheckContext>({
    id: `check/${id}`,
    severity,
    about,
    message,
    hint: () => hint,
    find: (context, differ) => pairs(context).flatMap((pair) => compare(pair, differ)),
  });
  return Object.assign(made, { pairs });
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
export function compare([left, right]: Pair, differ: Rule<TieFacts>): Problem[] {
  if (left?.value == null || right?.value == null) return [];
  const [a, b] = [inBase(left), inBase(right)];
  const coarser = Decimal.max(grain(left), grain(right));
  const gap = a.minus(b).abs();
  const tolerance = coarser.greaterThan(1) ? coarser.dividedBy(2) : new Decimal(0);
  if (gap.lessThanOrEqualTo(tolerance)) return [];
  const facts: TieFacts = {
    left: left.label,
    right: right.label,
    leftValue: amountText(left.value, left.unit),
    rightValue: amountText(right.value, right.unit),
    gap: amountText(gap, isMoney(left.unit) ? "円" : left.unit),
  };
  const places = firstPlaces([left, right]);
  const isRounding = coarser.greaterThan(1) && gap.lessThanOrEqualTo(coarser);
  return [(isRounding ? offByRounding : differ)(facts, places[0], places.slice(1))];
}

const grain = (figure: Figure): Decimal => new Decimal(isMoney(figure.unit) ? yenIn[figure.unit] : 1);
const inBase = (figure: Figure): Decimal => (figure.value ?? new Decimal(0)).times(grain(figure));
