import { expect, test } from "vitest";
import { consolidatedValues } from "../../../src/compose/chamber/consolidated-values.js";
import { reportValues } from "../../../src/compose/chamber/half-fields.js";
import { registerValues } from "../../../src/compose/chamber/register-values.js";
import type { ComparedLine, Filing } from "../../../src/model/chamber/consolidated.js";
import type { HalfYearReport, ReportLine } from "../../../src/model/chamber/half-year-report.js";
import { at, cell, read } from "../../calculate/by-hand.js";
import { bare, caseWith, filled } from "./case.js";
import { listLines, shownValues } from "./values.js";

// 受払簿（様式1）、半期報告（様式5）、集計の項目.

const half = { fiscalYear: 2025, half: 1 } as const;

/** Numbers, 千円 and yen of applications, then of approvals, beginning with a number. */
function line(name: string, first: number): ReportLine {
  const tally = (from: number) => ({
    count: read(`${name}/${from}`, String(from), "件"),
    amount: read(`${name}/${from + 1}`, String(from + 1), "千円"),
    yen: read(`${name}/${from + 2}`, String(from + 2)),
  });
  return { name, applications: tally(first), approvals: tally(first + 3) };
}

const report: HalfYearReport = {
  half,
  total: line("合計", 10),
  programmes: [line("甲資金", 20), line("乙資金", 30)],
  notes: ["注一"],
};

test("form 5: the total, each programme, notes, and plain rows with exact yen", () => {
  const values = reportValues(report, "若葉商工会議所", "2025-10-08");
  expect(shownValues(values)).toEqual({
    期: "2025H1",
    期の名: "令和7年度上半期",
    期の始め: "令和7年4月",
    期の終わり: "令和7年9月",
    提出期限: "@2025-10-10",
    申込件数: "#10",
    申込金額: "#11",
    承諾件数: "#13",
    承諾金額: "#14",
    報告日: "@2025-10-08",
    内訳: "2行",
    注: "1行",
    データ: "2行",
  });
  expect(listLines(values.内訳)).toEqual([
    "融資制度 | 申込件数 | 申込金額 | 承諾件数 | 承諾金額",
    "甲資金 | #20 | #21 | #23 | #24",
    "乙資金 | #30 | #31 | #33 | #34",
  ]);
  expect(listLines(values.注)).toEqual(["文", "注一"]);
  expect(listLines(values.データ)).toEqual([
    "団体名 | 期 | 融資制度 | 申込件数 | 申込金額 | 承諾件数 | 承諾金額",
    "若葉商工会議所 | 2025H1 | 甲資金 | #20 | #22 | #23 | #25",
    "若葉商工会議所 | 2025H1 | 乙資金 | #30 | #32 | #33 | #35",
  ]);
  expect(reportValues(report, "若葉商工会議所", undefined).報告日).toBeNull();
});

test("the consolidated report: lines with the halves they are compared with, who reported, every chamber's rows", () => {
  const compared = (name: string, first: number): ComparedLine => ({
    ...line(name, first),
    rate: read("rate", "80.5", "％"),
    previous: { applications: read("a", "1", "千円"), approvals: read("b", "2", "千円") },
    lastYear: { applications: read("c", "3", "千円"), approvals: read("d", "4", "千円") },
  });
  const chamber = { code: cell("101"), name: cell("若葉"), reported: undefined, place: at(1) };
  const filing = (status: Filing["status"], reported: string | null = null): Filing => ({
    chamber,
    status,
    reported,
    source: "受払簿",
  });
  const values = consolidatedValues(
    {
      half,
      chambers: [compared("若葉", 40)],
      programmes: [compared("甲資金", 50)],
      total: compared("合計", 60),
      notes: ["注"],
      filings: [
        filing("提出", "2025-10-08"),
        filing("期限後"),
        filing("期限後"),
        filing("未提出"),
        filing("期限前"),
      ],
      reports: [{ chamber, report }],
      figures: [],
    },
    "若葉県",
    "2025-10-20",
  );
  expect(shownValues(values)).toEqual({
    期: "2025H1",
    期の名: "令和7年度上半期",
    期の始め: "令和7年4月",
    期の終わり: "令和7年9月",
    提出期限: "@2025-10-10",
    申込件数: "#60",
    申込金額: "#61",
    承諾件数: "#63",
    承諾金額: "#64",
    承諾率: "#80.5",
    前期申込金額: "#1",
    前期承諾金額: "#2",
    前年同期申込金額: "#3",
    前年同期承諾金額: "#4",
    県名: "若葉県",
    基準日: "@2025-10-20",
    前期の名: "令和6年度下半期",
    前年同期の名: "令和6年度上半期",
    団体別: "1行",
    制度別: "1行",
    注: "1行",
    提出数: "#1",
    期限後の数: "#2",
    未提出数: "#1",
    提出: "5行",
    データ: "2行",
  });
  const head =
    "申込件数 | 申込金額 | 承諾件数 | 承諾金額 | 承諾率 | 前期申込金額 | 前期承諾金額 | 前年同期申込金額 | 前年同期承諾金額";
  expect(listLines(values.団体別)).toEqual([
    `団体名 | ${head}`,
    "若葉 | #40 | #41 | #43 | #44 | #80.5 | #1 | #2 | #3 | #4",
  ]);
  expect(listLines(values.制度別)).toEqual([
    `融資制度 | ${head}`,
    "甲資金 | #50 | #51 | #53 | #54 | #80.5 | #1 | #2 | #3 | #4",
  ]);
  expect(listLines(values.提出).slice(0, 3)).toEqual([
    "団体コード | 団体名 | 報告日 | 状況 | 資料",
    "101 | 若葉 | @2025-10-08 | 提出 | 受払簿",
    "101 | 若葉 | ─ | 期限後 | 受払簿",
  ]);
  expect(listLines(values.データ)).toEqual([
    "団体コード | 団体名 | 期 | 融資制度 | 申込件数 | 申込金額 | 承諾件数 | 承諾金額",
    "101 | 若葉 | 2025H1 | 甲資金 | #20 | #22 | #23 | #25",
    "101 | 若葉 | 2025H1 | 乙資金 | #30 | #32 | #33 | #35",
  ]);
});

test("form 1: every case, from the first consultation to the last", () => {
  const refused = caseWith({ recommended: cell("推薦せず"), consulted: cell("2025-05-01"), fund: undefined });
  const values = registerValues([filled, refused, bare], "2025-10-01");
  expect(shownValues(values)).toEqual({
    基準日: "@2025-10-01",
    件数: "#3",
    最初の相談日: "@2025-04-01",
    最後の相談日: "@2025-06-01",
    受払簿: "3行",
  });
  expect(listLines(values.受払簿)).toEqual([
    "番号 | 相談日 | 事業者名 | 代表者名 | 会員区分 | 業種 | 制度 | 申込金額 | 資金使途 | 推薦 | 送付先 | 申込日 | 結果 | 保証番号 | 承諾金額 | 承諾日 | 融資日 | 担当者 | 制度の合意日 | 個人情報同意日 | 照会日 | 理由の説明日 | 写しの保存 | 推薦希望日 | 希望の受付機関 | 送付方法 | 送付までの日数 | 結果通知の同意日 | 金融機関の結果 | 金融機関の通知日 | 事故報告日 | 調査を求められた日 | 調査の報告日",
    "R7-1 | @2025-04-01 | 若葉製作所 | 若葉 一郎 | 会員 | 製造業 | 小規模企業資金 通常資金 | #5000000 | 運転 | 推薦 | 協会本所 | @2025-04-05 | 保証承諾 | 25-1 | #4000000 | @2025-04-20 | @2025-05-01 | 港 二郎 | @2025-04-03 | @2025-04-02 | @2025-04-03 | ─ | あり | @2025-04-02 | 協会本所 | 郵送 | #3 | @2025-04-05 | 融資決定 | @2025-04-28 | ─ | ─ | ─",
    "R7-1 | @2025-05-01 | 若葉製作所 | 若葉 一郎 | 会員 | 製造業 | 小規模企業資金 | #5000000 | 運転 | 推薦せず | 理由 | @2025-04-05 | 保証承諾 | 25-1 | #4000000 | @2025-04-20 | @2025-05-01 | 港 二郎 | @2025-04-03 | @2025-04-02 | @2025-04-03 | ─ | あり | @2025-04-02 | 協会本所 | 郵送 | #3 | @2025-04-05 | 融資決定 | @2025-04-28 | ─ | ─ | ─",
    "R7-2 | @2025-06-01 | 青葉商店 |  | 非会員 |  | 創業資金 | ─ |  |  |  | ─ |  |  | ─ | ─ | ─ | 港 二郎 | ─ | ─ | ─ | ─ |  | ─ |  |  | ─ | ─ |  | ─ | ─ | ─ | ─",
  ]);
  expect(shownValues(registerValues([], "2025-10-01"))).toMatchObject({
    件数: "#0",
    最初の相談日: "─",
    最後の相談日: "─",
  });
});
