import { expect, test } from "vitest";
import { check } from "../../src/command/check.js";
import { sources } from "../../src/command/sources.js";
import { trace } from "../../src/command/trace.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, type MemoryEffects, memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

// kaiji sources: a file of another shape, from the first look to the figure.

const core = await workbookBytes([
  [
    "業種",
    [
      ["保証実績表（令和7年度）"],
      ["業種名", "本年累計件数", "本年累計金額"],
      ["製造", 3, 300],
      ["サービス", 4, 500],
    ],
  ],
  ["控え", [["メモ"]]],
]);
const file = "minato/基幹/保証実績_R7.xlsx";

async function world(more: Files): Promise<MemoryEffects> {
  const base = await filesOf("test/error/base");
  const { "statistics/mix.csv": _, ...others } = base;
  return memoryEffects({ ...under("minato", others), ...more });
}

async function proposed(path: string, more: Files) {
  const effects = await world(more);
  const code = await sources("minato", path, { colour: false }, effects);
  return { code, printed: effects.printed.join("\n"), said: effects.said.join("\n") };
}

test("the entry that is proposed, filled in, has the file read", async () => {
  const { code, printed } = await proposed(file, { [file]: core });
  expect(code).toBe(0);
  expect(printed).toContain("「内訳」（statistics/mix）と見えます");
  // The rows are shown with their cells, and what nobody but the owner knows is asked.
  expect(printed).toContain("区分=製造（A3） 件数=3（B3） 金額=300（C3）");
  expect(printed).toContain("「業種名」を「区分」としてよいか");
  expect(printed).toContain("金額の単位がどこにも書かれていません");
  const entry = /^statistics\/mix:\n(?: .*\n)+/mu.exec(printed)?.[0] ?? "";
  expect(entry).toContain("file: 基幹/保証実績_{年度}.xlsx");
  const filled = entry
    .replace('項目: ""', "項目: 代位弁済")
    .replace('切り口: ""', "切り口: 業種別")
    .replace('unit: ""', "unit: 百万円");
  const effects = await world({ [file]: core, "minato/sources.yaml": filled });
  await check(["minato"], { format: "text", colour: false }, effects);
  expect(effects.printed.join("\n")).toContain("エラー0件");
  await trace("minato", "製造", { output: "output", format: "text", colour: false }, effects);
  expect(effects.printed.join("\n")).toContain(`300百万円  ← ${file}[業種]!C3 「300」`);
  // How the sheet was read stands below the tree.
  expect(effects.printed.join("\n")).toContain(`読み方:\n  ${file}[業種]!A2 「内訳」は、2行目を見出しとし`);
});

test("left as proposed, each blank is told at its line", async () => {
  const { printed } = await proposed(file, { [file]: core });
  const entry = /^statistics\/mix:\n(?: .*\n)+/mu.exec(printed)?.[0] ?? "";
  const told = async (yaml: string) => {
    const effects = await world({ [file]: core, "minato/sources.yaml": yaml });
    expect(await check(["minato"], { format: "text", colour: false }, effects)).toBe(1);
    return effects.printed.join("\n");
  };
  const line = (key: string) => entry.split("\n").findIndex((text) => text.trim().startsWith(`${key}:`)) + 1;
  expect(await told(entry)).toContain(`minato/sources.yaml:${line("unit")}: エラー`);
  const blanks = await told(entry.replace('unit: ""', "unit: 千円"));
  for (const key of ["項目", "切り口"])
    expect(blanks).toContain(`minato/sources.yaml:${line(key)}: エラー: 「${key}」が空です。`);
});

test("a file that is read as it lies is said to be so", async () => {
  const plain = "項目,切り口,区分,件数,金額（千円）\n代位弁済,業種別,製造業,1,2\n";
  const { printed } = await proposed("minato/statistics/mix.csv", { "minato/statistics/mix.csv": plain });
  expect(printed).toContain("そのまま読めます");
  expect(printed).not.toContain("sources.yaml に書く案");
});

test("a file outside the dataset is to be copied into it, one that is like no table is said to be none", async () => {
  const outside = await proposed("保証実績.xlsx", { "保証実績.xlsx": core });
  expect(outside.printed).toContain("フォルダの外にあります");
  const none = await proposed("minato/x.csv", { "minato/x.csv": "担当,期限\n山田,4月\n" });
  expect([none.code, none.printed]).toEqual([1, ""]);
  expect(none.said).toContain("どの表とも似た見出しがありません");
  expect((await proposed("minato/nothing.xlsx", {})).code).toBe(2);
});
