import { expect, test } from "vitest";
import { composer } from "../support/booklet.js";

// 推移の図: its axis has every year, and what it says to those who do not see it is all that is drawn, and true.

async function drawn(rows: readonly string[], of: string) {
  const compose = await composer({
    "statistics/trend.csv": ["年度,項目,件数,金額（百万円）", ...rows, ""].join("\n"),
    "statistics/mix.csv": "項目,切り口,区分,金額（百万円）\n保証承諾,別,甲,1\n",
  });
  const { value, problems } = compose(`::chart{of="${of}"}`);
  expect(problems).toEqual([]);
  const block = value?.find(({ kind }) => kind === "chart");
  if (block?.kind !== "chart") throw new Error("nothing was drawn");
  return block.chart;
}

test("a year without a row is a gap on the axis, named under the drawing and in words", async () => {
  const chart = await drawn(
    ["2022,保証承諾,10,100", "2023,保証承諾,20,200", "2025,保証承諾,30,200"],
    "trend/approvals",
  );
  expect(chart.categories).toEqual([
    { label: "令和4年度", short: "R4" },
    { label: "令和5年度", short: "R5" },
    { label: "令和6年度", short: "R6" },
    { label: "令和7年度", short: "R7" },
  ]);
  for (const { values } of chart.series)
    expect(values.map((value) => value === null)).toEqual([false, false, true, false]);
  expect(chart.notes).toEqual(["令和6年度は、データがありません。"]);
  expect(chart.alternative).toContain(
    "金額は令和4年度の100百万円から令和7年度の200百万円になりました。最も多いのは令和5年度と令和7年度の200百万円です。" +
      "金額の値: 令和4年度 100百万円、令和5年度 200百万円、令和6年度 データなし、令和7年度 200百万円。",
  );
});

test("a series that never changes is said not to change", async () => {
  const chart = await drawn(["2024,保証承諾,10,100", "2025,保証承諾,20,100"], "trend/approvals");
  expect(chart.alternative).toContain("金額はどの年度も100百万円です。");
  expect(chart.alternative).toContain("件数は令和6年度の10件から令和7年度の20件になりました。");
});

test("of years that lack a value it is not said that they are alike", async () => {
  const chart = await drawn(["2023,保証承諾,10,100", "2025,保証承諾,20,100"], "trend/approvals");
  expect(chart.alternative).toContain("金額はデータのあるどの年度も100百万円です。");
});

test("where only one of two measures lacks a year, no note is needed", async () => {
  const chart = await drawn(
    ["2023,代位弁済,1,10", "2024,代位弁済,1,20", "2025,代位弁済,1,30", "2023,回収,1,5", "2025,回収,1,6"],
    "trend/subrogations,trend/recoveries",
  );
  expect(chart.categories.map(({ label }) => label)).toEqual(["令和5年度", "令和6年度", "令和7年度"]);
  expect(chart.notes).toEqual([]);
  expect(chart.alternative).toContain(
    "回収の値: 令和5年度 5百万円、令和6年度 データなし、令和7年度 6百万円。",
  );
});
