import type { Place } from "../problem/place.js";

/** A cell as it stood in the file: its text (a number's or date's plain form for xlsx) and its place. */
export interface RawCell {
  readonly text: string;
  readonly place: Place;
  /** An xlsx cell that cannot be read as it is: an error value, a formula never calculated, a number shown as ####. */
  readonly broken?: "error" | "uncached-formula" | "no-day";
}

/** A grid of cells from a CSV file or one worksheet. Rows may differ in length; empty rows are kept out. */
export interface RawSheet {
  readonly file: string;
  readonly sheet?: string;
  readonly rows: readonly (readonly RawCell[])[];
}
