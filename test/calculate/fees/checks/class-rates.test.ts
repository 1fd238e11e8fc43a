import { describe, expect, test } from "vitest";
import { scheduleChecks } from "../../../../src/calculate/fees/checks/checks.js";
import type { ClassTable, SpecialRule } from "../../../../src/model/fee-schedule.js";
import { findAll } from "../../../../src/problem/check.js";
import { told } from "../../by-hand.js";
import { classes, full, schedule, shared, specialRule } from "../schedule.js";

const usual = "1.90 1.75 1.55 1.35 1.15 1.00 0.80 0.60 0.45".split(" ");
/** The usual rates, one class of them otherwise. */
const withClass = (riskClass: number, value: string, name = "責任共有") =>
  classes(name, usual.with(riskClass - 1, value).join(" "));

const problemsOf = (tables: readonly ClassTable[], rule?: SpecialRule) =>
  findAll(scheduleChecks, schedule({ classTables: tables, ...(rule && { specialRule: rule }) }));
const checked = (...of: Parameters<typeof problemsOf>) => told(problemsOf(...of));

/** 1.90 × 0.85 = 1.615 and so on, rounded up. */
const special = classes("責任共有", "1.62 1.49 1.32 1.15 0.98 0.85 0.68 0.51 0.39", 500);

test("nothing is wrong with the usual rates", () => {
  expect(problemsOf([shared, full], specialRule(special))).toEqual([]);
});

describe("no class is above the one before it", () => {
  test("the culprit is the rate without which the others are in order", () => {
    expect(checked([withClass(3, "1.25")])).toEqual(["fees/not-falling 103"]);
    expect(checked([withClass(3, "1.95")])).toEqual(["fees/not-falling 103"]);
    expect(checked([withClass(1, "1.70")])).toEqual(["fees/not-falling 101"]);
    expect(checked([withClass(9, "0.85")])).toEqual(["fees/not-falling 109"]);
  });
  test("neighbours may be equal: 高知 publishes 0.45 and 0.45; 0.01 more than the one before is wrong", () => {
    const last = (eighth: string, ninth: string) =>
      classes("県制度", `1.90 1.75 1.55 1.35 1.15 1.00 0.80 ${eighth} ${ninth}`);
    expect(checked([last("0.45", "0.45")])).toEqual([]);
    // Without either of the two the others are in order: the first is told.
    expect(checked([last("0.45", "0.46")])).toEqual(["fees/not-falling 108"]);
  });
  test("of two that are equal the published special rate tells which is wrong", () => {
    // 1.55 × 0.85 = 1.3175 → 1.32: class 3 is right, class 4, published as 1.15, is not.
    expect(checked([withClass(4, "1.55")], specialRule(special))).toEqual(["fees/special-rate 504 (104)"]);
  });
  test("where no single rate is to blame, every broken step is told", () => {
    const rates = classes("責任共有", "1.90 1.95 1.55 1.60 1.15 1.00 0.80 0.60 0.45");
    expect(checked([rates])).toEqual(["fees/not-falling 102", "fees/not-falling 104"]);
  });
  test("the message has the neighbours and what would fit", () => {
    const [problem] = problemsOf([withClass(3, "1.25")]);
    expect(problem?.message).toMatch(/責任共有.*第?3.*1\.25/u);
    expect(problem?.message).toMatch(/1\.75.*1\.35/u);
    // One digit of 1.25 between 1.75 and 1.35: 1.45, 1.55 and 1.65.
    expect(problem?.hint).toContain("1.65％、1.55％か1.45％");
    const [proven] = problemsOf([withClass(3, "1.25")], specialRule(special));
    expect(proven?.hint).toContain("1.55％");
    expect(proven?.hint).not.toContain("1.65％");
  });
  test("the first and the last have one neighbour", () => {
    const said = (riskClass: number, value: string) => problemsOf([withClass(riskClass, value)])[0]?.message;
    expect(said(1, "1.70")).toBe("責任共有の第1区分1.70％が、次の区分（1.75％）より上にありません。");
    expect(said(9, "0.85")).toBe("責任共有の第9区分0.85％が、前の区分（0.60％）より下にありません。");
    expect(said(7, "0.50")).toBe("責任共有の第7区分0.50％が、前後の区分（1.00％と0.60％）の間にありません。");
  });
});

describe("the standard tables go in steps of 0.05", () => {
  test("1.53 does not, 1.50 does; a table of the corporation's own need not", () => {
    expect(checked([withClass(3, "1.53")])).toEqual(["fees/odd-step 103"]);
    expect(checked([withClass(3, "1.50")])).toEqual([]);
    expect(checked([withClass(3, "1.53", "県制度")])).toEqual([]);
  });
  test("the message has what would fit", () => {
    const [problem] = problemsOf([withClass(3, "1.53")]);
    expect(problem?.message).toMatch(/責任共有.*3.*1\.53/u);
    expect(problem?.hint).toContain("1.55％か1.50％");
  });
  test("or, where no slip of the hand would fit, that it may be meant so", () => {
    // Between 1.55 and 1.54 there is no rate of two digits.
    const problems = problemsOf([classes("責任共有", "1.55 1.545 1.54")]);
    expect(problems[0]?.hint).toBe("桁の打ちまちがいでなければ、このままで差し支えありません。");
  });
});

describe("shared is at most full", () => {
  test("the same is fine, more is not", () => {
    expect(checked([classes("責任共有", "2.20 2.00"), full])).toEqual([]);
    expect(checked([classes("責任共有", "2.25 2.00"), full])).toEqual(["fees/shared-above-full 101 (201)"]);
  });
  test("the message has both", () => {
    const [problem] = problemsOf([classes("責任共有", "2.20 2.05"), full]);
    expect(problem?.message).toMatch(/2.*2\.05.*2\.00/u);
  });
  test("where either is missing there is nothing to compare", () => {
    expect(checked([shared])).toEqual([]);
    expect(checked([full])).toEqual([]);
  });
});

describe("published special rates are base × 0.85, rounded up", () => {
  test("a hundredth more or less is told with the base", () => {
    const published = (value: string) =>
      specialRule(classes("責任共有", ["1.62", "1.49", "1.32", "1.15", "0.98", value].join(" "), 500));
    expect(checked([shared], published("0.85"))).toEqual([]);
    expect(checked([shared], published("0.86"))).toEqual(["fees/special-rate 506 (106)"]);
    expect(checked([shared], published("0.84"))).toEqual(["fees/special-rate 506 (106)"]);
    const [problem] = problemsOf([shared], published("0.86"));
    expect(problem?.message).toMatch(/責任共有.*6.*0\.86.*1\.00.*0\.85.*0\.85/u);
  });
  test("of a table that is not there they are not compared", () => {
    expect(checked([full], specialRule(special))).toEqual([]);
  });
  test("a base that would fit is told", () => {
    // 1.30 × 0.85 = 1.105 → 1.11, between 1.55 and 1.15
    const published = specialRule(classes("責任共有", "1.62 1.49 1.32 1.11", 500));
    expect(problemsOf([shared], published)[0]?.hint).toContain("1.30％");
  });
  test("where none would fit, only the rule is told", () => {
    // No base in whole hundredths near 1.00 gives 2.00 between 1.15 and 0.80.
    const published = specialRule(classes("責任共有", "1.62 1.49 1.32 1.15 0.98 2.00", 500));
    const [problem] = problemsOf([shared], published);
    expect(problem?.hint).toBe("特殊保証料率の誤りなら0.85％が合います。");
  });
});

test("a rate that no slip explains is told with its neighbours alone", () => {
  // Between 0.46 and 0.45 there is no hundredth.
  const rates = classes("県制度", "1.90 1.75 1.55 1.35 1.15 1.00 0.46 7.77 0.45");
  const [problem] = problemsOf([rates]);
  expect(problem?.message).toContain("県制度の第8区分7.77％");
  expect(problem?.hint).toMatch(/料率のはずです。$/u);
});
