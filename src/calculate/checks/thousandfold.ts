import { type Figure, firstPlace, firstPlaces } from "../../model/figure.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import { groupBy } from "../group-by.js";
import { comparable } from "./comparable.js";
import type { CheckContext } from "./context.js";
import { inBase } from "./ratio-rounding.js";

interface Facts {
  readonly label: string;
  readonly value: string;
  readonly times: string;
  readonly otherLabel: string;
  readonly otherValue: string;
  readonly others: number;
}

/** 千円と円の取りちがい: a figure about 1,000 or 1,000,000 times, or such a part of, what stands beside it; one a table. */
export const thousandfold = check<Facts, CheckContext>({
  id: "check/thousandfold",
  severity: "warning",
  about:
    "隣の年度や帳簿の同じものの、およそ1,000倍か100万倍、またはその逆の数値がある（千円と円、百万円と千円の取りちがい）。",
  message: ({ label, value, times, otherLabel, otherValue, others }) =>
    `${label}（${value}）は、${otherLabel}（${otherValue}）のおよそ${times}です${others > 0 ? `（ほかに${others}か所）` : ""}。`,
  hint: () => "円と千円、千円と百万円の取りちがいでないか、見出しの単位と桁を確かめてください。",
  find: (context, broken) => {
    const found = comparable(context).flatMap(({ of, series }) =>
      slips(series).map((slip) => ({ of, ...slip })),
    );
    return [...groupBy(found, ({ of }) => of).values()].flatMap((same) => {
      const [first, ...others] = same;
      if (!first) return [];
      const { figure, beside, times } = first;
      const facts = {
        label: figure.label,
        value: textOf(figure),
        times,
        otherLabel: beside.label,
        otherValue: textOf(beside),
        others: others.length,
      };
      const related = firstPlaces([beside, ...others.map((other) => other.figure)]);
      return [broken(facts, firstPlace(figure), related)];
    });
  },
});

interface Slip {
  readonly figure: Figure;
  readonly beside: Figure;
  readonly times: string;
}

/** What a unit that was mistaken makes of a figure: a power of a thousand, and in words. */
const mistakes = [
  { power: 2, times: "100万倍" },
  { power: 1, times: "1,000倍" },
  { power: -1, times: "1,000分の1" },
  { power: -2, times: "100万分の1" },
] as const;

/** The figures of a series that stand out by thousands: one between two others once, not for each of them. */
function slips(series: readonly (Figure | undefined)[]): Slip[] {
  const there = series.flatMap((figure) => (figure?.value && !figure.value.isZero() ? [figure] : []));
  const steps = there.map((figure, index) => mistakeOf(there[index - 1], figure));
  const isReturn = (index: number): boolean => {
    const [step, before] = [steps[index], steps[index - 1]];
    return !!step && !!before && step.power === -before.power && !isReturn(index - 1);
  };
  return there.flatMap((figure, index) => {
    const [beside, step] = [there[index - 1], steps[index]];
    return beside && step && !isReturn(index) ? [{ figure, beside, times: step.times }] : [];
  });
}

/** By what a figure is greater than the one before it, where it is by nothing else: between half and twice that. */
function mistakeOf(before: Figure | undefined, figure: Figure) {
  if (!before) return undefined;
  const [now, then] = [inBase(figure), inBase(before)];
  // Of two numbers of nearly as many digits neither is five hundred times the other, and most are so.
  if (Math.abs(now.e - then.e) < 2) return undefined;
  const ratio = now.dividedBy(then).abs();
  return mistakes.find(({ power }) => {
    const rest = ratio.dividedBy(1000 ** power);
    return rest.gte("0.5") && rest.lte(2);
  });
}

const textOf = ({ value, unit }: Figure): string => amountText(value ?? 0, unit);
