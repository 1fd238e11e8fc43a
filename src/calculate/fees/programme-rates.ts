import type { Decimal } from "../../model/decimal.js";
import type { FeeSchedule, Programme, ProgrammeRate } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { difference } from "../arithmetic.js";
import { classTable } from "./class-table.js";
import { percentText } from "./percent.js";

/** Every rate that a programme may come to before discounts, its reduction (引下げ) taken off. */
export function programmeRates(schedule: FeeSchedule, programme: Programme): Decimal[] {
  return programme.rates
    .flatMap((rate) => ratesUnder(schedule, rate))
    .flatMap((rate) => reduced(rate, programme).value ?? []);
}

function ratesUnder(schedule: FeeSchedule, rate: ProgrammeRate): readonly Figure[] {
  switch (rate.kind) {
    case "classes":
      return classTable(schedule, rate.table)?.rates ?? [];
    case "range":
      return [rate.lowest, rate.highest];
    default:
      return [rate.rate];
  }
}

/** A rate less the programme's reduction: fees, checks and prints all take it from here. */
export function reduced(rate: Figure, { name, reduction }: Programme): Figure {
  if (!reduction) return rate;
  const label = rate.label.startsWith(name)
    ? `${rate.label}（引下げ後）`
    : `${name} ${rate.label.split(" ").at(-1) ?? ""}`;
  return difference({ id: `${rate.id}/${name}`, label }, [rate, reduction]);
}

/** 「0.60以内」「0.45～1.75」: a rate that is not settled by the schedule. */
export function printedRate(
  rate: Extract<ProgrammeRate, { kind: "at-most" | "range" }>,
  programme: Programme,
): string {
  const text = (figure: Figure) => percentText(reduced(figure, programme));
  return rate.kind === "at-most" ? `${text(rate.rate)}以内` : `${text(rate.lowest)}～${text(rate.highest)}`;
}
