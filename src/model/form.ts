import type { Decimal } from "./decimal.js";
import type { IsoDate } from "./era.js";

/**
 * What a form is filled with: a value for each name. A list makes rows repeat; its fields are named even
 * when it is empty, so that a wrong placeholder is found all the same.
 */
export interface FormValues {
  readonly [name: string]: FormValue | FormList;
}

/** Words, a number, a day, yes or no, several words at once (添付書類), or nothing: then a pen will do. */
export type FormValue = string | Decimal | FormDate | boolean | readonly string[] | null;

export interface FormDate {
  readonly date: IsoDate;
}

export interface FormList {
  readonly fields: readonly string[];
  readonly rows: readonly { readonly [field: string]: FormValue }[];
}
