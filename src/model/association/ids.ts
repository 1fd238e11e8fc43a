import type { Figure } from "../figure.js";
import type { Table } from "../table.js";
import { type Measure, type MeasureId, measures } from "./measures.js";
import type { plans } from "./plan.js";
import type { StatementFigureId, StatementId } from "./statement/statements.js";
import type { mixQuantities } from "./statistics.js";

/**
 * 名: the ids by which checks, ratios, components and drawings ask an association's report for its figures and
 * tables. They are made of the declarations of what a report can have, so that an id that no report can have is
 * no program; an id that this report does not have gives undefined.
 */
export type FigureId =
  | StatementFigureId
  | `${TrendTableId}/${number}/${"count" | "amount" | "change"}`
  | `${MixTableId}/${string}/${(typeof mixQuantities)[number] | ColumnOf<MixTableId>}`
  | `${PlanTableId}/${number}/${string}`
  | "base-property/ceiling";

export type TableId =
  | TrendTableId
  | MixTableId
  | PlanTableId
  | BasePropertyTableId
  | AgainstPreviousId
  | keyof OtherColumns;

/** 列: the ids of the columns that a table can have. */
export type ColumnOf<Id extends TableId> = Id extends TrendTableId
  ? "count" | "amount" | "change"
  : Id extends MixTableId
    ? "count" | "amount" | "share" | "change"
    : Id extends PlanTableId
      ? `${number}/${"amount" | PlanRatio}`
      : Id extends AgainstPreviousId
        ? "now" | "previous" | "moved" | "rate"
        : Id extends keyof OtherColumns
          ? OtherColumns[Id]
          : never;

interface OtherColumns {
  readonly "budget/against-result": "budget" | "result" | "gap" | "execution";
  readonly "plan/result": "plan" | "result" | "gap" | "achievement";
  readonly "plan/evaluation": "objective" | "result" | "achievement" | "assessment" | "opinion";
  readonly "base-property/composition": "amount" | "share";
  readonly "base-property/contributions": "amount" | "share";
  readonly "base-property/movement": "opening" | "increase" | "decrease" | "closing";
  readonly "base-property/trend": "total" | "fund" | "reserve" | "change";
  readonly "base-property/plan": "balance" | "increase";
  readonly "base-property/ceiling": "base" | "multiple" | "ceiling" | "liability" | "use";
  readonly ratio: "value" | "formula";
}

/** 対前年度計画比 and 対前年度実績見込比 of a plan. */
export type PlanRatio = "plan-ratio" | "estimate-ratio";

/** A table as calculate makes it, and as checks and components ask it for its columns. */
export type TableOf<Id extends TableId> = Id extends TableId ? Table<ColumnOf<Id>> : never;

/** A table of the report by its id; the calculators' own types say that its columns are those declared. */
export function tableIn<Id extends TableId>(
  { tables }: { readonly tables: readonly Table[] },
  id: Id,
): TableOf<Id> | undefined {
  return tables.find((table) => table.id === id) as TableOf<Id> | undefined;
}

/** A figure of the report by its id. */
export type Lookup = (id: FigureId) => Figure | undefined;

export type TrendTableId = `trend/${MeasureId}`;
export type MixTableId = `mix/${MeasureId}/${string}`;
export type AgainstPreviousId = `${StatementId}/against-previous`;
export type PlanTableId = `plan/${keyof typeof plans}`;
export type BasePropertyTableId = (typeof basePropertyTableIds)[number];

/** 基本財産の表, in the order in which they are printed. */
export const basePropertyTableIds = [
  "base-property/composition",
  "base-property/contributions",
  "base-property/movement",
  "base-property/trend",
  "base-property/plan",
  "base-property/ceiling",
] as const;

export const trendTableId = (measure: Measure): TrendTableId => `trend/${measures[measure].id}`;

/** The mix of a measure by a dimension (切り口), in the words of the file. */
export const mixTableId = (measure: Measure, dimension: string): MixTableId =>
  `mix/${measures[measure].id}/${dimension}`;

/** The same of what a federation's returns come to. */
export const combinedMixTableId = (measure: Measure, dimension: string): string =>
  `returns/${mixTableId(measure, dimension)}`;
