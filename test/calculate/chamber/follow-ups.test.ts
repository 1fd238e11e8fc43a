import { describe, expect, test } from "vitest";
import { followUps } from "../../../src/calculate/chamber/follow-ups.js";
import type { Case } from "../../../src/model/chamber/register.js";
import type { Visit } from "../../../src/model/chamber/visits.js";
import { caseOf, visitOf } from "./case.js";

const settings = { earlyDays: 30, graceDays: 10 };

const asked = (asOf: string, cases: readonly Case[], visits: readonly Visit[] = []) =>
  followUps(cases, visits, settings, asOf).map(
    ({ case: one, months, due, status, visit }) =>
      `${one.number.value} ${months} ${due} ${status}${visit ? ` ${visit.date.value}` : ""}`,
  );

// Lent on 12 May 2025: due after 6 months on 12 November, after a year on 12 May 2026, after two on 12 May 2027.
const loan = caseOf({ lent: "2025-05-12" });

describe("visits are due after 6 months, a year, and every year after, up to a year ahead", () => {
  test.each([
    ["2024-11-11", []],
    ["2024-11-12", ["A-1 6 2025-11-12 予定"]],
    ["2025-05-11", ["A-1 6 2025-11-12 予定"]],
    ["2025-05-12", ["A-1 6 2025-11-12 予定", "A-1 12 2026-05-12 予定"]],
    ["2026-05-11", ["A-1 6 2025-11-12 期限超過", "A-1 12 2026-05-12 期限間近"]],
    [
      "2027-05-12",
      [
        "A-1 6 2025-11-12 期限超過",
        "A-1 12 2026-05-12 期限超過",
        "A-1 24 2027-05-12 期限到来",
        "A-1 36 2028-05-12 予定",
      ],
    ],
  ])("as of %s", (asOf, expected) => {
    expect(asked(asOf, [loan])).toEqual(expected);
  });
});

describe("near from 30 days before (13 October), due on the day, overdue after 10 days (22 November)", () => {
  test.each([
    ["2025-10-12", "予定"],
    ["2025-10-13", "期限間近"],
    ["2025-11-11", "期限間近"],
    ["2025-11-12", "期限到来"],
    ["2025-11-22", "期限到来"],
    ["2025-11-23", "期限超過"],
  ])("as of %s it is %s", (asOf, status) => {
    expect(asked(asOf, [loan])[0]).toBe(`A-1 6 2025-11-12 ${status}`);
  });
});

describe("a visit counts for the one due, from 30 days before it until 30 days before the next", () => {
  // For the first from the day of the loan until 11 April 2026; for the second from 12 April 2026 on.
  const visited = (...days: string[]) =>
    asked(
      "2026-05-01",
      [loan],
      days.map((day) => visitOf("A-1", day)),
    );
  test.each(["2025-05-12", "2025-06-01", "2026-04-11"])("%s is the first", (day) => {
    expect(visited(day)).toEqual([`A-1 6 2025-11-12 実施済 ${day}`, "A-1 12 2026-05-12 期限間近"]);
  });
  test("the day before the loan is none", () => {
    expect(visited("2025-05-11")[0]).toBe("A-1 6 2025-11-12 期限超過");
  });
  test("2026-04-12 is the second", () => {
    expect(visited("2026-04-12")).toEqual([
      "A-1 6 2025-11-12 期限超過",
      "A-1 12 2026-05-12 実施済 2026-04-12",
    ]);
  });
  test("the earliest of several counts", () => {
    expect(visited("2025-11-20", "2025-11-10", "2025-11-15")[0]).toBe("A-1 6 2025-11-12 実施済 2025-11-10");
  });
  test("the last one due may be visited at any later time", () => {
    expect(visited("2027-01-01")[1]).toBe("A-1 12 2026-05-12 実施済 2027-01-01");
  });
  test("a visit belongs to its own case", () => {
    const other = caseOf({ number: "A-2", lent: "2025-05-12" });
    expect(asked("2025-11-12", [loan, other], [visitOf("A-2", "2025-11-10")])).toEqual([
      "A-1 6 2025-11-12 期限到来",
      "A-2 6 2025-11-12 実施済 2025-11-10",
      "A-1 12 2026-05-12 予定",
      "A-2 12 2026-05-12 予定",
    ]);
  });
});

test("a visit is done only when it is reported to the corporation (article 12-2)", () => {
  const visit = visitOf("A-1", "2025-11-10", { reported: undefined });
  expect(asked("2025-11-12", [loan], [visit])[0]).toBe("A-1 6 2025-11-12 報告待ち 2025-11-10");
  expect(asked("2026-01-31", [loan], [visit])[0]).toBe("A-1 6 2025-11-12 報告待ち 2025-11-10");
  expect(asked("2025-11-12", [loan], [visitOf("A-1", "2025-11-10")])[0]).toBe(
    "A-1 6 2025-11-12 実施済 2025-11-10",
  );
});

test("nothing is due after the loan is repaid; on that day it still is", () => {
  const until = (repaid: string | null) =>
    asked("2026-05-11", [caseOf({ lent: "2025-05-12", repaid })]).length;
  expect([until("2025-11-11"), until("2025-11-12"), until(null)]).toEqual([0, 1, 2]);
});

test("nothing is due where nothing was lent, or nothing recommended", () => {
  expect(asked("2026-05-12", [caseOf({ lent: null }), caseOf({ recommended: "推薦せず" })])).toEqual([]);
});

test("by day, then by number", () => {
  const cases = [
    caseOf({ number: "A-3", lent: "2025-05-12" }),
    caseOf({ number: "A-2", lent: "2025-05-13" }),
    caseOf({ number: "A-1", lent: "2025-05-12" }),
  ];
  expect(asked("2025-05-01", cases)).toEqual([
    "A-1 6 2025-11-12 予定",
    "A-3 6 2025-11-12 予定",
    "A-2 6 2025-11-13 予定",
  ]);
});
