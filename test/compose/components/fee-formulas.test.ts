import { expect, test } from "vitest";
import { feeReport } from "../../../src/calculate/fees/fee-report.js";
import type { FeeMethod } from "../../../src/model/fee-schedule.js";
import { method, schedule } from "../../calculate/fees/schedule.js";
import { lines } from "../by-hand.js";

const placed = (parts: Partial<Parameters<typeof schedule>[0]> = {}) => {
  const fees = feeReport({ versions: [schedule(parts)] }, "2025-04-01");
  return lines("::fee-formulas", fees ? { report: { fees } } : {}).join("\n");
};
const own = (parts: Partial<FeeMethod> = {}) => placed({ method: { ...method, ...parts } });

test("a formula for each way of repaying that the schedule has a rule for", () => {
  expect(own()).toContain("期日に一括して返す");
  expect(own()).toContain("× 月数 ÷ 12 × 分割係数");
  expect(own()).toContain("× 日数 ÷ 365日");
  expect(own()).not.toContain("月率");
});

test("whole years, months and days where the rates of months and days are truncated", () => {
  expect(own({ monthlyRateDigits: 4 })).toContain("料率 × 年数 ＋ 月率 × 残る月数）");
  expect(own({ monthlyRateDigits: 4, dailyRateDigits: 4 })).toContain("月率 × 残る月数 ＋ 日率 × 残る日数）");
});

test("what is left to the standard has no formula", () => {
  const text = placed({ place: { file: "elsewhere/schedule.yaml" } });
  expect(text).toContain("期日に一括して返す");
  expect(text).not.toContain("分割係数");
  expect(text).not.toContain("365");
});

test("no rates, nothing", () => {
  expect(lines("::fee-formulas")).toEqual([]);
});
