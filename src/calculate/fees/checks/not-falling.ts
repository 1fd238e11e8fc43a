import type { ClassTable, FeeSchedule, SpecialRule } from "../../../model/fee-schedule.js";
import { type Figure, firstPlace } from "../../../model/figure.js";
import { check } from "../../../problem/check.js";
import type { Problem, Rule } from "../../../problem/problem.js";
import { specialRate } from "../class-table.js";
import { percentText } from "../percent.js";
import { boundsOf, fitting, publishedSpecial } from "./fitting.js";

interface Facts {
  readonly table: string;
  readonly riskClass: number;
  readonly rate: string;
  readonly above: string | undefined;
  readonly below: string | undefined;
  readonly fits: string | undefined;
}

/**
 * 区分料率の順: no class above the one before it; neighbours may be equal (高知 publishes 0.45 for both of the last
 * two). The culprit is the rate without which the others are in order.
 */
export const notFalling = check<Facts, FeeSchedule>({
  id: "fees/not-falling",
  severity: "error",
  about: "区分料率が、前の区分より上がっている（同じ率の区分が続くことはある）。",
  message: ({ table, riskClass, rate, above, below }) =>
    `${table}の第${riskClass}区分${rate}％が、${between(above, below)}ありません。`,
  hint: ({ above, below, fits }) =>
    fits === undefined ? `${between(above, below)}ある料率のはずです。` : `${fits}なら合います。`,
  find: ({ classTables, specialRule }, broken) =>
    classTables.flatMap((table) =>
      culprits(table, specialRule).map((index) => caseOf(table, index, specialRule, broken)),
    ),
});

/** Where a class's rate must lie: between its neighbours. */
function between(above: string | undefined, below: string | undefined): string {
  if (above === undefined) return `次の区分（${below}％）より上に`;
  return below === undefined
    ? `前の区分（${above}％）より下に`
    : `前後の区分（${above}％と${below}％）の間に`;
}

function culprits(table: ClassTable, rule: SpecialRule | undefined): number[] {
  const { rates } = table;
  if (areInOrder(rates)) return [];
  const broken = rates.flatMap((rate, index) => (isInOrder(rates[index - 1], rate) ? [] : [index]));
  const culprits = rates.flatMap((_, index) => (areInOrder(rates.toSpliced(index, 1)) ? [index] : []));
  const proven = culprits.filter((index) => breaksSpecialRule(table, index, rule));
  const [only] = proven.length > 0 ? proven : culprits;
  return only === undefined ? broken : [only];
}

const isInOrder = (above: Figure | undefined, rate: Figure): boolean =>
  above?.value == null || rate.value == null || rate.value.lte(above.value);

const areInOrder = (rates: readonly Figure[]): boolean =>
  rates.every((rate, index) => isInOrder(rates[index - 1], rate));

function breaksSpecialRule(
  { name, rates }: ClassTable,
  index: number,
  rule: SpecialRule | undefined,
): boolean {
  const published = publishedSpecial(rule, name, index)?.value;
  const base = rates[index];
  return Boolean(rule && published && base && !specialRate(base, rule).value?.equals(published));
}

function caseOf(
  { rates, name }: ClassTable,
  index: number,
  rule: SpecialRule | undefined,
  broken: Rule<Facts>,
): Problem {
  const rate = rates[index] as Figure;
  const bounds = boundsOf(rates, index);
  const facts = {
    table: name,
    riskClass: index + 1,
    rate: percentText(rate),
    above: bounds.above && percentText(bounds.above),
    below: bounds.below && percentText(bounds.below),
    fits: fitting(name, rates, index, rule),
  };
  return broken(facts, firstPlace(rate));
}
