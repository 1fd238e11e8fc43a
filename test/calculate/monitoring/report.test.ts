import { beforeAll, describe, expect, test } from "vitest";
import type { MonitoringReport } from "../../../src/model/association/monitoring-report.js";
import { isFigure, type Table } from "../../../src/model/table.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { type Files, memoryEffects } from "../../support/memory.js";

// モニタリング: seven cases, small enough to be counted on the fingers.

/*
 * The working, case by case (criteria in the order of the file: 初回, 低下, 報告):
 * - M-1 changes 1 → 初回 met; score A→C, two ranks → 低下 met; report 悪化 of 民間ゼロゼロ融資 → 報告 met.
 * - M-2 changes 2 → 初回 missed; B→C, one rank → missed; report 横ばい → missed. No candidate.
 * - M-3 changes blank → 初回 unknown; scores blank → 低下 unknown; 一般保証 → 報告 missed. Open.
 * - M-4 changes 1, on 2025-03-31, the day before the first that counts → 初回 missed; A→A missed;
 *   report blank, 民間ゼロゼロ融資 → unknown. Open.
 * - M-5 changes 1 on 2025-04-01, the first day that counts → 初回 met; C→A (better) missed; 一般保証 → missed.
 * - M-6 changes 0 → missed; B→ blank → unknown; 民間ゼロゼロ融資, 悪化 → 報告 met.
 * - M-7 as M-2, of みなと銀行: approached after a word of its bank.
 * Candidates: M-1, M-5, M-6. Balances 10,000 + 5,500 + 4,400 = 19,900 千円. Open: M-3, M-4. Not: M-2, M-7.
 */
const cases = `案件番号,金融機関,保証制度,業種,従業員数,保証残高（千円）,条件変更回数,条件変更日,前期スコア区分,スコア区分,業況報告
M-1,みなと銀行,民間ゼロゼロ融資,飲食業,2,10000,1,2025-09-30,A,C,悪化
M-2,港信用金庫,民間ゼロゼロ融資,小売業,3,2000,2,2025-06-30,B,C,横ばい
M-3,港信用金庫,一般保証,小売業,,3000,,,,,
M-4,みなと銀行,民間ゼロゼロ融資,建設業,1,4000,1,2025-03-31,A,A,
M-5,港信用金庫,一般保証,製造業,8,5500,1,2025-04-01,C,A,未受領
M-6,みなと銀行,民間ゼロゼロ融資,製造業,9,4400,0,,B,,悪化
M-7,みなと銀行,一般保証,製造業,9,7000,2,2025-06-30,B,C,横ばい
`;
const criteria = `基準日: 2026-03-31
スコア区分: [A, B, C]
基準:
  - 名: 初回
    頻度: 毎月
    条件: [{ 列: 条件変更回数, 値: 1 }, { 列: 条件変更日, 以後: 2025-04-01 }]
  - 名: 低下
    頻度: 毎月
    条件: [{ 列: スコア区分, 低下: 2 }]
  - 名: 報告
    頻度: 毎半期
    条件: [{ 列: 保証制度, 値: 民間ゼロゼロ融資 }, { 列: 業況報告, 値: 悪化 }]
`;
/*
 * M-1 declined in June and accepted in October: the later answer counts. M-5 declined without a reason.
 * M-7, no candidate, accepted.
 */
const contacts = `案件番号,打診日,結果,辞退の理由
M-1,2025-10-08,受入れ,
M-1,2025-06-01,辞退,受け入れる余裕がない
M-5,2025-10-09,辞退,
M-6,2025-10-10,辞退,課題に気づいていない
M-7,2025-10-11,受入れ,
`;
const measures = `案件番号,施策,開始日,終了日,状況
M-1,外部専門家派遣,2025-10-20,2026-01-31,完了
M-1,経営サポート会議,2026-02-10,,実施中
M-7,外部専門家派遣,2025-11-01,,中止
`;
/* 2.0 of 2.0 is reached (以上); 7.1 over 7.0 is not (以下); one is not measured. Of two known, one: 50.0 %. */
const effects = `案件番号,指標,単位,向き,目標,実績
M-1,経常利益率,％,以上,2.0,2.0
M-1,借入金月商倍率,倍,以下,7.0,7.1
M-7,経常利益率,％,以上,1.0,
`;

let report: MonitoringReport;

beforeAll(async () => {
  const files = await filesOf("test/error/base");
  const monitoring = { cases, contacts, measures, effects };
  const own = Object.entries(monitoring).map(([name, text]) => [`monitoring/${name}.csv`, text]);
  const all = { ...files, ...Object.fromEntries(own), "monitoring/criteria.yaml": criteria };
  report = await monitored(all);
});

async function monitored(files: Files): Promise<MonitoringReport> {
  const { value, problems } = await reportOf("minato", memoryEffects(under("minato", files)));
  expect(problems.filter(({ rule }) => rule.startsWith("monitoring/"))).toEqual([]);
  if (!value?.report.monitoring) throw new Error("no report");
  return value.report.monitoring;
}

/** Labels and what stands beside them. */
const lines = (table: Table | undefined) =>
  table?.rows.map(({ label, cells }) => [
    label,
    ...cells.map((cell) => (isFigure(cell) ? (cell.value?.toString() ?? null) : cell)),
  ]);

test("criteria: met, missed and unknown apart", () => {
  expect(lines(report.criteria)).toEqual([
    ["初回（毎月）", "2", "4", "1", "15500"],
    ["低下（毎月）", "1", "4", "2", "10000"],
    ["報告（毎半期）", "2", "4", "1", "14400"],
    ["いずれかの基準", "3", "2", "2", "19900"],
  ]);
});

test("funnel: each stage of those before it, others beside", () => {
  expect(lines(report.funnel)).toEqual([
    ["モニタリング対象", "7", "35900", null, null],
    // 3 of 7.
    ["支援候補", "3", "19900", "42.9", null],
    ["打診", "3", "19900", "100", "1"],
    ["受入れ", "1", "10000", "33.3", "1"],
    ["支援の実施", "1", "10000", "100", "1"],
  ]);
});

test("institutions: the most candidates first", () => {
  expect(lines(report.institutions)).toEqual([
    ["みなと銀行", "4", "2", "14400", "3", "2"],
    ["港信用金庫", "3", "1", "5500", "1", "0"],
    ["合計", "7", "3", "19900", "4", "2"],
  ]);
});

test("refusals: a reason that was not told is one of its own", () => {
  expect(lines(report.refusals)).toEqual([
    ["自力で改善できる", "0", null],
    ["課題に気づいていない", "1", "50"],
    ["受け入れる余裕がない", "0", null],
    ["その他", "0", null],
    ["不明", "1", "50"],
    ["合計", "2", "100"],
  ]);
});

test("measures and effects", () => {
  expect(lines(report.measures)).toEqual([
    ["外部専門家派遣", "0", "1", "1", "2"],
    ["経営サポート会議", "1", "0", "0", "1"],
    ["合計", "1", "1", "1", "3"],
  ]);
  expect(lines(report.effects)).toEqual([
    ["経常利益率", "1", "0", "1", "100"],
    ["借入金月商倍率", "0", "1", "0", "0"],
    ["合計", "1", "1", "1", "50"],
  ]);
});

describe("candidates", () => {
  test("by institution, the largest balance first, each with its criteria and cells", () => {
    expect(report.candidates?.map(({ title }) => title)).toEqual([
      "みなと銀行の支援候補",
      "港信用金庫の支援候補",
    ]);
    expect(report.candidates?.map(({ notes }) => notes)).toEqual([
      ["取扱注意：みなと銀行との打合せだけに使い、ほかへは渡しません。"],
      ["取扱注意：港信用金庫との打合せだけに使い、ほかへは渡しません。"],
    ]);
    expect(lines(report.candidates?.[0])).toEqual([
      [
        "M-1",
        "民間ゼロゼロ融資",
        "飲食業",
        "10000",
        "初回、低下、報告",
        "条件変更回数 1回（G2）、条件変更日 令和7年9月30日（H2）、前期スコア区分 A（I2）、スコア区分 C（J2）、保証制度 民間ゼロゼロ融資（C2）、業況報告 悪化（K2）",
        "受入れ",
      ],
      [
        "M-6",
        "民間ゼロゼロ融資",
        "製造業",
        "4400",
        "報告",
        "保証制度 民間ゼロゼロ融資（C7）、業況報告 悪化（K7）",
        "辞退",
      ],
    ]);
  });
});

test("candidates: amounts are written with their commas and unit, the institutions in the order of their table", async () => {
  const large =
    '基準日: 2026-03-31\n基準: [{ 名: 大口, 頻度: 毎年, 条件: [{ 列: 保証残高, 以上: "5,500千円" }] }]\n';
  const more = cases.replace(
    "M-2,港信用金庫,民間ゼロゼロ融資,小売業,3,2000",
    "M-2,港信用金庫,一般保証,小売業,3,6000.5",
  );
  const files = await filesOf("test/error/base");
  // 港信用金庫 has M-2 (6,000.5) and M-5 (5,500); みなと銀行 comes first in the list, with M-1 alone.
  const { candidates, institutions } = await monitored({
    ...files,
    "monitoring/cases.csv": more.replace("一般保証,製造業,9,7000", "一般保証,製造業,9,700"),
    "monitoring/criteria.yaml": large,
  });
  expect(lines(institutions)?.map(([name, , candidate]) => [name, candidate])).toEqual([
    ["港信用金庫", "2"],
    ["みなと銀行", "1"],
    ["合計", "3"],
  ]);
  expect(candidates?.map(({ title }) => title)).toEqual(["港信用金庫の支援候補", "みなと銀行の支援候補"]);
  expect(lines(candidates?.[0])?.map((cells) => cells.slice(5))).toEqual([
    ["保証残高 6,000.5千円（F3）", "未打診"],
    ["保証残高 5,500千円（F6）", "未打診"],
  ]);
});

test("a count leads to the cells for which its cases are counted", () => {
  const met = report.figures.find(({ id }) => id === "monitoring/criteria/初回/met");
  const places = met?.origin.kind === "derived" ? met.origin.inputs.map(({ origin }) => origin) : [];
  expect(places).toMatchObject([
    { place: { file: "minato/monitoring/cases.csv", row: 2, column: "H" }, text: "2025-09-30" },
    { place: { file: "minato/monitoring/cases.csv", row: 6, column: "H" }, text: "2025-04-01" },
  ]);
});
