import { describe, expect, test } from "vitest";
import { chamberScope, gather, toOneDigit } from "../../../src/calculate/chamber/gathered.js";
import { ProgrammeList } from "../../../src/calculate/chamber/programmes.js";
import type { HalfYear } from "../../../src/model/chamber/half-year.js";
import type { Submission } from "../../../src/model/chamber/prefecture.js";
import { read, working } from "../by-hand.js";
import { caseOf, half2025, halfUp, programmes } from "./case.js";
import { reportLine, tallyWorking } from "./lines.js";
import { byRegister, byReports, chamberOf, dataRow } from "./submission.js";

const list = new ProgrammeList(programmes);
const chamber = chamberOf("101", "若葉商工会");
const before: HalfYear = { fiscalYear: 2024, half: 2 };

const gathered = (submission: Submission, half: HalfYear = half2025) =>
  gather(submission, half, list, halfUp);
const lines = (submission: Submission, half?: HalfYear) =>
  gathered(submission, half)?.map(({ programme, ...line }) =>
    reportLine({ name: programme.name.value, ...line }),
  );

test("a chamber's half in ids and labels", () => {
  expect(chamberScope(byReports(chamber), half2025)).toMatchObject({
    id: "chambers/101/2025H1",
    label: "若葉商工会 令和7年度上半期",
  });
});

describe("from a half-year workbook", () => {
  const submission = byReports(
    chamber,
    [before, dataRow("経営安定資金", ["9", "9", "9", "9"])],
    [
      half2025,
      dataRow("一般事業資金", ["3", "2500", "2", "1400"]),
      dataRow("不明資金", ["1", "1", "1", "1"]),
    ],
  );

  test("each programme that is known, of the half asked for", () => {
    expect(lines(submission)).toEqual(["経営安定資金 申込 3／2500／3 承諾 2／1400／1"]);
    expect(lines(submission, before)).toEqual(["経営安定資金 申込 9／9／0 承諾 9／9／0"]);
    expect(lines(submission, { fiscalYear: 2025, half: 2 })).toBeUndefined();
  });
  test("figures end at the workbook's cells", () => {
    const [line] = gathered(submission) ?? [];
    expect(line && tallyWorking(line.applications)).toEqual([
      "chambers/101/2025H1/一般事業資金/applications/count 若葉商工会 令和7年度上半期 一般事業資金 申込件数 = 3件 ← t.csv:55「2500」",
      "chambers/101/2025H1/一般事業資金/applications/amount 若葉商工会 令和7年度上半期 一般事業資金 申込金額 = 2500円 ← t.csv:55「2500」",
      "chambers/101/2025H1/一般事業資金/applications/amount@千円 若葉商工会 令和7年度上半期 一般事業資金 申込金額 = 3千円 ← rounded 0 half-up(chambers/101/2025H1/一般事業資金/applications/amount)",
    ]);
    expect(line && tallyWorking(line.approvals)[1]).toBe(
      "chambers/101/2025H1/一般事業資金/approvals/amount 若葉商工会 令和7年度上半期 一般事業資金 承諾金額 = 1400円 ← t.csv:57「1400」",
    );
  });
  test("amounts in another unit are brought to yen; blanks are nothing", () => {
    const inThousands = byReports(chamber, [
      half2025,
      dataRow("小規模企業資金", ["3", "25", null, null], "千円"),
    ]);
    expect(lines(inThousands)).toEqual(["小規模企業資金 申込 3／25000／25 承諾 0／0／0"]);
    const inPieces = byReports(chamber, [half2025, dataRow("小規模企業資金", [null, "25", "1", "1"], "件")]);
    expect(lines(inPieces)).toEqual(["小規模企業資金 申込 0／0／0 承諾 1／0／0"]);
  });
  test("a workbook without rows was handed in all the same", () => {
    expect(lines(byReports(chamber, [half2025]))).toEqual([]);
  });
});

describe("from a register", () => {
  const submission = byRegister(
    chamber,
    caseOf({ number: "A-1", programme: "経営安定資金", amount: "1500", approvedAmount: "1400" }),
    caseOf({ number: "A-2", programme: "小規模企業資金", amount: "1000", approved: "2025-10-01" }),
    caseOf({ number: "A-3", programme: "一般事業資金", amount: "2000", approvedAmount: "2000" }),
    caseOf({ number: "A-4", programme: "不明資金" }),
  );

  test("cases are counted by programme, in the order of the list", () => {
    expect(lines(submission)).toEqual([
      "小規模企業資金 申込 1／1000／1 承諾 0／0／0",
      // 1,500 + 2,000 and 1,400 + 2,000
      "経営安定資金 申込 2／3500／4 承諾 2／3400／3",
    ]);
  });
  test("sums are of its cases, which are named with their chamber", () => {
    const line = gathered(submission)?.[1];
    expect(line && tallyWorking(line.approvals)).toEqual([
      "chambers/101/2025H1/経営安定資金/approvals/count 若葉商工会 令和7年度上半期 経営安定資金 承諾件数 = 2件 ← sum(chambers/101/case/A-1/approvals/count, chambers/101/case/A-3/approvals/count)",
      "chambers/101/2025H1/経営安定資金/approvals/amount 若葉商工会 令和7年度上半期 経営安定資金 承諾金額 = 3400円 ← sum(chambers/101/case/A-1/approvals/amount, chambers/101/case/A-3/approvals/amount)",
      "chambers/101/2025H1/経営安定資金/approvals/amount@千円 若葉商工会 令和7年度上半期 経営安定資金 承諾金額 = 3千円 ← rounded 0 half-up(chambers/101/2025H1/経営安定資金/approvals/amount)",
    ]);
    const origin = line?.approvals.yen.origin;
    expect(origin?.kind === "derived" && origin.inputs.map(({ label }) => label)).toEqual([
      "若葉商工会 受付番号A-1 承諾金額",
      "若葉商工会 受付番号A-3 承諾金額",
    ]);
  });
  test("it speaks of every half since its first case", () => {
    const since = (consulted: string) => lines(byRegister(chamber, caseOf({ consulted })), half2025);
    expect(since("2025-09-30")).toHaveLength(1);
    expect(since("2025-10-01")).toBeUndefined();
    expect(lines(byRegister(chamber))).toBeUndefined();
    expect(lines(submission, before)).toBeUndefined();
    expect(lines(submission, { fiscalYear: 2026, half: 1 })).toEqual([]);
  });
  test("before that a workbook may speak", () => {
    const both = {
      ...submission,
      reports: [{ half: before, rows: [dataRow("経営安定資金", ["9", "9", "9", "9"])] }],
    };
    expect(lines(both, before)).toEqual(["経営安定資金 申込 9／9／0 承諾 9／9／0"]);
    expect(lines(both)).toHaveLength(2);
  });
  test("a programme that was only approved in this half, applied for before it, is counted", () => {
    const entry = caseOf({ consulted: "2025-03-01", applied: "2025-03-31", approvedAmount: "1400" });
    expect(lines(byRegister(chamber, entry))).toEqual(["小規模企業資金 申込 0／0／0 承諾 1／1400／1"]);
  });
  test("a case without an amount counts, and its amount is not known", () => {
    expect(lines(byRegister(chamber, caseOf({ amount: null })))).toEqual([
      "小規模企業資金 申込 1／null／null 承諾 1／5000000／5000",
    ]);
  });
});

test("the rate of approvals to one digit, half-up", () => {
  expect(working(toOneDigit(read("r", "86.35", "％")))).toBe("r@％.1 r = 86.4％ ← rounded 1 half-up(r)");
  expect(toOneDigit(read("r", "86.34", "％")).value?.toNumber()).toBe(86.3);
});
