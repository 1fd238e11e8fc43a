import { Decimal } from "../../../model/decimal.js";
import type { FeeSchedule, Programme } from "../../../model/fee-schedule.js";
import type { Sourced } from "../../../model/schema.js";
import type { Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import { negativeRate } from "../../../problem/rules/fees.js";
import { percentText } from "../percent.js";
import { programmeRates } from "../programme-rates.js";
import { printedRangeWrong } from "./printed-range.js";
import { surchargedRangeWrong } from "./surcharged-range.js";

/** A row of 保証制度一覧 as far as its rate goes. */
export interface PrintedProgramme {
  readonly name: Sourced<string>;
  readonly rate?: Sourced<string> | undefined;
  /** Its discounts, by the headings of their columns. */
  readonly discounts?: Readonly<Record<string, { readonly place: Place }>>;
}

/** 幅の照合: printed ranges against their classes, surcharged ones against base plus surcharge. */
export function rangeChecks(schedule: FeeSchedule, printed: readonly PrintedProgramme[]): Problem[] {
  return [
    ...printedRangeWrong.find({ schedule, printed }),
    ...surchargedRangeWrong.find(schedule),
    ...schedule.programmes.flatMap((programme) => discountsBelowZero(schedule, programme)),
  ];
}

/** Every discount that a programme allows, taken together off its lowest rate. */
function discountsBelowZero(schedule: FeeSchedule, programme: Programme): Problem[] {
  const discounts = schedule.discounts.filter(({ name }) => programme.discounts.includes(name));
  const lowest = Decimal.min(...programmeRates(schedule, programme));
  const left = discounts.reduce((rate, { points }) => rate.minus(points.value ?? 0), lowest);
  return left.isNegative()
    ? [negativeRate({ name: programme.name, rate: percentText(left) }, programme.place)]
    : [];
}
