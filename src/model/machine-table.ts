import type { Decimal } from "./decimal.js";
import type { Figure } from "./figure.js";
import type { FiscalYear } from "./fiscal-year.js";
import type { Unit } from "./unit.js";

/** 該当する数値のない所のしるし: no cell is left empty, so that none can stand for a zero. */
export const nothingMark = "-";

/** What a number is called that is counted in nothing. */
const ratioName = "比";

export const unitName = (unit: Unit): string => (unit === "" ? ratioName : unit);

/** The unit of such a name, which may be none. */
export const unitOfName = (name: string): string => (name === ratioName ? "" : name);

/** 項目: a column of a machine-readable table. */
export interface Field {
  /** The id of the table's column, or what of the row it says: `region-code`, `year`, `row-id`. */
  readonly id: string;
  /** 見出し, with the unit in brackets; one of its kind in its table. */
  readonly heading: string;
  readonly type: "string" | "integer" | "number" | "year" | "date";
  readonly unit?: Unit;
}

/** A number, words, or null where there is nothing to say. */
export type Value = Decimal | string | null;

/** 機械判読できる表: one datum a cell, the heading in the first row, every row complete in itself. */
export interface MachineTable {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly Value[])[];
  readonly notes: readonly string[];
  /** Its figures, where they stand: the heading is in row 1. */
  readonly placed: readonly { readonly figure: string; readonly cell: string; readonly text: string }[];
}

/** A column from its heading down. */
export interface Strand {
  readonly field: Field;
  readonly values: readonly Value[];
  /** Parallel to the values, where those are a table's figures. */
  readonly figures?: readonly (Figure | null)[];
}

/** Whose the numbers are. */
export interface OpenEntity {
  readonly name: string;
  readonly prefecture?: string;
  /** 都道府県コード (JIS X 0401). */
  readonly prefectureCode?: string;
}

/** Whose and of which year a publication is. */
export interface PublishedBy {
  readonly entity: OpenEntity;
  /** The year that stands for the time of a table which says nothing of its own. */
  readonly year: FiscalYear;
}
