import type exceljs from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { memoryEffects } from "../support/memory.js";
import { starterWorkbook, workbookCells } from "../support/workbook.js";

// 一年を通して: a chamber begins with `kaiji init`, fills in its register, and reports twice.

type Cells = Readonly<Record<string, string | number>>;
const path = "mine/register.xlsx";

/** What the officer writes for every case that is recommended. */
const recommended = (number: string, cells: Cells): Cells => ({
  受付番号: number,
  面談: "あり",
  事業者名: `見本${number}`,
  会員区分: "会員",
  "法人・個人": "法人",
  推薦: "推薦",
  写しの保存: "あり",
  送付方法: "持込み",
  希望の受付機関: "見本信用金庫",
  送付先: "見本信用金庫",
  担当者: "佐藤",
  ...cells,
});

const [small, stable] = ["小規模企業資金", "経営安定資金"];

const firstHalf: readonly Cells[] = [
  recommended("W-1", {
    ...{ 相談日: "2025-05-07", 制度の合意日: "2025-05-08", 推薦希望日: "2025-05-09", 申込日: "2025-05-12" },
    ...{ 融資制度: small, "申込金額（円）": 5_000_000, 結果: "保証承諾", 保証番号: "25-1" },
    ...{ "承諾金額（円）": 5_000_000, 承諾日: "2025-06-02", 融資日: "2025-06-10" },
  }),
  recommended("W-2", {
    ...{ 相談日: "2025-06-25", 制度の合意日: "2025-06-26", 推薦希望日: "2025-06-27", 申込日: "2025-07-01" },
    ...{ 融資制度: stable, "申込金額（円）": 12_000_500, 結果: "保証承諾", 保証番号: "25-2" },
    ...{ "承諾金額（円）": 10_000_500, 承諾日: "2025-07-25", 融資日: "2025-08-01" },
  }),
  recommended("W-3", {
    ...{ 相談日: "2025-09-16", 制度の合意日: "2025-09-18", 推薦希望日: "2025-09-22", 申込日: "2025-09-24" },
    ...{ 融資制度: small, "申込金額（円）": 3_000_000, 結果: "審査中" },
  }),
  {
    ...{ 受付番号: "W-4", 相談日: "2025-07-10", 面談: "あり", 事業者名: "見本W-4", 会員区分: "非会員" },
    ...{ "法人・個人": "個人", 融資制度: small, "申込金額（円）": 9_000_000, 推薦: "推薦せず" },
    ...{ 推薦しない理由: "返済の見込みが立たない", 理由の説明日: "2025-07-11", 担当者: "佐藤" },
  },
  recommended("W-5", {
    ...{ 相談日: "2025-07-28", 制度の合意日: "2025-07-29", 推薦希望日: "2025-07-30", 申込日: "2025-08-04" },
    ...{ 融資制度: small, "申込金額（円）": 2_000_000, 結果: "取下げ" },
  }),
];

const secondHalf: readonly Cells[] = [
  recommended("W-6", {
    ...{ 相談日: "2025-10-30", 制度の合意日: "2025-10-31", 推薦希望日: "2025-11-04", 申込日: "2025-11-05" },
    ...{ 融資制度: stable, "申込金額（円）": 8_000_000, 結果: "保証承諾", 保証番号: "25-4" },
    ...{ "承諾金額（円）": 8_000_000, 承諾日: "2025-12-01", 融資日: "2025-12-10" },
  }),
  recommended("W-7", {
    ...{ 相談日: "2026-02-25", 制度の合意日: "2026-02-26", 推薦希望日: "2026-02-27", 申込日: "2026-03-02" },
    ...{ 融資制度: small, "申込金額（円）": 4_000_000, 結果: "審査中" },
  }),
];

const visited = { 面談相手: "代表者", 資金繰り: "変わらない", 必要な支援: "金融支援不要", 所見: "順調" };
const visits: readonly Cells[] = [
  { 受付番号: "W-1", 指導日: "2025-12-12", 協会報告日: "2025-12-18", ...visited },
  { 受付番号: "W-2", 指導日: "2026-02-10", ...visited },
];

const effects = memoryEffects({});
const printed: { first: Report; second: Report; again: Report }[] = [];
interface Report {
  readonly code: number;
  readonly cells: ReadonlyMap<string, string | number>;
  readonly summary: ReadonlyMap<string, string | number>;
}

beforeAll(async () => {
  await run(["init", "mine", "--kind", "chamber", "--name", "見本商工会", "--half", "2025H1"], effects);
  const yaml = new TextDecoder().decode(effects.files.get("mine/kaiji.yaml"));
  write("mine/kaiji.yaml", yaml.replaceAll(/【記入[^】]*】/gu, "見本"));
  await fill("融資制度", 2, [
    { 融資制度: small, 推薦の可否: "可" },
    { 融資制度: stable, 推薦の可否: "可" },
  ]);
  await fill("受払簿", 2, firstHalf);
  const first = await built("2025-10-08");
  // In October W-3 is approved; the rest of the year comes below.
  await fill("受払簿", 4, [
    {
      ...{ 結果: "保証承諾", 保証番号: "25-3", "承諾金額（円）": 3_000_000 },
      ...{ 承諾日: "2025-10-15", 融資日: "2025-10-20" },
    },
  ]);
  await fill("受払簿", 7, secondHalf);
  await fill("融資後指導", 2, visits);
  const half = new TextDecoder().decode(effects.files.get("mine/kaiji.yaml"));
  write("mine/kaiji.yaml", half.replace("half: 2025H1", "half: 2025H2"));
  const second = await built("2026-04-08");
  const again = await built("2026-04-08", "--half", "2025H1");
  printed.push({ first, second, again });
});

test("the first half: four applications, two approvals", () => {
  const { first } = printed[0] as (typeof printed)[0];
  expect(first.code).toBe(0);
  // Applied for: W-1 5,000,000, W-2 12,000,500, W-3 3,000,000 and W-5, withdrawn later, 2,000,000: 22,000,500 yen.
  // Approved: W-1 5,000,000 and W-2 10,000,500: 15,000,500 yen. Halves are rounded up.
  expect(totals(first)).toEqual([4, 22_001, 2, 15_001]);
  expect(lines(first)).toEqual([
    [small, 3, 10_000, 1, 5_000],
    [stable, 1, 12_001, 1, 10_001],
  ]);
});

test("the second half: two applications, two approvals, one of them applied for in September", () => {
  const { second } = printed[0] as (typeof printed)[0];
  expect(second.code).toBe(0);
  // Applied for: W-6 8,000,000 and W-7 4,000,000. Approved: W-3 3,000,000 and W-6 8,000,000.
  expect(totals(second)).toEqual([2, 12_000, 2, 11_000]);
  expect(lines(second)).toEqual([
    [small, 1, 4_000, 1, 3_000],
    [stable, 1, 8_000, 1, 8_000],
  ]);
});

test("the first half, asked for again at the end of the year, is what it was", () => {
  const { first, again } = printed[0] as (typeof printed)[0];
  expect([totals(again), lines(again)]).toEqual([totals(first), lines(first)]);
});

test("two follow-ups fell due in the second half; one is reported, the other overdue for want of it", () => {
  const { second } = printed[0] as (typeof printed)[0];
  // W-1, lent on 10 June, on 10 December; W-2, lent on 1 August, on 1 February: visited, and 30 days after it not reported.
  const row = [...second.summary].find(([at, value]) => at.includes("!A") && value === "合計")?.[0] ?? "";
  const cell = (column: string) => second.summary.get(row.replace("!A", `!${column}`));
  expect(["B", "C", "D", "E"].map(cell)).toEqual([2, 2, 1, 1]);
});

async function built(asOf: string, ...more: string[]): Promise<Report> {
  const only = "half-year-report.xlsx,follow-up-summary.xlsx";
  const code = await run(["build", "mine", "--as-of", asOf, "--only", only, ...more], effects);
  const book = (name: string) => workbookCells(effects.files.get(`output/mine/${name}.xlsx`) as Uint8Array);
  return { code, cells: await book("half-year-report"), summary: await book("follow-up-summary") };
}

const at = ({ cells }: Report, address: string) => cells.get(`推薦実績報告書!${address}`);
const totals = (report: Report) => ["A13", "J13", "S13", "AB13"].map((address) => at(report, address));
const lines = (report: Report) =>
  [18, 19, 20]
    .map((row) => ["A", "Q", "T", "AA", "AD"].map((column) => at(report, `${column}${row}`)))
    .filter(([name]) => name);

/** Writes cells into the workbook that init made, by their headings; what is not named stays. */
async function fill(sheet: string, from: number, rows: readonly Cells[]): Promise<void> {
  const book = await starterWorkbook(effects.files.get(path) as Uint8Array);
  const worksheet = book.getWorksheet(sheet) as exceljs.Worksheet;
  const headings = (worksheet.getRow(1).values as string[]).slice(1);
  rows.forEach((cells, index) => {
    for (const [heading, value] of Object.entries(cells)) {
      const column = headings.indexOf(heading) + 1;
      if (column === 0) throw new Error(`no column ${heading}`);
      const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(String(value));
      worksheet.getCell(from + index, column).value = isDay ? new Date(`${value}T00:00:00Z`) : value;
    }
  });
  write(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

const write = (file: string, content: string | Uint8Array) =>
  effects.files.set(file, typeof content === "string" ? new TextEncoder().encode(content) : content);
