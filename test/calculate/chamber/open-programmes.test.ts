import { expect, test } from "vitest";
import { openProgrammes, tellsFeatures } from "../../../src/calculate/chamber/open-programmes.js";
import { cell, number } from "../by-hand.js";
import { caseOf, programmeOf } from "./case.js";

const limited = (name: string, limit: string | null) => ({
  ...programmeOf(name),
  limit: number(limit, "千円"),
});
const programmes = [
  limited("小口", "5000"),
  limited("大口", "5001"),
  limited("限度なし", null),
  programmeOf("設備", undefined, "否"),
];

const names = (amount: string | null) => {
  const { open, closed } = openProgrammes(caseOf({ amount }), programmes);
  return {
    open: open.map(({ name }) => name.value),
    closed: closed.map(({ programme, reason }) => `${programme.name.value}: ${reason}`),
  };
};

test("the limit itself is within it; a yen more is not", () => {
  expect(names("5000000")).toEqual({
    open: ["小口", "大口", "限度なし"],
    closed: ["設備: 推薦できない制度"],
  });
  expect(names("5000001")).toEqual({
    open: ["大口", "限度なし"],
    closed: ["小口: 申込金額が融資限度額を超える", "設備: 推薦できない制度"],
  });
});

test("an amount not yet known exceeds nothing", () => {
  expect(names(null).open).toEqual(["小口", "大口", "限度なし"]);
});

test("there is something to compare where a feature is told", () => {
  expect(tellsFeatures([programmeOf("小口")])).toBe(false);
  expect(tellsFeatures([programmeOf("小口"), limited("大口", "5001")])).toBe(true);
  expect(tellsFeatures([{ ...programmeOf("小口"), eligible: cell("商店") }])).toBe(true);
});
