import { Decimal } from "../model/decimal.js";

/** Round numbers within a power of ten, at which classes may begin. */
const roundSteps = [1, 2, 2.5, 5, 10];

/** 階級: round bounds that part some values into at most so many classes of one width; none where all are equal. */
export function roundBounds(values: readonly Decimal[], most: number): Decimal[] {
  if (values.length === 0) return [];
  const [least, greatest] = [Decimal.min(...values), Decimal.max(...values)];
  const wide = greatest.minus(least);
  if (wide.isZero()) return [];
  const power = new Decimal(10).pow(wide.dividedBy(most).log(10).floor());
  for (const scale of [power, power.times(10)])
    for (const step of roundSteps.map((one) => scale.times(one))) {
      const first = least.dividedBy(step).floor().plus(1).times(step);
      const count = greatest.minus(first).dividedBy(step).floor().toNumber() + 1;
      if (count >= 0 && count < most)
        return Array.from({ length: count }, (_, index) => first.plus(step.times(index)));
    }
  return [];
}

/** Which class a value belongs to, from 0: a bound belongs to the class that it begins. */
export const classOf = (value: Decimal, bounds: readonly Decimal[]): number =>
  bounds.filter((bound) => value.greaterThanOrEqualTo(bound)).length;
