import type { Place } from "../problem/place.js";
import type { Decimal } from "./decimal.js";
import type { IsoDate } from "./era.js";
import type { Figure } from "./figure.js";

/**
 * What a form is filled with: a value for each name. A list makes rows repeat; its fields are named even
 * when it is empty, so that a wrong placeholder is found all the same.
 */
export interface FormValues {
  readonly [name: string]: FormValue | FormList;
}

/**
 * Words, a number, a day, yes or no, several words at once (添付書類), or nothing: then a pen will do. A figure and a
 * count are numbers that the workbook can reckon anew from what else stands in it.
 */
export type FormValue = string | Decimal | Figure | FormCount | FormDate | boolean | readonly string[] | null;

/** 件数: how many rows of a list have a word in one of its fields. */
export interface FormCount {
  readonly count: Decimal;
  /** As a placeholder names it: `提出.状況`. */
  readonly field: string;
  readonly word: string;
}

export const isFormFigure = (value: FormValue): value is Figure =>
  typeof value === "object" && value !== null && "origin" in value;

export const isFormCount = (value: FormValue): value is FormCount =>
  typeof value === "object" && value !== null && "count" in value;

export interface FormDate {
  readonly date: IsoDate;
}

export interface FormList {
  readonly fields: readonly string[];
  readonly rows: readonly { readonly [field: string]: FormValue }[];
}

/** 書きこまれた名: a placeholder of a form, as it is written there. */
export interface AskedName {
  /** `数値 保証承諾`, `役員.氏名`. */
  readonly name: string;
  /** What stands there where there is no value; empty where the form does not say. */
  readonly otherwise: string;
  readonly place: Place;
}
