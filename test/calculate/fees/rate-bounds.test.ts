import { describe, expect, test } from "vitest";
import { rateProblems } from "../../../src/calculate/fees/rate-bounds.js";
import type { FeeSchedule } from "../../../src/model/fee-schedule.js";
import { accounting, collateral, flat, given, programme, schedule, surcharge } from "./schedule.js";

const outside = (value: string, parts: Partial<FeeSchedule> = {}) =>
  rateProblems(given(value, "％"), schedule(parts)).map(({ message }) => message);

describe("a schedule without programmes: above zero, up to its highest rate", () => {
  test.each(["0.01", "0.45", "2.20"])("%s", (value) => {
    expect(outside(value)).toEqual([]);
  });
  test.each([
    ["0", "0.00"],
    ["0.009", "0.009"],
    ["2.201", "2.201"],
  ])("not %s", (value, text) => {
    expect(outside(value)).toEqual([`料率${text}％は、料率表の幅（0.01％～2.20％）の外です。`]);
  });
});

test("the highest surcharge may come on top: 2.20 + 0.45 = 2.65", () => {
  const surcharges = [surcharge("甲", "0.25"), surcharge("乙", "0.45")];
  expect(outside("2.65", { surcharges })).toEqual([]);
  expect(outside("2.66", { surcharges })).toEqual(["料率2.66％は、料率表の幅（0.01％～2.65％）の外です。"]);
});

describe("a schedule with programmes: down to the lowest rate less every discount", () => {
  const discounts = [collateral, accounting];

  test("0.45 − 0.10 − 0.10 = 0.25", () => {
    const programmes = [programme("p", [flat("2.5")])];
    expect(outside("0.25", { programmes, discounts })).toEqual([]);
    expect(outside("0.24", { programmes, discounts })).toEqual([
      "料率0.24％は、料率表の幅（0.25％～2.50％）の外です。",
    ]);
  });
  test("a programme may be the lowest: 0.40 − 0.20", () => {
    expect(outside("0.2", { programmes: [programme("p", [flat("0.4")])], discounts })).toEqual([]);
  });
  test("and above zero all the same", () => {
    const programmes = [programme("p", [flat("0.2")])];
    expect(outside("0.01", { programmes, discounts })).toEqual([]);
    expect(outside("0", { programmes, discounts })).toHaveLength(1);
  });
});
