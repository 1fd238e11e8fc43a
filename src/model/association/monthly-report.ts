import type { Figure } from "../figure.js";
import type { FiscalYear } from "../fiscal-year.js";
import { type Table, tableFigures } from "../table.js";
import type { Measure } from "./measures.js";

/** A month's or a period's figures, and those of a year ago; absent where the file does not have all of it. */
export interface ComparedMonth {
  readonly now: MonthQuantities;
  readonly previous: MonthQuantities;
  /** 前年同月比, 前年同期比. */
  readonly change?: Figure;
}

/** 件数と金額, the amount as it was handed over. */
export interface MonthQuantities {
  readonly count?: Figure;
  readonly amount?: Figure;
}

/** What a sentence says of a measure. */
export interface MonthlySubject {
  readonly measure: Measure;
  readonly month: ComparedMonth;
  /** 累計, from April on; of a balance, that of the month's end. */
  readonly cumulative: ComparedMonth;
}

export type MonthlyColumn =
  | "count"
  | "amount"
  | "previousCount"
  | "previousAmount"
  | "change"
  | "cumulativeCount"
  | "cumulativeAmount"
  | "cumulativePreviousCount"
  | "cumulativePreviousAmount"
  | "cumulativeChange";

/** 保証月報: the newest month of the file, and the fiscal year up to it. */
export interface MonthlyReport {
  readonly fiscalYear: FiscalYear;
  /** 「令和8年3月」. */
  readonly month: string;
  readonly subjects: readonly MonthlySubject[];
  readonly summary: Table<MonthlyColumn>;
  /** A table a measure and way of dividing it. */
  readonly breakdowns: readonly Table<MonthlyColumn>[];
  /** 月ごとの推移: a table a measure, this year beside the last. */
  readonly courses: readonly Table<"amount" | "previousAmount" | "change">[];
}

/** The tables of a monthly report in the order in which they are read. */
export const monthlyTables = ({ summary, courses, breakdowns }: MonthlyReport): Table[] => [
  summary,
  ...courses,
  ...breakdowns,
];

export const monthlyFigures = (monthly: MonthlyReport): Figure[] =>
  monthlyTables(monthly).flatMap(tableFigures);
