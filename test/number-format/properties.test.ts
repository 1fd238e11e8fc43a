import fc from "fast-check";
import { expect, test } from "vitest";
import { factsOf } from "../../src/number-format/facts.js";
import { formatNumber, formatText } from "../../src/number-format/format.js";

const piece = fc.constantFrom(
  ...'0#?.,;%@_*\\"/-+ EegaymdhsGr[]$<>=:年'.split(""),
  "General",
  "G/標準",
  "[h]",
  "[Red]",
  "[$-411]",
  "[DBNum1]",
  "[DBNum3]",
  "[>=10]",
  "ggge",
  "aaaa",
  "AM/PM",
  "E+00",
  "yyyy",
  "mm",
);
const pattern = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.string({ maxLength: 8 }),
);
const value = fc.oneof(
  fc.constantFrom(0, 1, 59, 60, 61, 0.5, -1, 45382.75, 2_958_465.9, 1e9, -1e9, 1e300, 1e-300),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test("whatever the format, a text is shown", () => {
  fc.assert(
    fc.property(pattern, value, (format, number) => {
      expect(typeof factsOf(format).known).toBe("boolean");
      expect(typeof formatNumber(format, number)).toBe("string");
      expect(typeof formatText(format, "青森")).toBe("string");
    }),
    { numRuns: 2000 },
  );
});
