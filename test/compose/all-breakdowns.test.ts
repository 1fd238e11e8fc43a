import { expect, test } from "vitest";
import type { Block } from "../../src/model/block.js";
import { composer } from "../support/booklet.js";

const mix = `項目,切り口,区分,件数,金額（百万円）
回収,物件別,不動産,1,50
回収,物件別,動産,1,30
回収,物件別,その他,1,20
保証承諾,資金使途別,運転,2,200
保証承諾,資金使途別,設備,1,50
保証承諾,資金使途別,併用,1,50
回収,地域別,東,1,50
回収,地域別,西,2,50
保証承諾,期間別,一年以内,1,100
保証承諾,期間別,三年以内,1,100
保証承諾,期間別,三年超,2,100
`;

/** Headings and captions, in their order; those beside one another one by one. */
const placed = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.kind === "heading") return [block.text];
    if (block.kind === "columns") return block.columns.flatMap(placed);
    if (block.kind === "table") return [`表 ${block.caption?.text}`];
    return block.kind === "chart" ? [block.chart.kind] : [block.kind];
  });

test("every 切り口 that is loaded is placed, in the order of the file, of 回収 too", async () => {
  const compose = await composer({
    "statistics/mix.csv": mix,
    "statistics/trend.csv": "年度,項目,金額（円）\nR7,回収,1\n",
  });
  expect(placed(compose('::breakdown{measure="保証承諾"}').value ?? [])).toEqual([
    "資金使途別",
    "表 資金使途別の保証承諾",
    "rows",
    "期間別",
    "表 期間別の保証承諾",
    "rows",
  ]);
  expect(placed(compose('::breakdown{measure="回収" doughnut="地域別"}').value ?? [])).toEqual([
    "物件別",
    "表 物件別の回収",
    "rows",
    "地域別",
    "表 地域別の回収",
    "doughnut",
  ]);
  expect(placed(compose('::breakdown{measure="代位弁済"}').value ?? [])).toEqual([]);
});

test("a 切り口 and a figure are found by their words, however the author or the data spell them", async () => {
  const compose = await composer({ "statistics/mix.csv": mix.replaceAll("地域別", "地 域 別") });
  const tables = placed(compose('::breakdown{measure="回収" by="地域別" chart="none"}').value ?? []);
  expect(tables).toEqual(["表 地 域 別の回収"]);
  const { problems } = compose('{{figure "mix/recoveries/地域別/東/amount"}}');
  expect(problems).toEqual([]);
});
