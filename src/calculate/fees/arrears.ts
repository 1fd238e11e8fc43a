import type { FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { product, quotient, rounded } from "../arithmetic.js";
import { asFraction, wholeYen } from "./fee.js";

/** 延滞保証料: outstanding × arrears rate × days ÷ days of a year, fractions of a yen dropped. */
export function arrearsFee(outstanding: Figure, days: Figure, method: FeeMethod): Figure {
  const before = { id: "fee/arrears/before-division", label: "延滞保証料（1年の日数で割る前）" };
  const whole = product(before, [outstanding, asFraction(method.arrearsRate), days], "円");
  const exact = quotient({ id: "fee/arrears", label: "延滞保証料" }, whole, method.daysInYear, "円");
  return rounded(exact, wholeYen);
}
