import type { Finder } from "../../../problem/check.js";
import { unknownDiscount } from "../../../problem/rules/fees.js";
import { suggest } from "../../../problem/suggest.js";
import { discountsCalled } from "../discounts.js";
import type { PrintedRates } from "./subject.js";

/**
 * 保証制度の表の割引の列: each is headed by a discount that the schedule has, as each of a programme's own is where it is
 * read; reported at the column's first cell.
 */
export const printedDiscounts: Finder<PrintedRates> = {
  find: ({ schedule: { discounts }, printed: [first] }) => {
    const known = discounts.map(({ name }) => name);
    return Object.entries(first?.discounts ?? {})
      .filter(([heading]) => discountsCalled(heading, discounts).length === 0)
      .map(([heading, { place }]) => {
        const discount = heading.replace(/割引$/u, "");
        const suggestion = suggest(discount, known);
        return unknownDiscount({ of: "保証制度の表", discount, suggestion }, place);
      });
  },
};
