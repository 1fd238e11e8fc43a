import type { Place } from "../problem/place.js";
import { eraYearName, eraYearShort } from "./era.js";
import { type EraChangeStyle, type FiscalYear, fiscalYearName, fiscalYearShort } from "./fiscal-year.js";
import type { SourcedNumber } from "./schema.js";
import type { Unit } from "./unit.js";

/**
 * 系列の表: any table that a dataset brings along, years or categories down, one or more series across, as read.
 * Several kinds of datasets have such tables, each in a folder of its own; they are read and calculated in one way.
 */
export interface SeriesTable {
  /** The file's name without its ending. */
  readonly name: string;
  /** The line above the heading; the name, where there is none. */
  readonly title: string;
  /** 「年度」「業種」. */
  readonly rowHeading: string;
  readonly axis: SeriesAxis;
  readonly series: readonly { readonly label: string; readonly unit: Unit }[];
  readonly rows: readonly SeriesRow[];
  /** 注 and 出典: the lines below the table, as they stand. */
  readonly notes: readonly string[];
}

/** What the rows are: fiscal years (年度), years of the calendar (年), or categories. */
export type SeriesAxis = "fiscal-year" | "year" | "category";

export interface SeriesRow {
  /** As it stands in the file. */
  readonly label: string;
  /** Of a year, its Western number. */
  readonly year?: FiscalYear;
  /** Parallel to the series; a value is null where nothing is known. */
  readonly values: readonly SourcedNumber[];
  readonly place: Place;
}

/** The axis that the heading over the first column names. */
export function axisOf(rowHeading: string): SeriesAxis {
  if (/年度$/u.test(rowHeading)) return "fiscal-year";
  return /^(?:年|暦年|西暦|年次)$/u.test(rowHeading) ? "year" : "category";
}

/** What the table is called in the report. */
export type SeriesTableId = `series/${string}`;

export const seriesTableId = (name: string): SeriesTableId => `series/${name}`;

/** 令和6年度, 令和6年. */
export const yearName = (year: number, axis: SeriesAxis, change: EraChangeStyle): string =>
  axis === "year" ? eraYearName(year) : fiscalYearName(year, change);

/** R6: for the axes of charts. */
export const yearShort = (year: number, axis: SeriesAxis, change: EraChangeStyle): string =>
  axis === "year" ? eraYearShort(year) : fiscalYearShort(year, change);

/** 原稿に書いた表: a table as an author typed it, its heading first. */
export interface WrittenTable {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}
