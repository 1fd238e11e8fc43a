import { describe, expect, test } from "vitest";
import { type CaseCells, chamberFiles, chamberOf, registerCsv, rulesOf } from "../../support/chamber.js";

const none: Partial<CaseCells> = {
  result: "審査中",
  guarantee: "",
  approvedAmount: "",
  approved: "",
  lent: "",
};

test("a good register has nothing wrong", async () => {
  expect(rulesOf(await chamberOf(chamberFiles(registerCsv({}))))).toEqual([]);
});

/** What is done to a good case, and the one rule that must tell it. */
const broken: readonly [string, readonly Partial<CaseCells>[]][] = [
  ["chamber/duplicate-case", [{}, { guarantee: "25-2" }]],
  ["chamber/duplicate-guarantee-number", [{}, { number: "A-2", guarantee: "２５－１" }]],
  ["chamber/approved-more-than-applied", [{ approvedAmount: "5000001" }]],
  ["chamber/dates-out-of-order", [{ approved: "R7.4.14" }]],
  ["chamber/dates-out-of-order", [{ applied: "R7.4.7" }]],
  ["chamber/date-in-future", [{ ...none, applied: "R7.10.9" }]],
  ["chamber/missing-part", [{ guarantee: "" }]],
  ["chamber/missing-part", [{ ...none, applied: "" }]],
  ["chamber/result-contradicts", [{ result: "取下げ", approvedAmount: "", approved: "", lent: "" }]],
  ["chamber/unknown-programme", [{ programme: "小規模事業資金" }]],
  [
    "chamber/former-programme-name",
    [
      {
        programme: "一般事業資金",
        consulted: "R7.7.1",
        applied: "R7.7.2",
        approved: "R7.8.1",
        lent: "R7.8.20",
      },
    ],
  ],
  ["chamber/programme-not-recommendable", [{ programme: "設備近代化資金" }]],
  ["chamber/recommended-without-interview", [{ interviewed: "なし" }]],
  ["chamber/not-recommended-without-reason", [{ ...none, recommended: "推薦せず", applied: "", result: "" }]],
  ["chamber/result-missing-long", [{ ...none, applied: "R7.8.8" }]],
  [
    "chamber/follow-up-overdue",
    [{ consulted: "R6.10.1", applied: "R6.10.2", approved: "R7.1.1", lent: "R7.1.10" }],
  ],
];

describe.each(broken)("%s", (rule, cases) => {
  test("is told once, at its row", async () => {
    const outcome = await chamberOf(chamberFiles(registerCsv(...cases)));
    const found = outcome.problems.filter((problem) => problem.rule === rule);
    expect(found.map(({ place }) => [place?.file, place?.row])).toEqual([
      ["c/register.csv", cases.length + 1],
    ]);
    // No name of a person or a business stands in a message.
    expect(JSON.stringify(outcome.problems)).not.toMatch(/ひみつ|佐藤/u);
  });
});

test("an unknown programme comes with the one that was meant", async () => {
  const { problems } = await chamberOf(chamberFiles(registerCsv({ programme: "小規模事業資金" })));
  expect(problems.map(({ hint }) => hint)).toEqual(["「小規模企業資金」のつもりではありませんか。"]);
});

test("a result is missing for long only after 60 days", async () => {
  // 9 August to 8 October is 60 days.
  expect(rulesOf(await chamberOf(chamberFiles(registerCsv({ ...none, applied: "R7.8.9" }))))).toEqual([]);
});

test("cases outside the half are told together", async () => {
  const outcome = await chamberOf(
    chamberFiles(
      registerCsv({}, { ...none, number: "A-2", consulted: "R6.4.1", applied: "R6.4.9", result: "取下げ" }),
    ),
  );
  expect(rulesOf(outcome)).toEqual(["chamber/outside-half"]);
  expect(outcome.problems[0]?.message).toContain("1件");
});

test("visits of an unknown case, and before the loan", async () => {
  const visits = [
    "受付番号,指導日,面談相手,資金繰り,必要な支援,所見,協会報告日",
    "A-9,R7.9.1,代表者,変わらない,金融支援不要,順調,R7.9.2",
    "A-1,R7.5.1,代表者,変わらない,金融支援不要,順調,R7.5.2",
    "",
  ].join("\n");
  const outcome = await chamberOf(chamberFiles(registerCsv({}), { "c/visits.csv": visits }));
  expect(rulesOf(outcome)).toEqual(["chamber/visit-unknown-case", "chamber/visit-before-loan"]);
});
