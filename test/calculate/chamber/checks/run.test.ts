import { describe, expect, test } from "vitest";
import { chamberChecks } from "../../../../src/calculate/chamber/checks/checks.js";
import { checkRegister } from "../../../../src/calculate/chamber/checks/run.js";
import { halfYearReport } from "../../../../src/calculate/chamber/half-year-report.js";
import type { FollowUpStatus } from "../../../../src/model/chamber/follow-up.js";
import type { Case } from "../../../../src/model/chamber/register.js";
import type { Visit } from "../../../../src/model/chamber/visits.js";
import { findAll } from "../../../../src/problem/check.js";
import { told } from "../../by-hand.js";
import { caseOf, half2025, halfUp, pending, programmes, visitOf } from "../case.js";

describe("a register", () => {
  const problemsOf = (...cases: Case[]) =>
    checkRegister(cases, programmes, { asOf: "2025-10-08", resultDays: 60 });

  test("has each number once, whatever its width", () => {
    const twice = caseOf({ number: "Ａ-1 ", guarantee: "25-2" });
    expect(told(problemsOf(caseOf(), twice))).toEqual(["chamber/duplicate-case 2 (2)"]);
    expect(problemsOf(caseOf(), caseOf({ number: "A-2", guarantee: "25-2" }))).toEqual([]);
  });
  test("has each number of a guarantee once", () => {
    const problems = problemsOf(caseOf(), caseOf({ number: "A-2", guarantee: "２５－１ " }));
    expect(told(problems)).toEqual(["chamber/duplicate-guarantee-number 11 (11)"]);
    expect(problems[0]?.message).toContain("A-2の保証番号２５－１");
  });
  test("has many cases without one", () => {
    expect(
      problemsOf(pending({ number: "A-1", applied: null }), pending({ number: "A-2", applied: null })),
    ).toEqual([]);
  });
  test("has every case checked", () => {
    expect(
      told(
        problemsOf(caseOf({ interviewed: "なし" }), caseOf({ number: "A-2", guarantee: "2", amount: "1" })),
      ),
    ).toEqual(["chamber/recommended-without-interview 5", "chamber/approved-more-than-applied 12 (6)"]);
  });
});

describe("a chamber", () => {
  const problemsOf = (
    cases: readonly Case[],
    visits: readonly Visit[] = [],
    due: readonly { months: number; status: FollowUpStatus }[] = [],
  ) => {
    const report = halfYearReport(half2025, cases, programmes, halfUp);
    const asked = due.map((one) => ({ ...one, case: caseOf(), due: "2025-11-12", visit: undefined }));
    return findAll(chamberChecks, {
      cases,
      visits,
      half: half2025,
      report,
      due: asked,
      reported: undefined,
      settingsFile: "c/kaiji.yaml",
    });
  };

  test("has nothing wrong", () => {
    expect(problemsOf([caseOf()], [visitOf("A-1", "2025-05-12")])).toEqual([]);
  });
  test("has visits of its cases, from the day of the loan on", () => {
    expect(told(problemsOf([caseOf()], [visitOf("A-1", "2025-05-11")]))).toEqual([
      "chamber/visit-before-loan 22 (14)",
    ]);
    expect(told(problemsOf([caseOf({ lent: null })], [visitOf("A-1", "2025-05-12")]))).toEqual([
      "chamber/visit-before-loan 22 (14)",
    ]);
    const [unknown] = problemsOf([caseOf()], [visitOf("A-2", "2025-05-12")]);
    expect(told(unknown ? [unknown] : [])).toEqual(["chamber/visit-unknown-case 21"]);
    expect(unknown?.hint).toContain("A-1");
    const [strange] = problemsOf([caseOf()], [visitOf("2025年度の控え", "2025-05-12")]);
    expect(strange?.hint).toBe("受付番号を確かめてください。");
  });
  test("is told which visits are overdue, and only these", () => {
    const statuses = ["実施済", "期限到来", "予定", "期限超過"] as const;
    const problems = problemsOf(
      [caseOf()],
      [],
      statuses.map((status) => ({ months: 6, status })),
    );
    expect(told(problems)).toEqual(["chamber/follow-up-overdue 14"]);
    expect(problems[0]?.message).toMatch(/A-1.*約6か月.*令和7年11月12日/u);
  });
  test("is told of cases that no report of this half has, all at once", () => {
    const outside = (number: string) => caseOf({ number, applied: "2025-03-31", approved: "2025-10-01" });
    expect(told(problemsOf([outside("A-1")]))).toEqual(["chamber/outside-half 9"]);
    const problems = problemsOf([outside("A-1"), caseOf(), outside("A-3"), outside("A-4")]);
    expect(told(problems)).toEqual(["chamber/outside-half 9 (9,9)"]);
    expect(problems[0]?.message).toMatch(/3件.*令和7年度上半期|令和7年度上半期.*3件/u);
  });
  test("a case with either day in the half, without a day, or not recommended is no such case", () => {
    const cases = [
      caseOf({ applied: "2025-03-31" }),
      caseOf({ approved: "2025-10-01" }),
      pending({ applied: null }),
      pending({ applied: "2025-03-31", recommended: "推薦せず", reason: "" }),
    ];
    expect(problemsOf(cases)).toEqual([]);
  });
  test("is told that totals differ by rounding", () => {
    const cases = ["経営安定資金", "小規模企業資金"].map((programme) =>
      caseOf({ programme, amount: "1500", approvedAmount: "1000" }),
    );
    const problems = problemsOf(cases);
    expect(told(problems)).toEqual(["chamber/total-differs-by-rounding -"]);
    expect(problems[0]?.message).toContain("千円");
  });
});
