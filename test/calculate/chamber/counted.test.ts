import { describe, expect, test } from "vitest";
import { applicationsIn, approvalsIn, isIn, recommended } from "../../../src/calculate/chamber/counted.js";
import { caseOf, half2025, pending } from "./case.js";

const second = { fiscalYear: 2025, half: 2 } as const;

describe("a day is in a half from its first day to its last", () => {
  test.each([
    ["2025-03-31", false, false],
    ["2025-04-01", true, false],
    ["2025-09-30", true, false],
    ["2025-10-01", false, true],
    ["2026-03-31", false, true],
    ["2026-04-01", false, false],
  ])("%s", (day, first, last) => {
    expect([isIn(half2025, day), isIn(second, day)]).toEqual([first, last]);
  });
  test("no day is in none", () => {
    expect(isIn(half2025, null)).toBe(false);
  });
});

test("an application counts on the day on which it was sent, with the amount asked for", () => {
  const one = caseOf({ applied: "2025-09-30", approved: "2025-10-01", amount: "7", approvedAmount: "6" });
  expect(applicationsIn(half2025, [one])).toEqual([{ case: one, day: one.applied, amount: one.amount }]);
  expect(applicationsIn(second, [one])).toEqual([]);
});

test("an approval counts on the day on which it was given, with the amount approved", () => {
  const one = caseOf({ applied: "2025-09-30", approved: "2025-10-01", amount: "7", approvedAmount: "6" });
  expect(approvalsIn(second, [one])).toEqual([{ case: one, day: one.approved, amount: one.approvedAmount }]);
  expect(approvalsIn(half2025, [one])).toEqual([]);
});

test("only what was recommended counts, and only what was approved as an approval", () => {
  const refused = caseOf({ recommended: "推薦せず" });
  const open = caseOf({ recommended: "" });
  const withdrawn = caseOf({ result: "取下げ" });
  const waiting = pending();
  const all = [refused, open, withdrawn, waiting];
  expect(recommended(all)).toEqual([withdrawn, waiting]);
  expect(applicationsIn(half2025, all).map((one) => one.case)).toEqual([withdrawn, waiting]);
  expect(approvalsIn(half2025, all)).toEqual([]);
});
