import { parse } from "csv-parse/sync";
import type { CellValue } from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { chamberFiles, registerCsv } from "../support/chamber.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

// 思わぬ値: whatever stands in a cell, of any table of any kind, it is told at its cell and breaks nothing.

interface Told {
  readonly rule: string;
  readonly message: string;
  readonly file: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

async function checked(files: Files, folder: string) {
  const effects = memoryEffects(files);
  const code = await run(["check", folder, "--format", "json", "--debug"], effects);
  const told = code === 70 ? [] : (JSON.parse(effects.printed.join("")).problems as Told[]);
  return { code, told, said: effects.said.join("\n") };
}

const base = await filesOf("test/error/base");
const prefecture = under("d", await filesOf("data/sample-prefecture-2025h1"));
const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

describe("each is told at its cell", () => {
  const wrong = { error: "#REF!" } as CellValue;
  const accounts = ["科目ID", "科目", "別名", "区分", "種別", "上位", "正味財産"];
  const own = (change: Readonly<Record<string, CellValue>>) => {
    const row = { 科目ID: "own", 科目: "独自", 区分: "資産", 種別: "末端", ...change } as Record<
      string,
      CellValue
    >;
    return workbookBytes([["勘定科目表", [accounts, accounts.map((heading) => row[heading] ?? null)]]]);
  };
  const report = ["団体名", "期", "融資制度", "申込件数", "申込金額（円）", "承諾件数", "承諾金額（円）"];

  test.each<[string, () => Promise<Files>, string]>([
    [
      "#REF! in 別名",
      async () => under("d", { ...base, "ledger/accounts.xlsx": await own({ 別名: wrong }) }),
      "read/error-value d/ledger/accounts.xlsx!C2",
    ],
    [
      "#REF! in 上位",
      async () => under("d", { ...base, "ledger/accounts.xlsx": await own({ 上位: wrong }) }),
      "read/error-value d/ledger/accounts.xlsx!F2",
    ],
    [
      "#REF! in 団体コード",
      async () => ({
        ...without(prefecture, "d/chambers.csv"),
        "d/chambers.xlsx": await workbookBytes([
          [
            "団体",
            [
              ["団体コード", "団体名"],
              [wrong, "若葉商工会議所"],
            ],
          ],
        ]),
      }),
      "read/error-value d/chambers.xlsx!A2",
    ],
    [
      "#REF! in 期",
      async () => ({
        ...without(prefecture, "d/reports/2025H1/102.csv"),
        "d/reports/2025H1/102.xlsx": await workbookBytes([
          ["データ", [report, ["南浜商工会", wrong, "小規模企業資金", 5, 21_500_000, 4, 17_000_000]]],
        ]),
      }),
      "read/error-value d/reports/2025H1/102.xlsx!B2",
    ],
    [
      "a loan on 9999-12-31",
      async () => chamberFiles(registerCsv({ lent: "9999-12-31" })),
      "table/unreadable-date c/register.csv!P2",
    ],
    [
      "a loan on 0001-01-01",
      async () => chamberFiles(registerCsv({ lent: "0001-01-01" })),
      "table/unreadable-date c/register.csv!P2",
    ],
    [
      "a talk before 明治",
      async () => chamberFiles(registerCsv({ consulted: "1868-01-24" })),
      "table/unreadable-date c/register.csv!B2",
    ],
    [
      "a day before 明治 in the history",
      async () => under("d", { ...base, "profile/history.csv": "年月日,できごと\n1867-11-09,大政奉還\n" }),
      "table/unreadable-date d/profile/history.csv!A2",
    ],
    [
      "a publication in the year 1",
      async () =>
        under("d", {
          ...base,
          "kaiji.yaml": new TextDecoder().decode(base["kaiji.yaml"]).replace("2026-07", "0001-07"),
        }),
      "settings/invalid d/kaiji.yaml!9",
    ],
    [
      "as of 9999-12-31",
      async () => ({
        ...chamberFiles(registerCsv({})),
        "c/kaiji.yaml": String(chamberFiles("")["c/kaiji.yaml"]).replace("2025-10-08", "9999-12-31"),
      }),
      "settings/invalid c/kaiji.yaml!4",
    ],
  ])("%s", async (_, files, expected) => {
    const made = await files();
    const { code, told, said } = await checked(made, Object.keys(made)[0]?.split("/")[0] ?? "");
    expect(said).toBe("");
    expect(code).toBe(1);
    expect(told.map(({ rule, file, column, row }) => `${rule} ${file}!${column ?? ""}${row}`)).toContain(
      expected,
    );
  });

  test("days of 明治 are days like others", async () => {
    const history = { ...base, "profile/history.csv": "年月日,できごと\n1905-04-01,創立\nM38.5.1,開業\n" };
    expect((await checked(under("d", history), "d")).told).toEqual([]);
  });
});

/** What core systems, formulas and people leave in a cell. */
const hostile = [
  "",
  "#REF!",
  "1e400",
  "9999-12-31",
  "0001-01-01",
  "1868-01-25",
  "2199-12-31",
  "-0",
  "0",
  "-1",
  `1${"0".repeat(30)}`,
  "0.00000000000000000001",
  "あ".repeat(300),
  "🎉",
  "👨‍👩‍👧‍👦",
  "TRUE",
  "１２３",
  "①",
  "─",
  "▲0",
  "R1.5.1",
  "2200",
  "constructor",
  "__proto__",
  "../../x",
  "a:b*c?",
  "'x'",
  "=1+1",
  "一行目\n二行目",
  '{{figure "x"}}',
  "合計",
  "　",
  "100％",
  "(5)",
  "1,2,3",
] as const;

/** A CSV with one cell of it changed; `at` picks the cell. */
function spoilt(text: string, at: number, value: string): string {
  const [head = [], ...rows] = parse(text, { bom: true }) as string[][];
  const changed = (rows[at % rows.length] ?? []).with(at % head.length, value);
  const lines = [head, ...rows.with(at % rows.length, changed)];
  return lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
}

const register = registerCsv({}, { number: "A-2", guarantee: "25-2" });
const visits = "受付番号,指導日,資金繰り,協会報告日\nA-1,R7.9.1,変わらない,\n";

describe("no value in any cell breaks anything", () => {
  const more = {
    "profile/organisation.csv": "名称,上位,業務\n会長,,\n総務部,会長,経理\n",
    "profile/history.csv": "年月日,できごと\n昭和24年9月12日,設立\n",
    "profile/offices.csv": "名称,郵便番号,所在地,建物,電話,FAX,担当地区\n本所,000-0001,港町1,,000,,\n",
    "profile/officers.csv": "役職,氏名,常勤・非常勤,就任年月日,備考\n会長,見本 太郎,常勤,R5.6.1,\n",
    "ledger/accounts.csv": "科目ID,科目,別名,区分,種別,上位,正味財産\nown,独自,,資産,末端,,\n",
    "ledger/budget.csv": "区分,科目,予算額（千円）\n経常収入,保証料,1000\n",
    "statistics/key-figures.csv": "項目,数値,単位\n利用企業者数,10,企業\n",
    "guarantee/terms.csv": "項目,場合,内容\n限度額,会社,2億円\n",
    "report/activities.csv": "日付,区分,できごと,場所\nR7.4.1,研修,創業セミナー,本所\n",
  };
  test.each<[string, Files, number]>([
    ["an association", under("d", { ...base, ...more }), 40],
    ["a chamber", chamberFiles(register, { "c/visits.csv": visits }), 120],
    ["a prefecture", without(prefecture, "d/registers/101.xlsx"), 40],
  ])("of %s", async (_, files, runs) => {
    const folder = Object.keys(files)[0]?.split("/")[0] ?? "";
    const tables = Object.keys(files)
      .filter((path) => path.endsWith(".csv"))
      .sort();
    const text = (path: string) => {
      const content = files[path] ?? "";
      return typeof content === "string" ? content : new TextDecoder().decode(content);
    };
    const change = fc.record({
      table: fc.constantFrom(...tables),
      at: fc.nat(10_000),
      value: fc.constantFrom(...hostile),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ table, at, value }) => {
        const { code, told, said } = await checked(
          { ...files, [table]: spoilt(text(table), at, value) },
          folder,
        );
        expect(`${code} ${said}`).toMatch(/^[01] $/u);
        for (const { message, file } of told) {
          expect(message.replaceAll(value, "")).not.toMatch(/undefined|NaN|Infinity|\[object/u);
          expect(file).not.toBeNull();
        }
      }),
      { numRuns: runs, seed: 20_250_401 },
    );
  });
});
