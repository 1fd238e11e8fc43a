import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import type { Unit } from "../../model/unit.js";

/** Numbers that a formula carries by definition. */
const byDefinition = (label: string, value: number, unit: Unit): Figure => ({
  id: `fees/definition/${value}${unit}`,
  label,
  value: new Decimal(value),
  unit,
  origin: { kind: "given", by: "定義" },
});

export const monthsInYear = byDefinition("1年の月数", 12, "か月");
export const hundred = byDefinition("百分率の分母", 100, "");

/** A number that whoever asks hands in: by which option or argument. */
export const given = (by: string, label: string, value: Decimal, unit: Unit): Figure => ({
  id: `fee/given/${label}`,
  label,
  value,
  unit,
  origin: { kind: "given", by },
});
