import { expect, test } from "vitest";
import { printedRate, programmeRates } from "../../../src/calculate/fees/programme-rates.js";
import type { ProgrammeRate } from "../../../src/model/fee-schedule.js";
import { byClass, flat, programme, rate, schedule } from "./schedule.js";

const ratesOf = (rates: readonly ProgrammeRate[], reduction?: string) =>
  programmeRates(
    schedule(),
    programme("p", rates, reduction ? { reduction: rate("引下げ", reduction) } : {}),
  ).map(String);

test("of classes all nine, of a range its ends, of others the one", () => {
  expect(ratesOf([byClass("責任共有")])).toEqual("1.9 1.75 1.55 1.35 1.15 1 0.8 0.6 0.45".split(" "));
  expect(ratesOf([byClass("不明")])).toEqual([]);
  expect(ratesOf([{ kind: "range", lowest: rate("a", "0.4"), highest: rate("b", "1.7") }])).toEqual([
    "0.4",
    "1.7",
  ]);
  expect(ratesOf([{ kind: "at-most", rate: rate("a", "0.6") }, flat("0.8")])).toEqual(["0.6", "0.8"]);
});

test("the programme's own reduction is taken off: 0.80 − 0.10", () => {
  expect(ratesOf([flat("0.8")], "0.1")).toEqual(["0.7"]);
});

test("rates that are not settled, as they are printed; their reduction taken off: 0.45 and 1.70 − 0.10", () => {
  const range = { kind: "range", lowest: rate("a", "0.45"), highest: rate("b", "1.7") } as const;
  const reduction = { reduction: rate("引下げ", "0.1") };
  expect(printedRate({ kind: "at-most", rate: rate("a", "0.6") }, programme("p", []))).toBe("0.60以内");
  expect(printedRate(range, programme("p", []))).toBe("0.45～1.70");
  expect(printedRate(range, programme("p", [], reduction))).toBe("0.35～1.60");
});
