import { expect, test } from "vitest";
import { readSource } from "../../src/load/source.js";
import { annualPlanSchema } from "../../src/model/association/plan.js";
import { basePropertySchema, trendSchema } from "../../src/model/association/statistics.js";
import type { TableSchema } from "../../src/model/schema.js";
import type { Problem } from "../../src/problem/problem.js";
import { memoryEffects } from "../support/memory.js";

async function told(schema: TableSchema, csv: string, year?: number): Promise<string[]> {
  const problems: Problem[] = [];
  const reader = memoryEffects({ [`x/${schema.path}.csv`]: csv });
  await readSource(schema, { folder: "x", reader, problems, year });
  return problems.map(({ rule, place, message }) => `${rule} ${place?.row} ${message}`);
}

const trend = (...years: number[]) =>
  ["年度,項目,金額（円）", ...years.map((year) => `${year}年度,回収,1`)].join("\n");
const plan = (...years: number[]) =>
  ["年度,項目,計画額（円）", ...years.map((year) => `${year}年度,回収,1`)].join("\n");
const base = (...years: number[]) =>
  ["年度,基金（円）,基金準備金（円）", ...years.map((year) => `${year}年度,1,1`)].join("\n");

test("2024 in the trends and 2025 in the plan are as they should be, in whatever order", async () => {
  expect(await told(trendSchema, trend(2024, 2022, 2023), 2024)).toEqual([]);
  expect(await told(basePropertySchema, base(2023, 2024), 2024)).toEqual([]);
  expect(await told(annualPlanSchema, plan(2025), 2024)).toEqual([]);
});

test("a year less or more is told where the newest stands", async () => {
  expect(await told(trendSchema, trend(2021, 2023, 2022), 2024)).toEqual([
    "table/wrong-year 3 推移の最新の年度が令和5年度です（令和6年度のはずです）。",
  ]);
  expect(await told(trendSchema, trend(2024, 2025), 2024)).toEqual([
    "table/wrong-year 3 推移の最新の年度が令和7年度です（令和6年度のはずです）。",
  ]);
  expect(await told(basePropertySchema, base(2022), 2024)).toEqual([
    "table/wrong-year 2 基本財産の推移の最新の年度が令和4年度です（令和6年度のはずです）。",
  ]);
  expect(await told(annualPlanSchema, plan(2024), 2024)).toEqual([
    "table/wrong-year 2 年度経営計画の最新の年度が令和6年度です（令和7年度のはずです）。",
  ]);
});

test("without a year to compare with, and of a year that is none, no more is said", async () => {
  expect(await told(trendSchema, trend(2020))).toEqual([]);
  const met = await told(trendSchema, "年度,項目,金額（円）\nいつか,回収,1", 2024);
  expect(met).toHaveLength(1);
  expect(met.join()).not.toContain("wrong-year");
});
