import type { Place } from "../problem/place.js";
import type { Decimal } from "./decimal.js";
import type { IsoDate } from "./era.js";
import type { MoneyUnit, Unit } from "./unit.js";

/** A value that was read, with where and as what text it stood in the file. */
export interface Sourced<T> {
  readonly value: T;
  readonly text: string;
  readonly place: Place;
}

/** A number that was read; null where the file says nothing (blank or a dash). */
export interface SourcedNumber extends Sourced<Decimal | null> {
  readonly unit: Unit;
}

interface ColumnBase {
  /** The heading in the file, without its unit. */
  readonly heading: string;
  /** Other headings people write for the same. */
  readonly aliases?: readonly string[];
  /** What it holds, for the page on data formats. */
  readonly about: string;
  readonly example: string;
  /** Whether the column may be missing from the file. */
  readonly optional?: boolean;
  /** Whether it differs from row to row, so that nobody says it once for a whole file: a month. */
  readonly ofRow?: true;
  /**
   * 見出しの終わり: the declaration stands for as many columns as have headings that end so, `heading` being one of
   * them: 「有担保割引」 for 割引. A row has them under one id, by their headings.
   */
  readonly ending?: string;
}

interface NumericColumn extends ColumnBase {
  /** Whether a cell may be left blank: nothing is published. Else a blank is a slip, and none is written 0 or ─. */
  readonly blank?: boolean;
  /** Whether a cell may be negative. */
  readonly signed?: boolean;
  /** 秘匿: whether a cell may say that its number is withheld (`***`). */
  readonly withheld?: boolean;
}

/** Money, in the unit that the heading names: `金額（千円）`. */
export interface AmountColumn extends NumericColumn {
  readonly kind: "amount";
}
/** A number in a fixed unit: counts, percentages, multiples. */
export interface NumberColumn extends NumericColumn {
  readonly kind: "number";
  readonly unit: Exclude<Unit, MoneyUnit>;
}
/** Words. `required` cells may not be blank. */
export interface TextColumn extends ColumnBase {
  readonly kind: "text";
  readonly required?: boolean;
  /** A code that names files and folders: ASCII letters, digits and hyphens, never a name of somebody. */
  readonly code?: boolean;
  /** 料率: where a number is stored, it is read as ％, all of its digits, however few are shown. */
  readonly rate?: boolean;
  /** Words by which pages and checks ask for a row: however a cell spells one, it is called so. */
  readonly known?: readonly string[];
  /** Words that people put across, as headings, rather than down. */
  readonly across?: readonly string[];
}
/** One of a few words. */
export interface ChoiceColumn<Choice extends string = string> extends ColumnBase {
  readonly kind: "choice";
  readonly choices: readonly Choice[];
  /** Other ways in which people write a choice: 「1」 for 第1区分. */
  readonly spellings?: Readonly<Record<string, Choice>>;
  /** Whether a cell may be left blank: nothing has been chosen yet. */
  readonly blank?: boolean;
}
export interface DateColumn extends ColumnBase {
  readonly kind: "date";
  readonly required?: boolean;
  /** Whether a month or a year will do: `1949-09`, `1949`. */
  readonly partial?: boolean;
}
/** 年度, as its Western starting year. */
export interface FiscalYearColumn extends ColumnBase {
  readonly kind: "fiscal-year";
}

export type ColumnSchema =
  | AmountColumn
  | NumberColumn
  | TextColumn
  | ChoiceColumn
  | DateColumn
  | FiscalYearColumn;

/** Whether a column's cells may not be left blank. */
export function isNeeded(column: ColumnSchema): boolean {
  switch (column.kind) {
    case "text":
    case "date":
      return column.required === true;
    case "fiscal-year":
      return true;
    default:
      return column.blank !== true;
  }
}

/** What the rows of a table must keep to among themselves; columns are named by their ids. */
export interface RowRules<Id extends string = string> {
  /** Columns that together name a row: no two rows may say the same in all of them. */
  readonly keys?: readonly (readonly Id[])[];
  /** A name that not every row has (氏名), and what goes with it: no two rows that have it may say the same. */
  readonly named?: { readonly by: Id; readonly within: readonly Id[] };
  /** Columns of which every row fills at least one. */
  readonly someOf?: readonly Id[];
  /** Columns that add up over the rows of the same `within`: filled in all of these rows or in none. */
  readonly whole?: { readonly within: readonly Id[]; readonly columns: readonly Id[] };
  /**
   * 数のない語: a column that rows of these words leave blank, because there is no such number of them; every other row
   * fills it. The column itself may be blank.
   */
  readonly without?: { readonly column: Id; readonly where: Id; readonly words: readonly string[] };
  /** Columns of which a row fills one only: a balance stands on one side. */
  readonly either?: readonly [Id, Id];
  /**
   * 合計: the column in which a row may be called a total (計, 総計), and what it is called then; `within` is the
   * column in which such a word, or 小計, means the row's own group.
   */
  readonly total?: { readonly column: Id; readonly name: string; readonly within?: Id };
  /** 上位: the column in which a row names the row it belongs to, and the column of those names; blank where it belongs to none. */
  readonly tree?: { readonly name: Id; readonly parent: Id };
  /** 件数と金額: neither is there without the other. */
  readonly pairs?: readonly (readonly [count: Id, amount: Id])[];
}

/**
 * 翌年度への送り: how a table moves on when its dataset is rolled forward by a year.
 * - continues 続ける: a register of all periods, which goes on as it is
 * - stays 据置: it stands until somebody changes it; words in it that are bound to a year are listed for review
 * - reviewed 見直し: the same, and so is every number in its words
 * - anew 新たに用意: it is of one year; the new one is to be supplied, the old one lies in `last-year/`
 * - lasts 期間中は据置: it stands while it has a row of a later year than the dataset's, else it is supplied anew
 * - rolls 一年進める: its years stay, the oldest goes, and a row of the new year is to be supplied
 * - grows 一年加える: all its years stay, and a row of the new year is to be supplied
 * - ends 送らない: nothing of it moves on, nothing is to be supplied
 * - becomes 前年度の表になる: it is read as the table of that path, and a new one is to be supplied
 */
export type NextYear =
  | "continues"
  | "stays"
  | "reviewed"
  | "anew"
  | "lasts"
  | "rolls"
  | "grows"
  | "ends"
  | { readonly becomes: string };

/** A table that a dataset may hold: where it is, what columns it has. Loader, docs and `init` all read this. */
export interface TableSchema<Columns extends Record<string, ColumnSchema> = Record<string, ColumnSchema>>
  extends RowRules {
  /** Path below the dataset folder, without ending: `statistics/mix`. */
  readonly path: string;
  /** Japanese name, also the worksheet's name where a workbook holds several tables. */
  readonly title: string;
  readonly about: string;
  readonly required?: boolean;
  /** Whether a heading alone says something: that nothing happened yet. */
  readonly mayBeEmpty?: boolean;
  /** Whether its rows are about people: messages then quote nothing that could be a name. */
  readonly personal?: boolean;
  /** 最新の年度: how many years after the dataset's its newest row is, where that is fixed. */
  readonly newestYear?: 0 | 1;
  /** Of which year the whole table is, counted from the dataset's: what 令和6年度 over a column means. Without it, of the same. */
  readonly ofYear?: -1;
  readonly nextYear?: NextYear;
  readonly columns: Columns;
}

/** A table of a kind of dataset that can be rolled forward: it says how it moves on. */
export type YearlyTable = TableSchema & { readonly nextYear: NextYear };

type CellOf<C extends ColumnSchema> = C extends AmountColumn | NumberColumn
  ? SourcedNumber
  : C extends ChoiceColumn<infer Choice>
    ? Sourced<C extends { blank: true } ? Choice | "" : Choice>
    : C extends TextColumn
      ? Sourced<string>
      : C extends DateColumn
        ? Sourced<C extends { required: true } ? IsoDate : IsoDate | null>
        : C extends FiscalYearColumn
          ? Sourced<number>
          : never;

/** A row as read: a cell for each column; undefined for an optional column the file does not have. */
export type RowOf<S extends TableSchema> = {
  readonly [K in keyof S["columns"]]: S["columns"][K] extends { ending: string }
    ? Readonly<Record<string, CellOf<S["columns"][K]>>>
    : S["columns"][K] extends { optional: true }
      ? CellOf<S["columns"][K]> | undefined
      : CellOf<S["columns"][K]>;
} & { readonly place: Place };

/** Declares a table schema and keeps the exact types of its columns; its rules name columns that it has. `place` is the row's own and no column's id. */
export function tableSchema<
  const C extends Record<string, ColumnSchema> & { readonly place?: never },
  const N extends { readonly nextYear?: NextYear },
>(
  schema: TableSchema<C> & RowRules<NoInfer<keyof C & string>> & N,
): TableSchema<C> & RowRules<keyof C & string> & N {
  return schema;
}
