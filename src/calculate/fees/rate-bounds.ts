import { Decimal } from "../../model/decimal.js";
import type { FeeSchedule } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Problem } from "../../problem/problem.js";
import { rateOutOfRange } from "../../problem/rules/fee-case.js";
import { percentText } from "./percent.js";
import { programmeRates } from "./programme-rates.js";

/**
 * 料率の幅: a rate given by hand lies above zero and at most at the schedule's highest with its highest
 * surcharge; where the schedule names its programmes, also not below their lowest less all discounts.
 */
export function rateProblems(rate: Figure, schedule: FeeSchedule): Problem[] {
  const { classTables, programmes, discounts, surcharges } = schedule;
  const rates = [
    ...classTables.flatMap((table) => table.rates.flatMap(({ value }) => value ?? [])),
    ...programmes.flatMap((programme) => programmeRates(schedule, programme)),
  ];
  const points = (figures: readonly Figure[]) => figures.flatMap(({ value }) => value ?? []);
  const smallest = new Decimal("0.01");
  const lowest = Decimal.min(...rates).minus(
    Decimal.sum(0, ...points(discounts.map((discount) => discount.points))),
  );
  const least = programmes.length === 0 ? smallest : Decimal.max(lowest, smallest);
  const most = Decimal.max(...rates).plus(
    Decimal.max(0, ...points(surcharges.map((surcharge) => surcharge.points))),
  );
  return rate.value?.gte(least) && rate.value.lte(most)
    ? []
    : [rateOutOfRange({ rate: percentText(rate), least: percentText(least), most: percentText(most) })];
}
