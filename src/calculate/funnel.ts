import type { Figure } from "../model/figure.js";
import type { TableRounding } from "../model/settings.js";
import { percentage } from "./arithmetic.js";
import { printedPercentage } from "./printed.js";

/** What is left at a step, of the step before and of the first; absent at the first. */
export interface FunnelRates {
  readonly ofBefore?: Figure;
  readonly ofFirst?: Figure;
}

/** 歩留まり: the rates of the steps of a funnel, from the exact counts. */
export function funnelRates(steps: readonly Figure[], rounding: TableRounding): FunnelRates[] {
  const [first] = steps;
  return steps.map((step, index) => {
    const before = steps[index - 1];
    if (!first || !before) return {};
    const rate = (name: string, label: string, of: Figure) =>
      printedPercentage(
        percentage({ id: `${step.id}/${name}`, label: `${step.label} ${label}` }, step, of),
        rounding,
      );
    return {
      ofBefore: rate("of-before", "前の段に対する割合", before),
      ofFirst: rate("of-first", "はじめに対する割合", first),
    };
  });
}
