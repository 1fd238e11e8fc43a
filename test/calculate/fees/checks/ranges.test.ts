import { describe, expect, test } from "vitest";
import { negativeRate } from "../../../../src/calculate/fees/checks/negative-rate.js";
import { printedRangeWrong } from "../../../../src/calculate/fees/checks/printed-range.js";
import { surchargedRangeWrong } from "../../../../src/calculate/fees/checks/surcharged-range.js";
import type { FeeSchedule } from "../../../../src/model/fee-schedule.js";
import { cell, told } from "../../by-hand.js";
import {
  accounting,
  byClass,
  classes,
  collateral,
  flat,
  programme,
  schedule,
  surcharge,
} from "../schedule.js";

describe("a rate printed beside a programme", () => {
  const one = schedule({
    programmes: [programme("区分", [byClass("責任共有")]), programme("一律", [flat("0.8")])],
  });
  const printed = (name: string, rate: string | undefined) =>
    printedRangeWrong.find({
      schedule: one,
      printed: [{ name: cell(name, 7), rate: rate === undefined ? undefined : cell(rate, 8) }],
    });

  test.each([
    ["区分", "0.45％～1.90％"],
    ["区分", "年1.90％から0.45％まで、1％もあります"],
    ["一律", "0.8％"],
    ["一律", "別に定めます"],
    ["一律", undefined],
    ["知らない制度", "5％"],
  ])("%s %s is right", (name, rate) => {
    expect(printed(name, rate)).toEqual([]);
  });
  test.each([
    ["区分", "0.40％～1.90％"],
    ["区分", "0.45％～1.95％"],
    ["一律", "0.8％または1％"],
    ["一律", "18％"],
  ])("%s %s is not", (name, rate) => {
    expect(told(printed(name, rate))).toEqual(["fees/printed-range 8 (331)"]);
  });
  test("the message has what is printed and what there is", () => {
    expect(printed("区分", "0.45％～1.95％")[0]?.message).toMatch(/「区分」.*0\.45～1\.95.*0\.45～1\.90/u);
    expect(printed("一律", "0.9％")[0]?.message).not.toContain("～");
  });
});

describe("a range printed for a surcharge of 0.25: 0.45 + 0.25 to 2.20 + 0.25", () => {
  const ranged = (printed?: readonly [string, string], parts: Partial<FeeSchedule> = {}) =>
    surchargedRangeWrong.find(schedule({ surcharges: [surcharge("経営者", "0.25", printed)], ...parts }));

  test("right, wrong at either end, not printed", () => {
    expect(ranged(["0.7", "2.45"])).toEqual([]);
    expect(ranged()).toEqual([]);
    expect(told(ranged(["0.75", "2.45"]))).toEqual(["fees/surcharged-range 312"]);
    expect(told(ranged(["0.7", "2.2"]))).toEqual(["fees/surcharged-range 312"]);
  });
  test("only the standard tables count", () => {
    const standard = schedule().classTables;
    expect(ranged(["0.7", "2.45"], { classTables: [...standard, classes("県制度", "9 8")] })).toEqual([]);
  });
  test("the message has both ranges and the points", () => {
    expect(ranged(["0.75", "2.45"])[0]?.message).toMatch(/経営者.*0\.75～2\.45.*0\.25.*0\.70～2\.45/u);
  });
});

describe("the discounts that a programme allows, together off its lowest rate", () => {
  const discounted = (value: string, discounts: string[]) =>
    negativeRate.find(
      schedule({
        discounts: [collateral, accounting],
        programmes: [programme("p", [flat("0.9"), flat(value)], { discounts })],
      }),
    );
  test("may leave nothing, not less", () => {
    const both = ["有担保割引", "会計割引"];
    expect(discounted("0.2", both)).toEqual([]);
    expect(told(discounted("0.19", both))).toEqual(["fees/negative-rate 331"]);
    expect(discounted("0.19", both)[0]?.message).toContain("▲0.01％");
  });
  test("those that it does not allow do not count", () => {
    expect(discounted("0.1", ["会計割引"])).toEqual([]);
    expect(discounted("0.05", [])).toEqual([]);
  });
});
