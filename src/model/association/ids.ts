import type { Figure } from "../figure.js";
import { type Measure, type MeasureId, measures } from "./measures.js";
import type { plans } from "./plan.js";
import type { StatementFigureId } from "./statement/statements.js";
import type { mixQuantities } from "./statistics.js";

/**
 * 名: the ids by which checks, ratios, components and drawings ask an association's report for its figures and
 * tables. They are made of the declarations of what a report can have, so that an id that no report can have is
 * no program; an id that this report does not have gives undefined.
 */
export type FigureId =
  | StatementFigureId
  | `${TrendTableId}/${number}/${"count" | "amount" | "change"}`
  | `${MixTableId}/total/${(typeof mixQuantities)[number]}`
  | `${PlanTableId}/${number}/${string}`
  | "base-property/ceiling";

export type TableId = TrendTableId | MixTableId | PlanTableId | BasePropertyTableId | "ratio";

/** A figure of the report by its id. */
export type Lookup = (id: FigureId) => Figure | undefined;

export type TrendTableId = `trend/${MeasureId}`;
export type MixTableId = `mix/${MeasureId}/${string}`;
export type PlanTableId = `plan/${keyof typeof plans}`;
export type BasePropertyTableId = (typeof basePropertyTableIds)[number];

/** 基本財産の表, in the order in which they are printed. */
export const basePropertyTableIds = [
  "base-property/composition",
  "base-property/trend",
  "base-property/plan",
  "base-property/ceiling",
] as const;

export const trendTableId = (measure: Measure): TrendTableId => `trend/${measures[measure].id}`;

/** The mix of a measure by a dimension (切り口), in the words of the file. */
export const mixTableId = (measure: Measure, dimension: string): MixTableId =>
  `mix/${measures[measure].id}/${dimension}`;
