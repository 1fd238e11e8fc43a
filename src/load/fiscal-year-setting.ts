import { z } from "zod";
import type { FiscalYear } from "../model/fiscal-year.js";
import { readFiscalYear } from "./date.js";

/** A year as a setting says it: 2024, 令和6年度, R6; undefined for what is none. */
export const fiscalYearIn = (value: unknown): FiscalYear | undefined =>
  typeof value === "number" || typeof value === "string"
    ? (readFiscalYear(String(value)) ?? undefined)
    : undefined;

/** 年度 in `kaiji.yaml`. */
export const fiscalYearSetting = z.union([z.number(), z.string()]).transform((value, context): FiscalYear => {
  const year = fiscalYearIn(value);
  // A guarantee corporation is a creature of 昭和 at the earliest.
  if (year !== undefined && year >= 1927) return year;
  context.addIssue({
    code: "custom",
    message: "年度を「2024」か「令和6年度」のように書いてください（昭和2年度から）",
  });
  return z.NEVER;
});
