import type { Decimal } from "../../model/decimal.js";
import type { FeeSchedule, Programme, ProgrammeRate } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { classTable } from "./class-table.js";

/** Every rate that a programme may come to before discounts, its reduction (引下げ) taken off. */
export function programmeRates(schedule: FeeSchedule, { rates, reduction }: Programme): Decimal[] {
  return rates.flatMap((rate) => ratesUnder(schedule, rate)).map((rate) => rate.minus(reduction?.value ?? 0));
}

function ratesUnder(schedule: FeeSchedule, rate: ProgrammeRate): Decimal[] {
  switch (rate.kind) {
    case "classes":
      return values(classTable(schedule, rate.table)?.rates ?? []);
    case "range":
      return values([rate.lowest, rate.highest]);
    default:
      return values([rate.rate]);
  }
}

const values = (figures: readonly Figure[]): Decimal[] => figures.flatMap(({ value }) => value ?? []);
