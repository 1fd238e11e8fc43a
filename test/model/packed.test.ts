import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal } from "../../src/model/decimal.js";
import type { Figure } from "../../src/model/figure.js";
import { pack, unpack } from "../../src/model/packed.js";

/** As a message to another thread arrives there. */
const sent = <T>(value: T): T => unpack(structuredClone(pack(value, { inputs: true })));

test("an exact value arrives to the last digit, and can be calculated with", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat({ max: 40 }), (digits, places) => {
      const value = new Decimal(digits.toString()).div(new Decimal(10).pow(places));
      const [arrived] = sent([value]);
      expect(arrived?.equals(value)).toBe(true);
      expect(arrived?.plus(1)).toEqual(value.plus(1));
    }),
  );
});

test("what is shared stays shared, and what is sent stays as it was", () => {
  const place = { file: "a.csv", row: 2, column: "B" };
  const read = (id: string, value: string): Figure => ({
    id,
    label: id,
    value: new Decimal(value),
    unit: "円",
    origin: { kind: "read", place, text: value },
  });
  const fee = read("fee", "884123958");
  const total: Figure = {
    id: "total",
    label: "計",
    value: fee.value,
    unit: "円",
    origin: { kind: "derived", operation: { name: "sum" }, inputs: [fee, fee, read("nothing", "-0.5")] },
  };
  const arrived = sent({ total, fee, nothing: null, absent: undefined, words: ["一", 2, true] });
  expect(arrived).toEqual({ total, fee, nothing: null, absent: undefined, words: ["一", 2, true] });
  if (arrived.total.origin.kind !== "derived") throw new Error("no origin");
  expect(arrived.total.origin.inputs[0]).toBe(arrived.fee);
  expect(arrived.total.origin.inputs[1]).toBe(arrived.fee);
  expect(fee.value).toBeInstanceOf(Decimal);
  const bare = unpack(structuredClone(pack(total, { inputs: false })));
  expect(bare).toEqual({ ...total, origin: { ...total.origin, inputs: [] } });
});
