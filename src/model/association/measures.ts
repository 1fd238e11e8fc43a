import type { Unit } from "../unit.js";

/** What there is to say of a measure; whatever lists the measures or treats one in its own way reads it here. */
interface MeasureDeclaration {
  /** What it is called in ids: `trend/approvals`. */
  readonly id: string;
  /** Whether its figures are of the whole year or of what stands at the year's end. */
  readonly period: "year" | "yearEnd";
  /** What of it stands in the table of ten years. */
  readonly tenYears: readonly ("count" | "amount")[];
  /** What is counted of it instead of cases, where it has no amount. */
  readonly counted?: { readonly label: string; readonly unit: Unit };
}

/** 項目: what a corporation's business is measured by, year by year. */
export const measures = {
  保証申込: { id: "applications", period: "year", tenYears: [] },
  保証承諾: { id: "approvals", period: "year", tenYears: ["count", "amount"] },
  保証債務残高: { id: "outstanding", period: "yearEnd", tenYears: ["count", "amount"] },
  償還: { id: "repayments", period: "year", tenYears: [] },
  代位弁済: { id: "subrogations", period: "year", tenYears: ["count", "amount"] },
  回収: { id: "recoveries", period: "year", tenYears: ["amount"] },
  利用企業者数: {
    id: "clients",
    period: "yearEnd",
    tenYears: ["count"],
    counted: { label: "企業数", unit: "企業" },
  },
} as const satisfies Readonly<Record<string, MeasureDeclaration>>;

export type Measure = keyof typeof measures;
export type MeasureId = (typeof measures)[Measure]["id"];

export const measureNames = Object.keys(measures) as readonly Measure[];

/** Those of which something is counted and nothing is an amount. */
export const countedMeasures: readonly Measure[] = measureNames.filter(
  (name) => countedOf(name) !== undefined,
);

/** What is counted of a measure that has no amount; undefined where it is cases. */
export function countedOf(measure: Measure): MeasureDeclaration["counted"] {
  const declaration: MeasureDeclaration = measures[measure];
  return declaration.counted;
}
