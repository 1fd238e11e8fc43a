import { beforeAll, expect, test } from "vitest";
import { associationOpenData } from "../../src/kind/association/open-data.js";
import type { Report } from "../../src/model/report.js";
import { problemsText } from "../../src/problem/print.js";
import { hasErrors } from "../../src/problem/problem.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

// オープンデータを読み直す: a corporation whose ledger and statistics are only the open data of another build of it comes
// to the same figures, by its sources.yaml alone.

const folder = "data/saga-2014";

/** The tables that are read anew; the others stay. */
const replaced = [
  "ledger/trial-balance.csv",
  "ledger/budget.csv",
  "statistics/trend.csv",
  "statistics/mix.csv",
];

/** What is said of a file of the package; JSON is YAML, too. */
const entry = (name: string, said: object) => ({ file: `open-data/${name}.csv`, ...said });

/** Their one amount is on the side that is named; the other holds nothing. */
const debit = { columns: { 借方残高: "金額" }, constants: { 貸方残高: "─" }, unit: "円" };
const credit = { columns: { 貸方残高: "金額" }, constants: { 借方残高: "─" }, unit: "円" };
const inSection = (side: typeof debit | typeof credit, section: string) => ({
  ...side,
  constants: { ...side.constants, 区分: section },
});
/** 大区分 says whether an account is 経常 or 経常外. */
const bySection = ({ columns, ...side }: { columns: object }) => ({
  ...side,
  columns: { ...columns, 区分: "大区分" },
});
const budget = { columns: { 予算額: "金額" } };

/** Lines of the files, so that a 小計 that is no account (経常収入) is reckoned, not read. */
const sources = {
  "ledger/trial-balance": [
    entry("income-statement-income", { ...bySection(credit), rows: { from: 3, to: 11 } }),
    entry("income-statement-income", { ...bySection(credit), rows: { from: 13 } }),
    entry("income-statement-expenditure", { ...bySection(debit), rows: { from: 3, to: 18 } }),
    entry("income-statement-expenditure", { ...bySection(debit), rows: { from: 20 } }),
    entry("income-statement-result", { ...inSection(credit, "基金等取崩額"), rows: { from: 4, to: 5 } }),
    entry("income-statement-result", { ...inSection(debit, "収支差額処分"), rows: { from: 7, to: 8 } }),
    entry("balance-sheet-debit", { ...inSection(debit, "資産"), rows: { without: ["合計"] } }),
    entry("balance-sheet-credit", { ...inSection(credit, "負債及び正味財産"), rows: { without: ["合計"] } }),
  ],
  "ledger/budget": [
    entry("budget-income", { ...bySection(budget), rows: { from: 3, to: 5 } }),
    entry("budget-income", { ...bySection(budget), rows: { from: 7 } }),
    entry("budget-expenditure", { ...bySection(budget), rows: { from: 3, to: 7 } }),
    entry("budget-expenditure", { ...bySection(budget), rows: { from: 9 } }),
    entry("budget-result", { ...budget, constants: { 区分: "基金等取崩額" }, rows: { from: 4, to: 4 } }),
  ],
  "statistics/trend": [
    entry("trend-approvals", { constants: { 項目: "保証承諾" } }),
    entry("trend-outstanding", { constants: { 項目: "保証債務残高" } }),
    entry("trend-subrogations", { constants: { 項目: "代位弁済" } }),
  ],
};

let report: Report;
let files: Files;
beforeAll(async () => {
  const own = under(folder, await filesOf(folder));
  const made = await reportOf(folder, memoryEffects(own));
  if (!made.value) throw new Error("saga has no report");
  report = made.value.report;
  const open = await associationOpenData({ report });
  const kept = Object.entries(own).filter(([path]) => !replaced.includes(path.slice(folder.length + 1)));
  files = {
    ...Object.fromEntries(kept),
    ...under(folder, Object.fromEntries(open.map(({ path, bytes }) => [path, bytes]))),
  };
});

const measures = { approvals: "保証承諾", outstanding: "保証債務残高", subrogations: "代位弁済" };

/** 内訳: where rows are indented, 大区分 is our 区分, and the outermost rows are the 小計 of theirs. */
const mixSources = () =>
  report.tables
    .filter(({ id }) => id.startsWith("mix/"))
    .map(({ id, rowHeading, rows }) => {
      const [, measure = "", dimension] = id.split("/");
      const constants = { 項目: measures[measure as keyof typeof measures], 切り口: dimension };
      const said = entry(id.replaceAll("/", "-"), { constants });
      if (rows.every(({ level }) => level === 0)) return { ...said, columns: { 区分: rowHeading } };
      const outermost = rows.filter(({ level }) => level === 0);
      const words = Object.fromEntries(outermost.map(({ label }) => [label, "小計"]));
      return { ...said, columns: { 区分: "大区分", 内訳: rowHeading }, words: { 内訳: words } };
    });

test("the same figures", async () => {
  const yaml = JSON.stringify({ ...sources, "statistics/mix": mixSources() }, null, 1);
  const again = await reportOf(folder, memoryEffects({ ...files, [`${folder}/sources.yaml`]: yaml }));
  const errors = again.problems.filter((problem) => hasErrors([problem]));
  expect(problemsText(errors, false)).toBe("エラー0件、警告0件");
  const read = new Map(again.value?.report.figures.map(({ id, value, unit }) => [id, `${value} ${unit}`]));
  const before = report.figures.map(({ id, value, unit }) => [id, `${value} ${unit}`] as const);
  expect(before.length).toBeGreaterThan(1000);
  expect(
    before.filter(([id, value]) => read.get(id) !== value).map(([id, v]) => `${id}: ${v} → ${read.get(id)}`),
  ).toEqual([]);
});
