import { describe, expect, test } from "vitest";
import { caseChecks } from "../../../../src/calculate/chamber/checks/checks.js";
import { ProgrammeList } from "../../../../src/calculate/chamber/programmes.js";
import type { Case } from "../../../../src/model/chamber/register.js";
import { findAll } from "../../../../src/problem/check.js";
import { told } from "../../by-hand.js";
import { caseOf, pending, programmes } from "../case.js";

const context = { asOf: "2025-10-08", resultDays: 60, programmes: new ProgrammeList(programmes) };
const problemsOf = (entry: Case) => findAll(caseChecks, { ...context, entry });
const checked = (entry: Case) => told(problemsOf(entry));
const messages = (entry: Case) => problemsOf(entry).map(({ message }) => message);

test("nothing is wrong with a good case, with or without its result", () => {
  expect(checked(caseOf())).toEqual([]);
  expect(checked(pending({ applied: "2025-10-01" }))).toEqual([]);
});

describe("days come in their order, two of them may be entry", () => {
  test("all on entry day", () => {
    const day = "2025-05-01";
    const entry = caseOf({ consulted: day, applied: day, approved: day, lent: day, repaid: day });
    expect(checked(entry)).toEqual([]);
  });
  test.each([
    [
      { applied: "2025-04-07" },
      "chamber/dates-out-of-order 9 (3)",
      "受付番号A-1の申込日が、相談日より前です。",
    ],
    [
      { approved: "2025-04-14" },
      "chamber/dates-out-of-order 13 (9)",
      "受付番号A-1の承諾日が、申込日より前です。",
    ],
    [
      { lent: "2025-05-01" },
      "chamber/dates-out-of-order 14 (13)",
      "受付番号A-1の融資日が、承諾日より前です。",
    ],
    [
      { repaid: "2025-05-11" },
      "chamber/dates-out-of-order 15 (14)",
      "受付番号A-1の完済日が、融資日より前です。",
    ],
  ])("%j", (cells, problem, message) => {
    expect(checked(caseOf(cells))).toEqual([problem]);
    expect(messages(caseOf(cells))).toEqual([message]);
  });
  test("a blank day is passed over: 申込日 is compared with 融資日", () => {
    const entry = caseOf({ approved: null, lent: "2025-04-14", result: "保証承諾" });
    expect(checked(entry)).toContain("chamber/dates-out-of-order 14 (9)");
  });
});

describe("no day lies after the day as of which is asked", () => {
  test("the day itself is fine", () => {
    expect(checked(caseOf({ lent: "2025-10-08" }))).toEqual([]);
  });
  test.each([
    [{ lent: "2025-10-09" }, "chamber/date-in-future 14"],
    [{ repaid: "2025-10-09" }, "chamber/date-in-future 15"],
  ])("%j", (cells, problem) => {
    expect(checked(caseOf(cells))).toEqual([problem]);
  });
  test("the message names the day", () => {
    expect(messages(caseOf({ lent: "2025-10-09" }))).toEqual(["受付番号A-1の融資日が、基準日より後です。"]);
  });
});

describe("not more is approved than was asked for", () => {
  test.each([
    ["5000000", []],
    ["5000001", ["chamber/approved-more-than-applied 12 (6)"]],
  ])("%s of 5,000,000", (approvedAmount, problems) => {
    expect(checked(caseOf({ approvedAmount }))).toEqual(problems);
  });
  test("a blank amount is compared with nothing", () => {
    expect(checked(caseOf({ amount: null }))).toEqual(["chamber/missing-part 6"]);
  });
});

describe("保証承諾 has its number, its amount and its day", () => {
  test.each([
    [{ guarantee: "" }, "chamber/missing-part 11", "受付番号A-1は保証承諾なのに、保証番号がありません。"],
    [
      { approvedAmount: null },
      "chamber/missing-part 12",
      "受付番号A-1は保証承諾なのに、承諾金額がありません。",
    ],
    [{ approved: null }, "chamber/missing-part 13", "受付番号A-1は保証承諾なのに、承諾日がありません。"],
  ])("%j", (cells, problem, message) => {
    expect(checked(caseOf(cells))).toEqual([problem]);
    expect(messages(caseOf(cells))).toEqual([message]);
  });
  test("and not an amount of nothing", () => {
    expect(checked(caseOf({ approvedAmount: "0" }))).toEqual(["chamber/missing-part 12"]);
    expect(checked(pending({ amount: "0", applied: "2025-10-01" }))).toEqual(["chamber/missing-part 6"]);
  });
  test("but need not be lent yet", () => {
    expect(checked(caseOf({ lent: null }))).toEqual([]);
  });
});

describe("any other result has none of them, and no loan", () => {
  const withdrawn = { result: "取下げ", applied: "2025-10-01" } as const;
  test.each([
    [{ guarantee: "25-1" }, "chamber/result-contradicts 11 (10)", "保証番号"],
    [{ approvedAmount: "1" }, "chamber/result-contradicts 12 (10)", "承諾金額"],
    [{ approved: "2025-10-02" }, "chamber/result-contradicts 13 (10)", "承諾日"],
    [{ lent: "2025-10-02" }, "chamber/result-contradicts 14 (10)", "融資日"],
  ])("%j", (cells, problem, what) => {
    const entry = pending({ ...withdrawn, ...cells });
    expect(checked(entry)).toEqual([problem]);
    expect(messages(entry)).toEqual([`受付番号A-1は結果が「取下げ」なのに、${what}があります。`]);
  });
  test("a blank result is called so", () => {
    expect(messages(pending({ applied: "2025-10-01", lent: "2025-10-02" }))).toEqual([
      "受付番号A-1は結果が「空欄」なのに、融資日があります。",
    ]);
  });
});

describe("what is recommended has an amount, and with a result a day", () => {
  test("amount", () => {
    const entry = pending({ amount: null, applied: "2025-10-01" });
    expect(checked(entry)).toEqual(["chamber/missing-part 6"]);
    expect(messages(entry)).toEqual(["受付番号A-1は推薦なのに、申込金額がありません。"]);
  });
  test("day", () => {
    const entry = pending({ result: "審査中", applied: null });
    expect(checked(entry)).toEqual(["chamber/missing-part 9"]);
    expect(messages(entry)).toEqual(["受付番号A-1は審査中なのに、申込日がありません。"]);
  });
  test("what was not sent yet needs no day", () => {
    expect(checked(pending({ applied: null }))).toEqual([]);
  });
  test("what is not recommended needs neither", () => {
    const cells = { amount: null, applied: null, reason: "見込みがない" } as const;
    expect(checked(pending({ ...cells, recommended: "推薦せず" }))).toEqual([]);
  });
});

describe("programmes", () => {
  test("an unknown entry comes with the entry that was meant", () => {
    const entry = caseOf({ programme: "小規模事業資金" });
    expect(checked(entry)).toEqual(["chamber/unknown-programme 4"]);
    expect(problemsOf(entry)[0]?.hint).toContain("小規模企業資金");
    expect(problemsOf(entry)[0]?.message).toContain("小規模事業資金");
  });
  test("a word that is near to none may be anything, and is not repeated", () => {
    const [problem] = problemsOf(caseOf({ programme: "山田花子" }));
    expect(problem?.message).not.toContain("山田");
    expect(problem?.hint).toBe("融資制度の一覧にある名にするか、一覧に加えてください。");
  });
  test("entry that may not be recommended", () => {
    expect(checked(caseOf({ programme: "設備近代化資金" }))).toEqual([
      "chamber/programme-not-recommendable 4 (31)",
    ]);
    const reason = "対象外の制度";
    expect(checked(pending({ programme: "設備近代化資金", recommended: "推薦せず", reason }))).toEqual([
      "chamber/result-missing-long 10",
    ]);
  });
  test.each([
    ["2025-06-30", []],
    ["2025-07-01", ["chamber/former-programme-name 4"]],
  ])("a former name, applied for on %s", (applied, problems) => {
    const entry = caseOf({ programme: "一般事業資金", applied, approved: "2025-08-01", lent: "2025-08-02" });
    expect(checked(entry)).toEqual(problems);
  });
  test("the name of today is never a former one", () => {
    const entry = caseOf({
      programme: "経営安定資金",
      applied: "2025-07-02",
      approved: "2025-08-01",
      lent: "2025-08-02",
    });
    expect(checked(entry)).toEqual([]);
  });
  test("before it is applied for, the day of the talk counts", () => {
    const talk = (consulted: string) =>
      checked(pending({ programme: "一般事業資金", consulted, applied: null }));
    expect([talk("2025-06-30"), talk("2025-07-01")]).toEqual([[], ["chamber/former-programme-name 4"]]);
  });
  test("a name is former only from the day of the change on", () => {
    const list = new ProgrammeList([
      {
        ...(programmes[1] as NonNullable<(typeof programmes)[1]>),
        renamed: undefined,
      },
    ]);
    const entry = caseOf({ programme: "一般事業資金" });
    expect(findAll(caseChecks, { ...context, programmes: list, entry })).toEqual([]);
  });
});

test("what is recommended was talked about face to face", () => {
  expect(checked(caseOf({ interviewed: "なし" }))).toEqual(["chamber/recommended-without-interview 5"]);
  expect(checked(pending({ interviewed: "なし", recommended: "", applied: null }))).toEqual([]);
});

describe("what is not recommended has a reason", () => {
  const refused = (reason?: string) =>
    checked(pending({ recommended: "推薦せず", applied: null, ...(reason === undefined ? {} : { reason }) }));
  test("told at the reason, or where there is no such column at the recommendation", () => {
    expect(refused("")).toEqual(["chamber/not-recommended-without-reason 8"]);
    expect(refused()).toEqual(["chamber/not-recommended-without-reason 7"]);
    expect(refused("見込みがない")).toEqual([]);
    expect(checked(caseOf({ reason: "" }))).toEqual([]);
  });
});

describe("a result is awaited for 60 days: from 9 August to 8 October", () => {
  test.each([
    ["2025-08-09", "", []],
    ["2025-08-08", "", ["chamber/result-missing-long 10"]],
    ["2025-08-08", "審査中", ["chamber/result-missing-long 10"]],
    ["2025-08-08", "取下げ", []],
  ] as const)("applied for on %s, result %j", (applied, result, problems) => {
    expect(checked(pending({ applied, result }))).toEqual(problems);
  });
  test("the message says for how long", () => {
    expect(messages(pending({ applied: "2025-08-08" }))).toEqual([
      "受付番号A-1は、申込みから61日たっても結果がありません。",
    ]);
  });
});
