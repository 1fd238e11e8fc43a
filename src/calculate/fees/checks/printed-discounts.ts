import type { FeeSchedule } from "../../../model/fee-schedule.js";
import type { Problem } from "../../../problem/problem.js";
import { unknownDiscount } from "../../../problem/rules/fees.js";
import { suggest } from "../../../problem/suggest.js";
import { discountsCalled } from "../discounts.js";
import type { PrintedProgramme } from "./ranges.js";

/** 保証制度の表の割引の列: each is headed by a discount that the schedule has; reported at the column's first cell. */
export function printedDiscounts(
  { discounts }: FeeSchedule,
  [first]: readonly PrintedProgramme[],
): Problem[] {
  const known = discounts.map(({ name }) => name);
  return Object.entries(first?.discounts ?? {})
    .filter(([heading]) => discountsCalled(heading, discounts).length === 0)
    .map(([heading, { place }]) => {
      const discount = heading.replace(/割引$/u, "");
      const suggestion = suggest(discount, known);
      return unknownDiscount({ of: "保証制度の表", discount, suggestion }, place);
    });
}
