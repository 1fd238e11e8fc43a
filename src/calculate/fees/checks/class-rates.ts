import type { Decimal } from "../../../model/decimal.js";
import {
  type ClassTable,
  coverName,
  type FeeSchedule,
  type SpecialRule,
  standardTables,
} from "../../../model/fee-schedule.js";
import { type Figure, firstPlace } from "../../../model/figure.js";
import type { Problem } from "../../../problem/problem.js";
import { notFalling, oddStep, sharedAboveFull, specialRuleBroken } from "../../../problem/rules/fees.js";
import { specialRate } from "../class-table.js";
import { percentText } from "../percent.js";
import { type Bounds, fittingBases, fittingSlips, listed } from "./fitting.js";

/** 区分料率の照合: falling by class, shared at most full, special rates by their rule. */
export function classRateChecks(schedule: FeeSchedule): Problem[] {
  return [
    ...schedule.classTables.flatMap((table) => falling(table, schedule.specialRule)),
    ...oddSteps(schedule),
    ...sharedAtMostFull(schedule),
    ...specialRates(schedule),
  ];
}

/** Every class below the one before it; the culprit is the rate without which the others fall. */
function falling(table: ClassTable, rule: SpecialRule | undefined): Problem[] {
  const { rates } = table;
  if (isFalling(rates)) return [];
  const broken = rates.flatMap((rate, index) => (falls(rates[index - 1], rate) ? [] : [index]));
  const culprits = rates.flatMap((_, index) => (isFalling(rates.toSpliced(index, 1)) ? [index] : []));
  const proven = culprits.filter((index) => breaksSpecialRule(table, index, rule));
  const [only] = proven.length > 0 ? proven : culprits;
  return (only === undefined ? broken : [only]).map((index) => notFallingAt(table, index, rule));
}

const falls = (above: Figure | undefined, rate: Figure): boolean =>
  above?.value == null || rate.value == null || rate.value.lt(above.value);

const isFalling = (rates: readonly Figure[]): boolean =>
  rates.every((rate, index) => falls(rates[index - 1], rate));

function notFallingAt({ rates, name }: ClassTable, index: number, rule: SpecialRule | undefined): Problem {
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
  return notFalling(facts, firstPlace(rate));
}

const slips = ({ value }: Figure, bounds: Bounds): Decimal[] => (value ? fittingSlips(value, bounds) : []);

function boundsOf(rates: readonly Figure[], index: number): Bounds {
  return { above: rates[index - 1]?.value ?? undefined, below: rates[index + 1]?.value ?? undefined };
}

const publishedSpecial = (rule: SpecialRule | undefined, base: string, index: number): Figure | undefined =>
  rule?.published.find(({ name }) => name === base)?.rates[index];

function breaksSpecialRule(
  { name, rates }: ClassTable,
  index: number,
  rule: SpecialRule | undefined,
): boolean {
  const published = publishedSpecial(rule, name, index)?.value;
  const base = rates[index];
  return Boolean(rule && published && base && !specialRate(base, rule).value?.equals(published));
}

/** The standard tables go in steps of 0.05: a slip may leave a rate falling and its special rate as it was. */
function oddSteps({ classTables, specialRule }: FeeSchedule): Problem[] {
  return classTables
    .filter(({ name }) => standardTables.includes(name))
    .flatMap(({ name, rates }) =>
      rates.flatMap((rate, index) => {
        if (!rate.value || rate.value.times(20).isInteger()) return [];
        const fits = fitting(name, rates, index, specialRule);
        const facts = { table: name, riskClass: index + 1, rate: percentText(rate), fits };
        return [oddStep(facts, firstPlace(rate))];
      }),
    );
}

/** The rates that would fit in a class: by the published special rate where there is one, else one slip away. */
function fitting(
  table: string,
  rates: readonly Figure[],
  index: number,
  rule: SpecialRule | undefined,
): string | undefined {
  const rate = rates[index] as Figure;
  const bounds = boundsOf(rates, index);
  const published = publishedSpecial(rule, table, index)?.value;
  const fits = rule && published ? fittingBases(published, rate, rule, bounds) : slips(rate, bounds);
  return fits.length > 0 ? listed(fits) : undefined;
}

function sharedAtMostFull({ classTables }: FeeSchedule): Problem[] {
  const ratesOf = (name: string) => classTables.find((table) => table.name === name)?.rates ?? [];
  const full = ratesOf(coverName.full);
  return ratesOf(coverName.shared).flatMap((rate, index) => {
    const other = full[index];
    if (!other?.value || !rate.value?.gt(other.value)) return [];
    const facts = { riskClass: index + 1, shared: percentText(rate), full: percentText(other) };
    return [sharedAboveFull(facts, firstPlace(rate), places(other))];
  });
}

/** Published special rates against base × factor, rounded up. */
function specialRates({ classTables, specialRule: rule }: FeeSchedule): Problem[] {
  return (rule?.published ?? []).flatMap(({ name, rates }) => {
    const bases = classTables.find((table) => table.name === name)?.rates ?? [];
    return rates.flatMap((published, index) => {
      const base = bases[index];
      if (!rule || !base || !published.value) return [];
      const fits = specialRate(base, rule);
      if (fits.value?.equals(published.value)) return [];
      const fittingBase = fittingBases(published.value, base, rule, boundsOf(bases, index));
      const facts = {
        table: name,
        riskClass: index + 1,
        published: percentText(published),
        base: percentText(base),
        factor: percentText(rule.factor),
        fits: percentText(fits),
        fittingBases: fittingBase.length > 0 ? listed(fittingBase) : undefined,
      };
      return [specialRuleBroken(facts, firstPlace(published), places(base))];
    });
  });
}

function places(figure: Figure) {
  const place = firstPlace(figure);
  return place ? [place] : [];
}
