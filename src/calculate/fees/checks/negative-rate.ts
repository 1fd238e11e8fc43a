import { Decimal } from "../../../model/decimal.js";
import type { FeeSchedule } from "../../../model/fee-schedule.js";
import { check } from "../../../problem/check.js";
import { percentText } from "../percent.js";
import { programmeRates } from "../programme-rates.js";

/** 割引後の料率: every discount that a programme allows, taken together off its lowest rate. */
export const negativeRate = check<{ name: string; rate: string }, FeeSchedule>({
  id: "fees/negative-rate",
  severity: "error",
  about: "割引をすべて引くと、料率が0を下回る。",
  message: ({ name, rate }) => `「${name}」は、割引をすべて引くと料率が${rate}％になります。`,
  hint: () => "割引の率か、その制度に認める割引を確かめてください。",
  find: (schedule, broken) =>
    schedule.programmes.flatMap((programme) => {
      const discounts = schedule.discounts.filter(({ name }) => programme.discounts.includes(name));
      const lowest = Decimal.min(...programmeRates(schedule, programme));
      const left = discounts.reduce((rate, { points }) => rate.minus(points.value ?? 0), lowest);
      return left.isNegative()
        ? [broken({ name: programme.name, rate: percentText(left) }, programme.place)]
        : [];
    }),
});
