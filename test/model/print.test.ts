import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../src/load/number.js";
import { Decimal, round } from "../../src/model/decimal.js";
import { type NumberStyle, printNumber } from "../../src/model/print.js";

/** A decimal of up to `digits` digits after the point, as large as any balance we meet. */
const decimal = (digits: number) =>
  fc
    .bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
    .map((units) => new Decimal(units.toString()).dividedBy(new Decimal(10).pow(digits)));

const styles: readonly NumberStyle[] = (["▲", "△", "-"] as const).flatMap((negative) =>
  ["─", "－", "-", ""].map((nothing) => ({ negative, nothing })),
);

describe.each(styles)("negative $negative, nothing 「$nothing」", (style) => {
  test("what is printed is read as the same number", () => {
    const digitsAndValue = fc
      .integer({ min: 0, max: 4 })
      .chain((digits) => fc.tuple(fc.constant(digits), decimal(digits)));
    fc.assert(
      fc.property(digitsAndValue, ([digits, value]) => {
        expect(readNumber(printNumber(value, digits, style))?.toString()).toBe(value.toString());
      }),
    );
  });

  test("nothing is printed and read as nothing", () => {
    expect(readNumber(printNumber(null, 1, style))).toBeNull();
  });
});

test.each([
  ["1234", 0, "1,234"],
  ["-1234", 0, "▲1,234"],
  ["-0.04", 2, "▲0.04"],
  ["0", 1, "0.0"],
  ["-0", 0, "0"],
  ["100", 1, "100.0"],
  ["999", 0, "999"],
  ["1000", 0, "1,000"],
  ["224177675246", 0, "224,177,675,246"],
])("%s with %i digits is %s", (value, digits, text) => {
  expect(printNumber(new Decimal(value), digits, { negative: "▲", nothing: "─" })).toBe(text);
});

describe("rounding", () => {
  const value = decimal(6);
  const digits = fc.integer({ min: 0, max: 4 });
  const half = (places: number) => new Decimal(10).pow(-places).dividedBy(2);

  test("half-up is within half a unit, and a tie goes away from zero", () => {
    fc.assert(
      fc.property(value, digits, (exact, places) => {
        const gap = round(exact, places, "half-up").minus(exact);
        expect(gap.abs().lessThanOrEqualTo(half(places))).toBe(true);
        if (gap.abs().equals(half(places))) expect(gap.isNegative()).toBe(exact.isNegative());
      }),
    );
  });

  test("truncating never goes away from zero, rounding up never towards it; both stay within one unit", () => {
    fc.assert(
      fc.property(value, digits, (exact, places) => {
        const unit = half(places).times(2);
        const [down, up] = [round(exact, places, "truncate"), round(exact, places, "up")];
        expect(down.abs().lessThanOrEqualTo(exact.abs())).toBe(true);
        expect(up.abs().greaterThanOrEqualTo(exact.abs())).toBe(true);
        expect(up.minus(down).abs().lessThanOrEqualTo(unit)).toBe(true);
      }),
    );
  });

  test("28.75 is 28.8, where toFixed says 28.7", () => {
    expect(round(new Decimal(23).dividedBy(80).times(100), 1, "half-up").toString()).toBe("28.8");
  });
});
