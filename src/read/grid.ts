import type { IsoDate } from "../model/era.js";

/** 升目: the cells of a sheet or a CSV as a person sees them, and nothing of what they mean. Plain data. */
export interface Grid {
  readonly file: string;
  /** undefined of a CSV. */
  readonly sheet?: string;
  /** The rows in which something stands, from the top. Empty rows and cells cost nothing and are not here. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly Area[];
  /** Columns (1 is A) that are hidden, as ranges from–to. */
  readonly hiddenColumns: readonly Span[];
}

export interface GridRow {
  /** The row in Excel; in a CSV the line at which the record begins. From 1. */
  readonly row: number;
  readonly hidden: boolean;
  /** How many cells the row was written with: in a CSV, trailing empty ones count. */
  readonly width: number;
  /** The cells in which something stands, from the left. Of a CSV they are made when asked for. */
  readonly cells: readonly SeenCell[];
}

/** Both ends belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A range of cells; rows and columns from 1, both ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** date: a number that is shown as a day or a time. blank: a formula's empty text. */
export type CellType = "text" | "number" | "date" | "boolean" | "error" | "blank";

/** Why a cell cannot be taken as it is shown; `problemOf` says so in words. */
export type Trouble =
  | "error-value"
  | "no-result"
  | "unknown-format"
  | "beyond-dates"
  | "unreadable-value"
  | "too-long"
  | "struck-out";

export interface SeenCell {
  readonly row: number;
  /** 1 is A. */
  readonly column: number;
  readonly type: CellType;
  /** As it stands in the file: of a text all of it, struck-out parts included. */
  readonly stored: string;
  /**
   * As Excel in Japan shows it: by its number format, without what is struck out, raised digits as ² and ¹. What
   * cannot be seen (NUL, zero-width spaces) is still in it.
   */
  readonly shown: string;
  /** A number's or a date's value in plain digits, to the fifteen that Excel keeps (0.30000000000000004 is 0.3). */
  readonly number?: string;
  /** What is shown is the number times ten to this power: 2 for a percentage, −3 for `#,##0,`. Absent for 0. */
  readonly scale?: number;
  /** The day of a date that shows one (a time shows none). */
  readonly day?: IsoDate;
  /** The number format; absent for 標準. */
  readonly format?: string;
  readonly formula?: Formula;
  /** In a row or column that is hidden. */
  readonly hidden?: true;
  /** In a merged area: its first cell, which is shown, or one that it covers, which shows nothing. */
  readonly merged?: "first" | "covered";
  /** The parts of a text that are set in several ways. */
  readonly runs?: readonly Run[];
  readonly struck?: "whole" | "part";
  readonly trouble?: Trouble;
}

export interface Formula {
  /** Without its equals sign; empty where the file keeps it at another cell or not at all. */
  readonly text: string;
  readonly hasResult: boolean;
}

export interface Run {
  readonly text: string;
  readonly struck?: true;
  readonly position?: "raised" | "lowered";
}
