import type { Place } from "../problem/place.js";
import type { Figure, Read } from "./figure.js";
import type { FiguresEntity } from "./figures-file.js";
import type { FiscalYear } from "./fiscal-year.js";
import { unitNames } from "./unit.js";

/** 提出の形: a dataset's folder, `figures.json`, the workbook `statements.xlsx`, or the list of figures of open data. */
export type ReturnForm = "dataset" | "figures" | "workbook" | "open-data";

/** 提出: what a corporation handed over of a year, in whatever form: the same figures under the same ids. */
export interface Return {
  /** The folder or file as the user named it. */
  readonly file: string;
  readonly form: ReturnForm;
  readonly entity: FiguresEntity;
  readonly fiscalYear: FiscalYear;
  /** Every exact figure by its id, in the order of the file; those that were only printed (`…@百万円`) are left out. */
  readonly figures: ReadonlyMap<string, ReturnedFigure>;
}

/** 提出の主題: what a return is read for, and of which it must have some figures. */
export type ReturnSubject = "statements" | "monitoring";

/** What is sought in a return. */
export interface Sought extends WantedFigures {
  readonly subject: ReturnSubject;
}

/** What figures a reader has any use for: of what is handed over by hundreds the rest would fill the memory. */
export interface WantedFigures {
  /** What their ids begin with: `trend/`; anything, where it is left out. */
  readonly beginnings?: readonly string[];
  readonly isWanted: (id: string) => boolean;
}

/** A figure as it was handed over, to be traced to its place in what was handed over: a cell, or the line of an entry. */
export interface ReturnedFigure extends Figure {
  readonly origin: Read;
  /** How it came about from others of the same return, where the file says so. */
  readonly working?: Working;
  /** The cell of its maker's that it was read from, where the file says so. */
  readonly readAt?: Place;
  /** 計: that it is made of others, where the file says no more than that. */
  readonly isTotal?: true;
}

/** 計算: only what can be done again exactly by anyone. */
export interface Working {
  readonly operation: "sum" | "difference";
  /** Ids of figures of the same return. */
  readonly inputs: readonly string[];
}

const printed = new RegExp(`@(?:${unitNames.join("|")})(?:\\.\\d+)?$`, "u");

/** Whether an id is of a figure as it was printed, rounded from an exact one. */
export const isPrintedId = (id: string): boolean => printed.test(id);

/** 科目の行: whether an id is of a line of a statement, and not of what is said of one (its change, its rate). */
export const isLineOf = (statement: string, id: string): boolean =>
  id.startsWith(`${statement}/`) && !id.includes("/", statement.length + 1);
