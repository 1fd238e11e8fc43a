import { expect, test } from "vitest";
import { feeScheduleChecks } from "../../../../src/calculate/fees/checks/run.js";
import { at, cell, told } from "../../by-hand.js";
import { classes, flat, programme, schedule } from "../schedule.js";

const wrong = classes("責任共有", "1.90 1.75 1.55 1.78 1.15 1.00 0.80 0.60 0.45");
const programmes = [programme("一律", [flat("0.8")])];
const older = schedule({
  effectiveFrom: "2020-04-01",
  classTables: [wrong],
  programmes,
  confirmed: "2020-04-01",
});
const newer = schedule({
  effectiveFrom: "2024-04-01",
  classTables: [wrong],
  programmes: [programme("一律", [flat("0.7")])],
  place: at(92),
});
const printed = [{ name: cell("一律", 7), rate: cell("0.8％", 8) }];

test("of every version, what two of them carry over once", () => {
  expect(told(feeScheduleChecks({ versions: [older, newer] }, [], "2025-04-01"))).toEqual([
    "fees/not-falling 104",
    "fees/odd-step 104",
  ]);
});

test("what is printed belongs to the version in force", () => {
  const on = (day: string) =>
    told(feeScheduleChecks({ versions: [older, newer] }, printed, day)).filter((line) =>
      line.includes("printed"),
    );
  expect(on("2025-04-01")).toEqual(["fees/printed-range 8 (331)"]);
  expect(on("2024-03-31")).toEqual([]);
});

test("a discount that the booklet prints is one of the schedule in force", () => {
  const columns = [{ name: cell("一律", 7), discounts: { 創業割引: cell("0.10", 9) } }];
  const on = (day: string) =>
    told(feeScheduleChecks({ versions: [older, newer] }, columns, day)).filter((line) =>
      line.includes("discount"),
    );
  expect(on("2025-04-01")).toEqual(["fees/unknown-discount 9"]);
  expect(on("2019-04-01")).toEqual([]);
});

test("and when it was confirmed, as of the day", () => {
  expect(told(feeScheduleChecks({ versions: [older] }, [], "2021-04-02"))).toContain(
    "fees/confirmed-long-ago 91",
  );
});
