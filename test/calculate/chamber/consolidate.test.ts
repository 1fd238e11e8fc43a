import { describe, expect, test } from "vitest";
import { openDataset } from "../../../src/kind/open.js";
import { prefectureReport } from "../../../src/kind/prefecture/report.js";
import { figuresJson } from "../../../src/render/figures-json.js";
import { programmesCsv, registerCsv } from "../../support/chamber.js";
import { filesOf, under } from "../../support/dataset.js";
import { type Files, memoryEffects } from "../../support/memory.js";

async function consolidated(files: Files, folder = "p") {
  const effects = memoryEffects(files);
  const opened = await openDataset(folder, effects);
  if (!opened.value) throw new Error("no dataset");
  return prefectureReport(opened.value, { today: effects.today });
}

const head = "団体名,期,融資制度,申込件数,申込金額（円）,承諾件数,承諾金額（円）";
const base: Files = {
  "p/kaiji.yaml": 'kind: prefecture\nentity: { name: 見本県 }\nhalf: 2025H1\nasOf: "2025-10-14"\n',
  "p/chambers.csv": "団体コード,団体名,報告日\n1,甲商工会,R7.10.9\n2,乙商工会,R7.10.11\n",
  "p/programmes.csv": programmesCsv,
  "p/registers/1.csv": registerCsv({}),
  "p/reports/2025H1/2.csv": `${head}\n乙商工会,2025H1,小規模企業資金,2,7000000,1,3000000\n`,
};
const rules = async (files: Files) => (await consolidated(files)).problems.map(({ rule }) => rule);

test("the sample prefecture, worked out by hand", async () => {
  const folder = "data/sample-prefecture-2025h1";
  const { value } = await consolidated(under(folder, await filesOf(folder)), folder);
  const lines = value?.report.chambers.map(({ name, applications, approvals, rate, previous, lastYear }) =>
    [
      name,
      applications.count,
      applications.amount,
      approvals.count,
      approvals.amount,
      rate,
      previous.applications,
      lastYear.approvals,
    ].map((cell) => (typeof cell === "string" ? cell : (cell.value?.toNumber() ?? null))),
  );
  expect(lines).toEqual([
    // 19 ÷ 22 = 86.36… %; the register begins in October 2024, so last year's half is unknown.
    ["若葉商工会議所", 22, 232251, 19, 185751, 86.4, 177000, null],
    // 21,500 + 18,000; 17,000 + 24,400; half before: 16,000 + 27,000
    ["南浜商工会", 7, 39500, 7, 41400, 100, 43000, 19000],
    // 2,500 + 12,000; 2,500 + 11,000; half before: 2,000 withdrawn; last year: 3,000 + 8,000
    ["山手商工会", 2, 14500, 2, 13500, 100, 2000, 11000],
    ["北浜商工会議所", null, null, null, null, null, null, null],
  ]);
  expect(value?.report.filings.map(({ status }) => status)).toEqual(["提出", "提出", "期限後", "未提出"]);
  // What a prefecture publishes ends at its chambers: no case is named.
  const { figures = [], half } = value?.report ?? {};
  if (!half) throw new Error("nothing was put together");
  const settings = { kind: "prefecture", entity: { name: "若葉県" }, half };
  const published = new TextDecoder().decode(figuresJson({ figures, folder, settings }));
  expect(published).toContain("chambers/101/2025H1/小規模企業資金/approvals/amount");
  expect(published).not.toMatch(/case\/|受付番号/u);
});

describe("what is wrong in what the chambers handed in", () => {
  test("nothing", async () => {
    expect(await rules(base)).toEqual(["chamber/reported-late"]);
  });
  test("a chamber that has not reported, after the due day and before it", async () => {
    const { "p/reports/2025H1/2.csv": _, ...missing } = base;
    expect(await rules(missing)).toEqual(["chamber/not-reported"]);
    const early = { ...missing, "p/kaiji.yaml": String(base["p/kaiji.yaml"]).replace("10-14", "10-10") };
    expect(await rules(early)).toEqual([]);
  });
  test("a column of personal data", async () => {
    const personal = `${head},代表者名\n乙商工会,2025H1,小規模企業資金,2,7000000,1,3000000,見本 太郎\n`;
    const { problems } = await consolidated({ ...base, "p/reports/2025H1/2.csv": personal });
    expect(problems.map(({ rule }) => rule)).toContain("chamber/personal-data");
    expect(JSON.stringify(problems)).not.toContain("見本 太郎");
  });
  test("another half, an unknown code, both kinds at once", async () => {
    const other = `${head}\n乙商工会,2024H2,小規模企業資金,2,7000000,1,3000000\n`;
    expect(await rules({ ...base, "p/reports/2025H1/2.csv": other })).toContain("chamber/other-half");
    expect(await rules({ ...base, "p/registers/3.csv": registerCsv({}) })).toContain(
      "chamber/unknown-chamber",
    );
    expect(await rules({ ...base, "p/registers/2.csv": registerCsv({}) })).toContain("chamber/counted-twice");
  });
  const handedIn = async (...rows: readonly string[]) => {
    const report = { "p/reports/2025H1/2.csv": `${[head, ...rows].join("\n")}\n` };
    const { value, problems } = await consolidated({ ...base, ...report });
    const told = problems.filter(({ severity }) => severity === "error");
    return {
      value,
      told: told.map(({ rule, place }) => `${rule} ${place?.file}!${place?.column}${place?.row}`),
    };
  };
  test.each([
    ["a blank amount", ["乙商工会,2025H1,小規模企業資金,2,,1,3000000"], "table/missing-number", "E2"],
    ["a blank count", ["乙商工会,2025H1,小規模企業資金,,7000000,1,3000000"], "table/missing-number", "D2"],
    ["no amount for a count", ["乙商工会,2025H1,小規模企業資金,2,─,1,3000000"], "table/unpaired", "E2"],
    [
      "no count for an amount",
      ["乙商工会,2025H1,小規模企業資金,2,7000000,0,3000000"],
      "table/unpaired",
      "F2",
    ],
    ["a negative amount", ["乙商工会,2025H1,小規模企業資金,2,-3500000,1,3000000"], "table/negative", "E2"],
    ["half a case", ["乙商工会,2025H1,小規模企業資金,2.5,7000000,1,3000000"], "table/not-whole", "D2"],
    [
      "another chamber",
      ["甲商工会,2025H1,小規模企業資金,2,7000000,1,3000000"],
      "chamber/other-chamber",
      "A2",
    ],
    [
      "a doubled row",
      Array<string>(2).fill("乙商工会,2025H1,小規模企業資金,2,7000000,1,3000000"),
      "table/duplicate-row",
      "A3",
    ],
    [
      "a programme by both its names",
      ["乙商工会,2025H1,経営安定資金,2,7000000,1,3000000", "乙商工会,2025H1,一般事業資金,1,2000000,0,0"],
      "chamber/programme-twice",
      "C3",
    ],
  ])("%s is an error at its cell", async (_, rows, rule, cell) => {
    expect(await handedIn(...rows)).toEqual({
      value: undefined,
      told: [`${rule} p/reports/2025H1/2.csv!${cell}`],
    });
  });
  test("none at all is written 0 or ─", async () => {
    const { value, told } = await handedIn("乙 商工会,2025H1,小規模企業資金,2,7000000,0,─");
    expect(told).toEqual([]);
    expect(value?.report.chambers[1]?.approvals.yen.value?.toNumber()).toBe(0);
  });
  test("one chamber's report as CSV and as a workbook, one chamber twice in the list", async () => {
    const book = { "p/reports/2025H1/2.xlsx": "" };
    expect(await rules({ ...base, ...book })).toContain("file/two-forms");
    const list = (last: string) => ({ "p/chambers.csv": `${base["p/chambers.csv"]}${last}\n` });
    expect(await rules({ ...base, ...list("2,丙商工会,") })).toContain("table/duplicate-row");
    expect(await rules({ ...base, ...list("3,乙商工会,") })).toContain("table/duplicate-row");
  });
  test("a half without any case is reported by headings alone", async () => {
    const { value, problems } = await consolidated({ ...base, "p/reports/2025H1/2.csv": `${head}\n` });
    expect(problems.map(({ rule }) => rule)).toEqual(["chamber/reported-late"]);
    expect(value?.report.chambers[1]?.applications.count.value?.toNumber()).toBe(0);
  });
});
