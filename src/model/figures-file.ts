import type { Place } from "../problem/place.js";
import { firstDayOf, type HalfYear, halfYearName, lastDayOf } from "./chamber/half-year.js";
import type { RoundingMode } from "./decimal.js";
import type { IsoDate } from "./era.js";
import type { Operation } from "./figure.js";
import { type EraChangeStyle, type FiscalYear, firstDay, fiscalYearName, lastDay } from "./fiscal-year.js";

/** 形式の版: the shape of `figures.json`, counted up when what is read by it changes. */
export const figuresFormat = 1;

/** `figures.json`: a dataset's figures by themselves, for whoever has the file and not the dataset. */
export interface FiguresFile {
  readonly format: typeof figuresFormat;
  /** kaiji's version. */
  readonly kaiji: string;
  /** The kind of the dataset. */
  readonly kind: string;
  readonly entity: FiguresEntity;
  readonly period: FiguresPeriod;
  readonly figures: readonly PlainFigure[];
}

/** Whose figures they are. */
export interface FiguresEntity {
  readonly name: string;
  readonly prefecture?: string;
  /** 都道府県コード (JIS X 0401). */
  readonly prefectureCode?: string;
}

/** Of when they are: a fiscal year, or a half of one. */
export interface FiguresPeriod {
  readonly fiscalYear: FiscalYear;
  readonly half?: HalfYear["half"];
  /** 令和6年度. */
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * A figure as plain data: its value to the last digit as a decimal string, and how it came about. A figure as it was
 * printed is one of its own, `rounded` from the exact one: its unit and digits are those of the print.
 */
export interface PlainFigure {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly unit: string;
  readonly origin: PlainOrigin;
}

export type PlainOrigin =
  | { readonly place: Place; readonly text: string }
  | { readonly given: string }
  | {
      readonly operation: Operation["name"];
      readonly digits?: number;
      readonly mode?: RoundingMode;
      /** Ids of figures of the same file. */
      readonly inputs: readonly string[];
    };

export const yearPeriod = (fiscalYear: FiscalYear, change?: EraChangeStyle): FiguresPeriod => ({
  fiscalYear,
  name: fiscalYearName(fiscalYear, change),
  from: firstDay(fiscalYear),
  to: lastDay(fiscalYear),
});

export const halfYearPeriod = (half: HalfYear): FiguresPeriod => ({
  fiscalYear: half.fiscalYear,
  half: half.half,
  name: halfYearName(half),
  from: firstDayOf(half),
  to: lastDayOf(half),
});
