import { describe, expect, test } from "vitest";
import { consolidate } from "../../../src/calculate/chamber/consolidate.js";
import type { ComparedLine } from "../../../src/model/chamber/consolidated.js";
import type { HalfYear } from "../../../src/model/chamber/half-year.js";
import type { Submission } from "../../../src/model/chamber/prefecture.js";
import { told, working } from "../by-hand.js";
import { caseOf, half2025, halfUp, pending, programmes } from "./case.js";
import { reportLine } from "./lines.js";
import { byRegister, byReports, chamberOf, dataRow } from "./submission.js";

const before: HalfYear = { fiscalYear: 2024, half: 2 };
const lastYear: HalfYear = { fiscalYear: 2024, half: 1 };

const consolidated = (submissions: readonly Submission[], asOf = "2025-10-10") =>
  consolidate(
    {
      folder: "p",
      settings: { kind: "prefecture", entity: { name: "見本県" }, half: half2025, rounding: halfUp },
      half: half2025,
      programmes,
      submissions,
    },
    asOf,
  );

const reported = (submissions: readonly Submission[]) => {
  const { value, problems } = consolidated(submissions);
  if (!value) throw new Error(problems.map(({ message }) => message).join("\n"));
  return value;
};

/** 「… 率 75 前期 1／2 前年 3／4」: after a line its rate, and 千円 of applications and approvals of two other halves. */
const compared = (line: ComparedLine): string => {
  const amounts = (one: ComparedLine["previous"]) => `${one.applications.value}／${one.approvals.value}`;
  return `${reportLine(line)} 率 ${line.rate.value} 前期 ${amounts(line.previous)} 前年 ${amounts(line.lastYear)}`;
};

const wakaba = byReports(
  chamberOf("1", "若葉", "2025-10-10"),
  [
    half2025,
    dataRow("経営安定資金", ["4", "3500", "3", "2500"]),
    dataRow("小規模企業資金", ["2", "1500", "1", "1500"]),
  ],
  [before, dataRow("小規模企業資金", ["1", "8000", "1", "7000"])],
  [lastYear, dataRow("経営安定資金", ["1", "6000", "1", "5000"])],
);
const minami = byReports(chamberOf("2", "南浜"), [
  half2025,
  dataRow("小規模企業資金", ["2", "1500", "2", "1000"]),
]);
const kita = byReports(chamberOf("3", "北浜"));

describe("chambers, programmes and the total, beside two other halves", () => {
  const value = reported([wakaba, minami, kita]);

  test("chambers in the order of their list; one that handed in nothing has nothing", () => {
    expect(value.chambers.map(compared)).toEqual([
      // 3,500 + 1,500 and 2,500 + 1,500 yen; (3 + 1) ÷ (4 + 2) = 66.66…％
      "若葉 申込 6／5000／5 承諾 4／4000／4 率 66.7 前期 8／7 前年 6／5",
      "南浜 申込 2／1500／2 承諾 2／1000／1 率 100 前期 null／null 前年 null／null",
      "北浜 申込 null／null／null 承諾 null／null／null 率 null 前期 null／null 前年 null／null",
    ]);
  });
  test("programmes in the order of their list, over all chambers", () => {
    expect(value.programmes.map(compared)).toEqual([
      // 1,500 + 1,500 and 1,500 + 1,000 yen, 2.5千円; (1 + 2) ÷ (2 + 2)
      "小規模企業資金 申込 4／3000／3 承諾 3／2500／3 率 75 前期 8／7 前年 0／0",
      "経営安定資金 申込 4／3500／4 承諾 3／2500／3 率 75 前期 0／0 前年 6／5",
    ]);
  });
  test("the total of those that handed in", () => {
    // 5,000 + 1,500 and 4,000 + 1,000; 6 ÷ 8
    expect(compared(value.total)).toBe("合計 申込 8／6500／7 承諾 6／5000／5 率 75 前期 8／7 前年 6／5");
  });
  test("a note, since 3 + 3 千円 of approvals are 5, after what each sum lacks", () => {
    expect(value.notes).toEqual([
      "（注）令和7年度上半期の合計には、報告の届いていない団体（北浜）を含みません。",
      "（注）令和6年度下半期の合計には、報告の届いていない団体（南浜、北浜）を含みません。",
      "（注）令和6年度上半期の合計には、報告の届いていない団体（南浜、北浜）を含みません。",
      "（注）千円未満の端数を処理しているため、合計が内訳の計と一致しないことがあります。",
    ]);
    expect(value.half).toEqual(half2025);
  });
  test("each chamber's own report, of those that have one", () => {
    expect(
      value.reports.map(({ chamber, report: { half, programmes: own, total } }) => [
        chamber.name.value,
        half,
        ...[...own, total].map(reportLine),
      ]),
    ).toEqual([
      [
        "若葉",
        half2025,
        "経営安定資金 申込 4／3500／4 承諾 3／2500／3",
        "小規模企業資金 申込 2／1500／2 承諾 1／1500／2",
        "合計 申込 6／5000／5 承諾 4／4000／4",
      ],
      [
        "南浜",
        half2025,
        "小規模企業資金 申込 2／1500／2 承諾 2／1000／1",
        "合計 申込 2／1500／2 承諾 2／1000／1",
      ],
    ]);
  });
  test("its figures can be traced to the chambers' files", () => {
    const { total, programmes: lines, chambers } = value;
    const [chamber] = chambers;
    const [line] = lines;
    if (!chamber || !line) throw new Error("no line");
    expect(
      [total.applications.count, total.rate, chamber.approvals.yen, line.previous.applications].map(working),
    ).toEqual([
      "prefecture/2025H1/合計/applications/count 見本県 令和7年度上半期 合計 申込件数 = 8件 ← sum(chambers/1/2025H1/経営安定資金/applications/count, chambers/1/2025H1/小規模企業資金/applications/count, chambers/2/2025H1/小規模企業資金/applications/count)",
      "prefecture/2025H1/合計/rate 見本県 令和7年度上半期 合計 承諾率 = 75％ ← percentage(prefecture/2025H1/合計/approvals/count, prefecture/2025H1/合計/applications/count)",
      "prefecture/chamber/2025H1/若葉/approvals/amount 見本県 令和7年度上半期 若葉 承諾金額 = 4000円 ← sum(chambers/1/2025H1/経営安定資金/approvals/amount, chambers/1/2025H1/小規模企業資金/approvals/amount)",
      "prefecture/programme/2024H2/小規模企業資金/applications/amount@千円 見本県 令和6年度下半期 小規模企業資金 申込金額 = 8千円 ← rounded 0 half-up(prefecture/programme/2024H2/小規模企業資金/applications/amount)",
    ]);
  });
  test("all of them are among its figures, once each, inputs first", () => {
    const ids = value.figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const of = (line: ComparedLine) => [
      ...[line.applications, line.approvals].flatMap(({ count, yen, amount }) => [count, yen, amount]),
      line.rate,
      ...[line.previous, line.lastYear].flatMap(({ applications, approvals }) => [applications, approvals]),
    ];
    for (const { id } of [...value.chambers, ...value.programmes, value.total].flatMap(of))
      expect(ids).toContain(id);
    expect(ids.indexOf("chambers/1/2025H1/経営安定資金/applications/count")).toBeLessThan(
      ids.indexOf("prefecture/2025H1/合計/applications/count"),
    );
  });
});

test("where none handed in, the total has nothing", () => {
  expect(compared(reported([kita]).total)).toBe(
    "合計 申込 null／null／null 承諾 null／null／null 率 null 前期 null／null 前年 null／null",
  );
});

test("a note stands where programmes, not chambers, differ from the total by rounding", () => {
  const rows = [
    dataRow("経営安定資金", ["1", "1500", "1", "1000"]),
    dataRow("小規模企業資金", ["1", "1500", "1", "1000"]),
  ];
  // One chamber of 3千円, two programmes of 2千円 each.
  expect(reported([byReports(chamberOf("1", "若葉"), [half2025, ...rows])]).notes).toHaveLength(1);
  const even = [dataRow("経営安定資金", ["1", "1000", "1", "1000"])];
  expect(reported([byReports(chamberOf("1", "若葉"), [half2025, ...even])]).notes).toEqual([]);
  // Two chambers of 2千円 each, one programme of 3千円.
  const one = [half2025, dataRow("経営安定資金", ["1", "1500", "1", "1000"])] as const;
  expect(
    reported([byReports(chamberOf("1", "若葉"), one), byReports(chamberOf("2", "南浜"), one)]).notes,
  ).toHaveLength(1);
});

describe("who has handed in, by 10 October", () => {
  const filings = (submission: Submission, asOf?: string) => {
    const { value, problems } = consolidated([submission], asOf);
    return [
      ...(value?.filings ?? []).map(({ status, source, reported }) => `${status} ${source} ${reported}`),
      ...told(problems),
    ];
  };
  const row = dataRow("小規模企業資金", ["1", "1", "1", "1"]);
  const handedIn = (on?: string | null) => byReports(chamberOf("1", "若葉", on), [half2025, row]);

  test("on the day is in time, the day after is late", () => {
    expect(filings(handedIn("2025-10-10"))).toEqual(["提出 半期報告 2025-10-10"]);
    expect(filings(handedIn("2025-10-11"))).toEqual([
      "期限後 半期報告 2025-10-11",
      "chamber/reported-late 44",
    ]);
  });
  test("what came on a day that is not known is in time", () => {
    expect(filings(handedIn(), "2025-12-01")).toEqual(["提出 半期報告 null"]);
    expect(filings(handedIn(null), "2025-12-01")).toEqual(["提出 半期報告 null"]);
  });
  test("nothing is not yet missing on the day, and is after it", () => {
    expect(filings(kita, "2025-10-10")).toEqual(["期限前  null"]);
    expect(filings(kita, "2025-10-11")).toEqual(["未提出  null", "chamber/not-reported 41"]);
  });
  test("a workbook of another half is none of this one", () => {
    expect(filings(byReports(chamberOf("1", "若葉"), [before, row]), "2025-10-11")[0]).toBe("未提出  null");
  });
  test("a register is one", () => {
    expect(filings(byRegister(chamberOf("1", "若葉"), caseOf()))).toEqual(["提出 受払簿 null"]);
  });
  test("the messages name the chamber and the day", () => {
    const messages = (submission: Submission) =>
      consolidated([submission], "2025-10-11").problems.map(({ message }) => message);
    expect(messages(kita)).toEqual(["北浜の報告が、提出期限（令和7年10月10日）を過ぎてもありません。"]);
    expect(messages(handedIn("2025-10-11"))).toEqual([
      "若葉の報告は、提出期限（令和7年10月10日）の後でした。",
    ]);
  });
});

describe("problems of what was handed in", () => {
  test("a register is checked, but results may be awaited for any time", () => {
    const old = pending({ applied: "2025-04-15" });
    expect(told(consolidated([byRegister(chamberOf("1", "若葉"), old)]).problems)).toEqual([]);
    const { value, problems } = consolidated([
      byRegister(chamberOf("1", "若葉"), caseOf({ approvedAmount: "5000001" })),
    ]);
    expect([value, told(problems)]).toEqual([undefined, ["chamber/approved-more-than-applied 12 (6)"]]);
  });
  test("a workbook's programmes are known", () => {
    const rows = [
      dataRow("小規模事業資金", ["1", "1", "1", "1"]),
      dataRow("一般事業資金", ["1", "1", "1", "1"]),
    ];
    const { value, problems } = consolidated([
      byReports(chamberOf("1", "若葉"), [before, ...rows], [half2025]),
    ]);
    expect([value, told(problems)]).toEqual([undefined, ["chamber/unknown-programme 53"]]);
    expect(problems[0]?.message).toContain("小規模事業資金");
    expect(problems[0]?.hint).toContain("小規模企業資金");
  });
});
