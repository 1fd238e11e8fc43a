import { expect, test } from "vitest";
import { percentText } from "../../../src/calculate/fees/percent.js";
import { Decimal } from "../../../src/model/decimal.js";
import { read } from "../by-hand.js";

test.each([
  ["0.8", "0.80"],
  ["1", "1.00"],
  ["1.15", "1.15"],
  ["0.125", "0.125"],
  ["-0.05", "▲0.05"],
])("%s is printed as %s", (value, text) => {
  expect(percentText(new Decimal(value))).toBe(text);
  expect(percentText(read("r", value, "％"))).toBe(text);
});

test("nothing is a dash", () => {
  expect(percentText(read("r", null, "％"))).toBe("─");
});
