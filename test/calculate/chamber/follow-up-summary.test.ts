import { describe, expect, test } from "vitest";
import { followUpFigures, followUpSummary } from "../../../src/calculate/chamber/follow-up-summary.js";
import { followUps } from "../../../src/calculate/chamber/follow-ups.js";
import { ProgrammeList } from "../../../src/calculate/chamber/programmes.js";
import type { FollowUpLine } from "../../../src/model/chamber/follow-up-summary.js";
import type { Case } from "../../../src/model/chamber/register.js";
import { cell } from "../by-hand.js";
import { caseOf, half2025, programmes, visitOf } from "./case.js";

const by = (officer: string, entry: Case): Case => ({ ...entry, officer: cell(officer) });

// Due after half a year: A-1 on 20 May 2025, A-2 on 10 June, A-3 on 30 September, A-4 on 1 October (the next half).
const cases = [
  by("佐藤", caseOf({ number: "A-1", lent: "2024-11-20" })),
  by("佐藤", caseOf({ number: "A-2", lent: "2024-12-10", programme: "一般事業資金" })),
  by("田中", caseOf({ number: "A-3", lent: "2025-03-30", programme: "経営安定資金" })),
  by("田中", caseOf({ number: "A-4", lent: "2025-04-01" })),
];
// A-1 is reported, A-2 visited and not reported, A-3 not visited.
const visits = [visitOf("A-1", "2025-05-21"), visitOf("A-2", "2025-06-12", { reported: undefined })];

const counts = ({ name, due, visited, reported, overdue }: FollowUpLine) => [
  name,
  ...[due, visited, reported, overdue].map(({ value }) => value?.toNumber()),
];

function summary(asOf: string) {
  const due = followUps(cases, visits, { earlyDays: 60, graceDays: 30 }, asOf);
  return followUpSummary(due, half2025, new ProgrammeList(programmes), { asOf, graceDays: 30 });
}

// Grace ends on 10 July for A-2 and on 30 October for A-3.
describe("on 30 October 2025, A-2 is overdue for want of a report, A-3 not yet", () => {
  const made = summary("2025-10-30");
  test("by officer, and in all", () => {
    expect(made.officers.map(counts)).toEqual([
      ["佐藤", 2, 2, 1, 1],
      ["田中", 1, 0, 0, 0],
    ]);
    expect(counts(made.total)).toEqual(["合計", 3, 2, 1, 1]);
  });
  test("by programme, a former name with its new one", () => {
    expect(made.programmes.map(counts)).toEqual([
      ["小規模企業資金", 1, 1, 1, 0],
      ["経営安定資金", 2, 1, 0, 1],
    ]);
  });
  test("by the half in which they are due", () => {
    // 2025H2: after a year in November and December, A-3 in March 2026, A-4 after half a year. 2026H1: A-4.
    expect(made.periods.map(counts)).toEqual([
      ["令和7年度上半期", 3, 2, 1, 1],
      ["令和7年度下半期", 4, 0, 0, 0],
      ["令和8年度上半期", 1, 0, 0, 0],
    ]);
  });
});

test("the day after, A-3 is overdue too", () => {
  expect(counts(summary("2025-10-31").total)).toEqual(["合計", 3, 2, 1, 2]);
});

test("no figure names an officer, and none stands twice", () => {
  const figures = followUpFigures(summary("2025-10-30"));
  expect(figures.filter(({ id, label }) => /佐藤|田中/u.test(id + label))).toEqual([]);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
});
