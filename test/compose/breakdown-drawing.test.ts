import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/block.js";
import type { ChartSpec } from "../../src/model/chart.js";
import { composed, composer } from "../support/booklet.js";

// 内訳の図: what is left out of the drawing by name, or drawn otherwise than asked for, is said under it.

const charts = (blocks: readonly Block[]): ChartSpec[] =>
  blocks.flatMap((block): ChartSpec[] => {
    if (block.kind === "columns") return block.columns.flatMap(charts);
    return block.kind === "chart" ? [block.chart] : [];
  });

async function drawn(
  rows: readonly (readonly [name: string, count: number, amount: number])[],
  chart: string,
) {
  const lines = rows.map(([name, count, amount]) => `保証承諾,試し別,${name},${count},${amount}`);
  const mix = ["項目,切り口,区分,件数,金額（百万円）", ...lines, ""].join("\n");
  const compose = await composer({
    "statistics/mix.csv": mix,
    "statistics/trend.csv": "年度,項目,金額（円）\nR7,回収,1\n",
  });
  const { value, problems } = compose(`::breakdown{measure="保証承諾" by="試し別" chart="${chart}"}`);
  expect(problems).toEqual([]);
  const [spec] = charts(value ?? []);
  if (!spec) throw new Error("nothing was drawn");
  return spec;
}

describe("the drawing of a breakdown", () => {
  test("names forty parts; of fifty, eleven are その他", async () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, at) => [`第${at + 1}`, 1, 100 - at] as const);
    expect((await drawn(names(40), "rows")).notes).toEqual([]);
    const fifty = await drawn(names(50), "rows");
    expect(fifty.categories).toHaveLength(40);
    expect(fifty.categories.at(-1)?.label).toBe("その他");
    expect(fifty.notes).toEqual(["40番目以降の11区分は「その他」にまとめました。"]);
    // 100 + 99 + … + 51 = 3,775; the last eleven, 61 to 51, are 616: 16.3％.
    expect(fifty.series[0]?.labels?.at(-1)).toBe("16.3％");
  });

  test("keeps a part of nothing", async () => {
    const spec = await drawn(
      [
        ["甲", 2, 75],
        ["乙", 1, 25],
        ["丙", 0, 0],
      ],
      "doughnut",
    );
    expect(spec.kind).toBe("doughnut");
    expect(spec.categories.map(({ label }) => label)).toEqual(["甲", "乙", "丙"]);
    expect(spec.series[0]?.labels).toEqual(["75.0％", "25.0％", "0.0％"]);
  });

  test("is bars in place of a ring where all is nothing", async () => {
    const spec = await drawn(
      [
        ["甲", 0, 0],
        ["乙", 0, 0],
      ],
      "doughnut",
    );
    expect(spec.kind).toBe("rows");
    expect(spec.alternative).toContain("どれも同じです。");
  });

  test("says which parts are largest, all of them", async () => {
    const spec = await drawn(
      [
        ["甲", 1, 40],
        ["乙", 1, 40],
        ["丙", 1, 20],
      ],
      "rows",
    );
    expect(spec.alternative).toContain("最も大きいのは甲と乙です。");
  });
});

test("the base property of a year is a ring of its two funds", async () => {
  const compose = await composer();
  const { value, problems } = compose('::chart{of="base-property/composition"}');
  expect(problems).toEqual([]);
  const [spec] = charts(value ?? []);
  expect(spec?.kind).toBe("doughnut");
  expect(spec?.categories.map(({ label }) => label)).toEqual(["基金準備金", "基金"]);
  expect(compose('::chart{of="trend/approvals,base-property/composition"}').problems).toMatchObject([
    { rule: "compose/invalid-attribute" },
  ]);
});

test("of a dimension that the author names, each 内訳 is drawn, and a 区分 that has none; of others the 区分", async () => {
  // 県制度 60 = 一般 45 + 小口 15, of a whole of 100.
  const mix = [
    "項目,切り口,区分,内訳,件数,金額（百万円）",
    "保証承諾,制度別,県制度,,2,60",
    "保証承諾,制度別,県制度,一般,1,45",
    "保証承諾,制度別,県制度,小口,1,15",
    "保証承諾,制度別,市町制度,,1,40",
    "",
  ].join("\n");
  const compose = await composer({
    "statistics/mix.csv": mix,
    "statistics/trend.csv": "年度,項目,金額（円）\nR7,回収,1\n",
  });
  const parts = (attributes: string) => {
    const { value, problems } = compose(`::breakdown{measure="保証承諾" ${attributes}}`);
    expect(problems).toEqual([]);
    const [spec] = charts(value ?? []);
    const labels = spec?.series[0]?.labels ?? [];
    return spec?.categories.map(({ label }, at) => `${label} ${labels[at]}`);
  };
  const inner = ["一般 45.0％", "市町制度 40.0％", "小口 15.0％"];
  expect(parts('by="制度別" chart="doughnut" inner="制度別"')).toEqual(inner);
  expect(parts('doughnut="制度別" inner="業種別,制度別"')).toEqual(inner);
  expect(parts('by="制度別" chart="doughnut"')).toEqual(["県制度 60.0％", "市町制度 40.0％"]);
  expect(parts('inner="業種別"')).toEqual(["県制度 60.0％", "市町制度 40.0％"]);
});

test("Saga's drawings of its programmes show what its own booklet shows", async () => {
  const { value } = await composed("saga-2014");
  const blocks = value?.chapters.find(({ id }) => id === "breakdowns")?.blocks ?? [];
  const rings = charts(blocks).filter(({ kind }) => kind === "doughnut");
  const drawn = rings.map(({ title, categories, series: [series] }) => ({
    title,
    parts: categories.slice(0, 3).map(({ label }, at) => `${label} ${series?.labels?.[at]}`),
  }));
  // The largest three of each pie in 「佐賀県信用保証協会の現況 2015」.
  expect(drawn).toEqual([
    {
      title: "制度別の保証承諾の構成",
      parts: ["普通保証 31.3％", "県特別対策資金 22.5％", "市町制度 16.8％"],
    },
    {
      title: "制度別の保証債務残高の構成",
      parts: ["県特別対策資金 42.6％", "普通保証 17.9％", "市町制度 10.5％"],
    },
    {
      title: "制度別の代位弁済の構成",
      parts: ["県特別対策資金 51.0％", "経営安定関連 13.6％", "全国緊急 8.6％"],
    },
  ]);
});
