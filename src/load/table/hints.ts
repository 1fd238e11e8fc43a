import type { MoneyUnit } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";

/** 読み方の指定: what a dataset's `sources.yaml` says of how one of its tables lies in a file. */
export interface TableHints {
  /** The rows of the heading (both belong to it). */
  readonly heading?: { readonly from: number; readonly to: number };
  /** What the file calls a column, in one width, by the ids of the schema. */
  readonly columns: ReadonlyMap<string, string>;
  /** What every row says in a column that the file does not have, by the ids of the schema. */
  readonly constants: ReadonlyMap<string, { readonly text: string; readonly place: Place }>;
  /** Of money whose heading names none. */
  readonly unit?: MoneyUnit;
  readonly rows: {
    readonly from?: number;
    readonly to?: number;
    /** Words, in normal form, whose rows are left out. */
    readonly without: ReadonlySet<string>;
  };
  /** Our words for the file's, by the ids of the schema and by the file's words in normal form. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The column whose values stand as headings, and that of the numbers below them. */
  readonly across?: { readonly of: string; readonly value: string };
}

/** Nothing is said of a table: it is found as it lies. */
export const noHints: TableHints = {
  columns: new Map(),
  constants: new Map(),
  rows: { without: new Set() },
  words: new Map(),
};
