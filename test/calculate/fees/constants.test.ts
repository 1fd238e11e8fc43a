import { expect, test } from "vitest";
import { given, hundred, monthsInYear } from "../../../src/calculate/fees/constants.js";
import { Decimal } from "../../../src/model/decimal.js";
import { working } from "../by-hand.js";

test("what formulas carry by definition, and what whoever asks hands in", () => {
  expect([monthsInYear, hundred, given("--amount", "貸付金額", new Decimal(5), "円")].map(working)).toEqual([
    "fees/definition/12か月 1年の月数 = 12か月 ← 定義",
    "fees/definition/100 百分率の分母 = 100 ← 定義",
    "fee/given/貸付金額 貸付金額 = 5円 ← --amount",
  ]);
});
