import { expect, test } from "vitest";
import { loadCriteria } from "../../src/load/criteria.js";
import { associationSettings } from "../../src/load/settings.js";
import { parseYaml, validateYaml } from "../../src/load/yaml.js";
import { Decimal } from "../../src/model/decimal.js";
import type { Problem } from "../../src/problem/problem.js";
import { memoryEffects } from "../support/memory.js";

/** What is read of a file whose one criterion has these conditions, and what is told. */
async function read(conditions: string, head = "基準日: 2026-03-31\nスコア区分: [A, B]") {
  const problems: Problem[] = [];
  const text = `${head}\n基準:\n  - 名: 試し\n    頻度: 毎月\n    条件: [${conditions}]\n`;
  const reader = memoryEffects({ "x/monitoring/criteria.yaml": text });
  const criteria = await loadCriteria("x", reader, problems);
  return { criteria, told: problems.map(({ message, place }) => `${place?.row}: ${message}`) };
}

test("what may be asked of a column", async () => {
  const { criteria, told } = await read(
    '{ 列: 保証残高, 以上: "5,000千円", 以下: 9000千円 }, { 列: 従業員数, 以下: 2 }, { 列: 後継者, 値: なし }, { 列: 業種, 値: [飲食業, 小売業] }, { 列: 条件変更日, 以前: 令和8年3月31日 }, { 列: スコア区分, 低下: 1 }',
  );
  expect(told).toEqual([]);
  expect(criteria?.asOf).toBe("2026-03-31");
  expect(criteria?.list[0]?.conditions.map(({ place: _, ...one }) => one)).toEqual([
    { column: "balance", kind: "number", least: new Decimal(5000), most: new Decimal(9000), unit: "千円" },
    { column: "employees", kind: "number", most: new Decimal(2) },
    { column: "successor", kind: "is", words: ["なし"] },
    { column: "industry", kind: "is", words: ["飲食業", "小売業"] },
    { column: "changed", kind: "day", until: "2026-03-31" },
    { column: "score", kind: "fallen", ranks: 1 },
  ]);
});

test("what is wrong with its form leads to the page that shows how it is written, and not to that of another file", async () => {
  const hintsOf = async (text: string) => {
    const problems: Problem[] = [];
    await loadCriteria("x", memoryEffects({ "x/monitoring/criteria.yaml": text }), problems);
    return problems.map(({ hint }) => hint);
  };
  expect(
    await hintsOf("基準日: 2026-02-30\n基準: [{ 名: 試し, 頻度: 毎月, 条件: [{ 列: 業種, 値: 飲食業 }] }]\n"),
  ).toEqual(["docs/monitoring.mdの例を見て直してください。"]);
  expect(await hintsOf("基準日: 2026-03-31\n")).toEqual(["docs/monitoring.mdの例を見て書き加えてください。"]);
  const settings = parseYaml(new TextEncoder().encode("kind: association\n"), "x/kaiji.yaml", []);
  const told: Problem[] = [];
  if (settings) validateYaml(settings, associationSettings, told);
  expect([...new Set(told.map(({ hint }) => hint))]).toEqual([
    "docs/data-format.mdの例を見て書き加えてください。",
  ]);
});

test.each([
  ["{ 列: 従業員, 以下: 2 }", "「従業員」という列はありません。「従業員数」のつもりではありませんか"],
  ["{ 列: 案件番号, 値: M-1 }", "「案件番号」という列はありません"],
  ["{ 列: 業種 }", "「業種」の条件は、値のどれかで書きます"],
  ["{ 列: 業種, 以上: 3 }", "「業種」の条件は、値のどれかで書きます"],
  ["{ 列: 後継者, 値: 不在 }", "「不在」は「後継者」にありません（あり、なし）"],
  ["{ 列: 保証残高, 以上: 5000 }", "金額を単位とともに"],
  ["{ 列: 保証残高, 以上: 5000千円, 以下: 6百万円 }", "以上と同じ単位で"],
  ["{ 列: 従業員数, 以上: 二人 }", "数を書いてください"],
  ["{ 列: 従業員数, 値: [1, 2] }", "数を一つ書いてください"],
  ["{ 列: 条件変更日, 以後: 2025-02-30 }", "暦にある日を書いてください"],
  ["{ 列: スコア区分, 低下: 0 }", "1から9の整数"],
])("refused: %s", async (condition, words) => {
  const { criteria, told } = await read(condition);
  expect(criteria).toBeUndefined();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^6: /u);
  expect(told[0]).toContain(words);
});

test("a fall is nothing without the ranks, a day none of the calendar, a file that is not there", async () => {
  expect((await read("{ 列: スコア区分, 低下: 2 }", "基準日: 2026-03-31")).told[0]).toContain(
    "よい順に二つ以上",
  );
  expect((await read("{ 列: 業種, 値: 飲食業 }", "基準日: 2026-02-30")).told[0]).toMatch(/^1: .*基準日/u);
  const problems: Problem[] = [];
  expect(await loadCriteria("x", memoryEffects({}), problems)).toBeUndefined();
  expect(problems.map(({ rule }) => rule)).toEqual(["file/missing"]);
});
