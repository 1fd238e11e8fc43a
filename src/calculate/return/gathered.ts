import { withoutNoise } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { normalForm } from "../../model/normal-form.js";
import type { Return } from "../../model/return.js";
import { isMoney, yenIn } from "../../model/unit.js";
import { amountText } from "../../problem/amount.js";
import type { Problem } from "../../problem/problem.js";
import { restated, returnsDisagree, returnTwice } from "../../problem/rules/return.js";
import { difference } from "../arithmetic.js";
import { groupBy } from "../group-by.js";

/** Returns, one of each corporation and year, and what was met among them. */
export interface GatheredReturns {
  readonly returns: readonly Return[];
  /** Those that contradict each other: neither is taken. */
  readonly refused: readonly Return[];
  readonly problems: readonly Problem[];
}

/** 提出の束ね: the returns of any corporations and years, of each only one; two that disagree are both refused. */
export function gatherReturns(given: readonly Return[]): GatheredReturns {
  const problems: Problem[] = [];
  const refused: Return[] = [];
  const returns = [...groupBy(given, keyOf).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const disagreeing = others.filter((other) => tellTwo(first, other, problems));
    if (disagreeing.length === 0) return [first];
    refused.push(first, ...others);
    return [];
  });
  for (const own of groupBy(returns, ({ entity }) => normalForm(entity.name)).values())
    problems.push(...restatements(own));
  return { returns, refused, problems };
}

const keyOf = ({ entity, fiscalYear }: Return): string => `${normalForm(entity.name)} ${fiscalYear}`;

/** Tells that there are two; whether they disagree. */
function tellTwo(first: Return, other: Return, problems: Problem[]): boolean {
  const { name } = first.entity;
  const year = fiscalYearName(first.fiscalYear);
  for (const figure of other.figures.values()) {
    const before = first.figures.get(figure.id);
    if (!before || areSame(before, figure)) continue;
    const facts = { name, year, label: figure.label, here: said(figure), there: said(before) };
    problems.push(returnsDisagree(facts, figure.origin.place, [before.origin.place]));
    return true;
  }
  problems.push(returnTwice({ name, year }, { file: other.file }, [{ file: first.file }]));
  return false;
}

/** A spreadsheet keeps fifteen digits; ratios are reckoned anew from what is read. */
function areSame(a: Figure, b: Figure): boolean {
  if (a.value === null || b.value === null || a.unit !== b.unit)
    return a.value === b.value && a.unit === b.unit;
  return a.unit === "％" || withoutNoise(a.value).equals(withoutNoise(b.value));
}

/** 遡っての修正: figures of a year that the return of a later year has otherwise. */
function restatements(returns: readonly Return[]): Problem[] {
  const byYear = new Map(returns.map((one) => [one.fiscalYear, one]));
  return returns.flatMap((later) =>
    [...later.figures.values()].flatMap((after) => {
      const year = /^trend\/[^/]+\/(?<year>\d{4})\/(?:count|amount)$/u.exec(after.id)?.groups?.year;
      const before = Number(year) < later.fiscalYear && byYear.get(Number(year))?.figures.get(after.id);
      if (!before || before.value === null || after.value === null || areNear(before, after)) return [];
      const facts = { name: later.entity.name, label: after.label, before: said(before), after: said(after) };
      return [restated(facts, after.origin.place, [before.origin.place])];
    }),
  );
}

/** Whether two figures are within a unit of the coarser of them: they may be rounded in two ways. */
function areNear(a: Figure, b: Figure): boolean {
  if (!isMoney(a.unit) || !isMoney(b.unit)) return areSame(a, b);
  const [coarse, fine] = yenIn[a.unit] >= yenIn[b.unit] ? [a, b] : [b, a];
  const gap = difference({ id: "gap", label: "差" }, [coarse, fine]).value?.abs();
  return gap === undefined || (a.unit === b.unit ? gap.isZero() : gap.lessThanOrEqualTo(1));
}

const said = ({ value, unit }: Figure): string => (value === null ? "（なし）" : amountText(value, unit));
