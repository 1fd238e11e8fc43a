import { describe, expect, test } from "vitest";
import { halfYearReport, ownScope } from "../../../src/calculate/chamber/half-year-report.js";
import type { Case } from "../../../src/model/chamber/register.js";
import { working } from "../by-hand.js";
import { caseOf, half2025, halfUp, programmes } from "./case.js";
import { reportLine, tallyWorking } from "./lines.js";

const note = "（注）千円未満の端数を処理しているため、合計が内訳の計と一致しないことがあります。";

const cases = [
  caseOf({ number: "A-1", programme: "経営安定資金", amount: "1500", approvedAmount: "1400" }),
  caseOf({ number: "A-2", programme: "小規模企業資金", amount: "1500", approvedAmount: "1500" }),
  caseOf({ number: "A-3", programme: "小規模企業資金", amount: "2000", approved: "2025-10-01" }),
  caseOf({ number: "A-4", programme: "知らない資金", amount: "9000" }),
];

const report = (rounding = halfUp, of: readonly Case[] = cases) =>
  halfYearReport(half2025, of, programmes, rounding);

test("a line for each programme in the order of the list, and the total", () => {
  const { half, programmes: lines, total, notes } = report();
  expect(half).toEqual(half2025);
  expect([...lines, total].map(reportLine)).toEqual([
    // 1,500 + 2,000 yen; 3.5 and 1.5千円 rounded half-up
    "小規模企業資金 申込 2／3500／4 承諾 1／1500／2",
    // Renamed on 1 July, before the half's end; 1.5 and 1.4千円.
    "経営安定資金 申込 1／1500／2 承諾 1／1400／1",
    // 3,500 + 1,500 and 1,500 + 1,400 yen; 5千円, where the rows come to 6; 2.9千円.
    "合計 申込 3／5000／5 承諾 2／2900／3",
  ]);
  expect(notes).toEqual([note]);
});

test("a total of the printed rows: 4 + 2 and 2 + 1", () => {
  const { total, notes } = report({ ...halfUp, total: "from-rows" });
  expect(reportLine(total)).toBe("合計 申込 3／5000／6 承諾 2／2900／3");
  expect(notes).toEqual([]);
  expect(working(total.applications.amount)).toBe(
    "half-year/2025H1/合計/applications/amount/rows 令和7年度上半期 合計 申込金額 = 6千円 ← sum(half-year/2025H1/小規模企業資金/applications/amount@千円, half-year/2025H1/経営安定資金/applications/amount@千円)",
  );
});

describe("the note stands where either total differs from its rows", () => {
  const two = (applied: string, approved: string) => [
    caseOf({ number: "A-1", programme: "経営安定資金", amount: applied, approvedAmount: approved }),
    caseOf({ number: "A-2", programme: "小規模企業資金", amount: applied, approvedAmount: approved }),
  ];
  test.each([
    ["1000", "1000", []],
    // 1.5 + 1.5 = 3千円, where the rows come to 2 + 2.
    ["1500", "1000", [note]],
    ["2000", "1500", [note]],
    ["1500", "1500", [note]],
  ])("applications of %s and approvals of %s yen", (applied, approved, notes) => {
    expect(report(halfUp, two(applied, approved)).notes).toEqual(notes);
  });
});

test("figures are traced from the total to the cells of each case, by its number alone", () => {
  const { programmes: lines, total } = report();
  const [line] = lines;
  if (!line) throw new Error("no line");
  expect(tallyWorking(total.applications)).toEqual([
    "half-year/2025H1/合計/applications/count 令和7年度上半期 合計 申込件数 = 3件 ← sum(half-year/2025H1/小規模企業資金/applications/count, half-year/2025H1/経営安定資金/applications/count)",
    "half-year/2025H1/合計/applications/amount 令和7年度上半期 合計 申込金額 = 5000円 ← sum(half-year/2025H1/小規模企業資金/applications/amount, half-year/2025H1/経営安定資金/applications/amount)",
    "half-year/2025H1/合計/applications/amount@千円 令和7年度上半期 合計 申込金額 = 5千円 ← rounded 0 half-up(half-year/2025H1/合計/applications/amount)",
  ]);
  expect(tallyWorking(line.approvals)).toEqual([
    "half-year/2025H1/小規模企業資金/approvals/count 令和7年度上半期 小規模企業資金 承諾件数 = 1件 ← sum(case/A-2/approvals/count)",
    "half-year/2025H1/小規模企業資金/approvals/amount 令和7年度上半期 小規模企業資金 承諾金額 = 1500円 ← sum(case/A-2/approvals/amount)",
    "half-year/2025H1/小規模企業資金/approvals/amount@千円 令和7年度上半期 小規模企業資金 承諾金額 = 2千円 ← rounded 0 half-up(half-year/2025H1/小規模企業資金/approvals/amount)",
  ]);
  const sources = [line.approvals.count, line.approvals.yen, line.applications.count].map(({ origin }) =>
    origin.kind === "derived" ? origin.inputs.slice(0, 1).map(working) : [],
  );
  expect(sources.flat()).toEqual([
    "case/A-2/approvals/count 受付番号A-2 承諾件数 = 1件 ← t.csv:13「2025-05-02」",
    "case/A-2/approvals/amount 受付番号A-2 承諾金額 = 1500円 ← t.csv:12「1500」",
    "case/A-2/applications/count 受付番号A-2 申込件数 = 1件 ← t.csv:9「2025-04-15」",
  ]);
});

test("a half without cases has a total of nothing", () => {
  const { programmes: lines, total, notes } = report(halfUp, []);
  expect([lines, reportLine(total), notes]).toEqual([[], "合計 申込 0／0／0 承諾 0／0／0", []]);
});

test("a programme of the former name is one with that of the new one", () => {
  const both = [
    caseOf({ number: "A-1", programme: "一般事業資金", amount: "1000" }),
    caseOf({ number: "A-2", programme: "経営安定資金", amount: "2000" }),
  ];
  expect(
    report(halfUp, both).programmes.map(({ name, applications }) => `${name} ${applications.yen.value}`),
  ).toEqual(["経営安定資金 3000"]);
});

test("a chamber's own half", () => {
  expect(ownScope(half2025)).toEqual({ id: "half-year/2025H1", label: "令和7年度上半期" });
});
