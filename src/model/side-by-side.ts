import type { IsoDate } from "./era.js";
import type { Figure } from "./figure.js";
import type { FiscalYear } from "./fiscal-year.js";
import type { NumberStyle } from "./print.js";
import type { Return } from "./return.js";
import type { Table } from "./table.js";
import type { Unit } from "./unit.js";

/** Corporations write negative numbers in two ways; a comparison in one. */
export const comparisonStyle: NumberStyle = { negative: "▲", nothing: "…" };

/** 比較: the returns of corporations beside each other, ready to be drawn. */
export interface SideBySide {
  /** Every return, by corporation in the order in which they were given, the years upwards. */
  readonly returns: readonly NamedReturn[];
  /** The newest return of every corporation: what ranks and quartiles are of. */
  readonly newest: NamedGroup;
  /** 項目 of the newest, in the order of print. */
  readonly lines: readonly ItemLine[];
  /** 位置: each corporation's place among the newest, in their order. */
  readonly standings: readonly RankedCorporation[];
  /** 日付: the last day of the newest year, and the date of every file written. */
  readonly date: IsoDate;
  /** The files that were left out: the comparison is incomplete. */
  readonly leftOut: readonly LeftOutReturn[];
  /** 何を比べたか: how many corporations, of which years. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  /** 比べ方: what readers have to know of how it was made. */
  readonly notes: readonly string[];
  /** In exact figures, for the workbook. */
  readonly tables: ComparedTables;
  /** The newest alone, rounded to be read on paper. */
  readonly paper: ComparedTables;
}

/** A return in a comparison, as it is called there. */
export interface NamedReturn {
  /** 「青森県信用保証協会/2024」: what stands before the ids of its figures. */
  readonly scope: string;
  /** 青森県信用保証協会. */
  readonly name: string;
  /** 青森県, where no other corporation is called so. */
  readonly shortName: string;
  readonly fiscalYear: FiscalYear;
}

/** A return while it is compared: its figures under ids of their own, in yen where they are money. */
export interface ComparedReturn extends NamedReturn {
  readonly returned: Return;
  /** Its file as outputs name it. */
  readonly file: string;
  readonly lookup: (id: string) => Figure | undefined;
}

/** 組: returns that stand in one table. */
export interface NamedGroup {
  /** Unique in a comparison. */
  readonly id: string;
  /** 「令和6年度」「各協会の最新の年度」. */
  readonly title: string;
  readonly returns: readonly NamedReturn[];
  /** Whether they are several, and of one year: only such are added up. */
  readonly isAddedUp: boolean;
}

export interface ComparedGroup extends NamedGroup {
  readonly returns: readonly ComparedReturn[];
}

/** What is compared: an amount, or a ratio. */
export interface ItemFacts {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** 「経常収入 ÷ 経常支出 × 100」, of a ratio. */
  readonly formula?: string;
}

/** 項目の並び: what every return of a group has of an item, exactly, and how they are spread. */
export interface ItemLine {
  readonly item: ItemFacts;
  /** Parallel to the group's returns; null where a return does not have it. */
  readonly values: readonly (Figure | null)[];
  readonly ranks: readonly (Figure | null)[];
  readonly lower: Figure;
  readonly median: Figure;
  readonly upper: Figure;
  /** Of amounts what they come to, of a ratio the ratio of what its parts come to; of a group that is added up. */
  readonly total?: Figure;
}

/** 位置: where a corporation stands among the others. */
export interface RankedCorporation {
  readonly one: NamedReturn;
  /** Parallel to the lines. */
  readonly lines: readonly RankedItem[];
}

/** An item of one corporation, as it is printed. */
export interface RankedItem {
  /** null where the corporation does not have it. */
  readonly value: Figure | null;
  readonly rank: Figure | null;
  /** How far it is from the median. */
  readonly gap: Figure | null;
  /** How many corporations have it. */
  readonly among: number;
  /** Its own years up to the newest; a year that was not handed over is null. */
  readonly history: readonly { readonly year: FiscalYear; readonly value: Figure | null }[];
}

/** The tables of a comparison. */
export interface ComparedTables {
  /** 資料: every return, and what was left out. */
  readonly sources: Table;
  /** 主要数値, a row a corporation. */
  readonly items: Table;
  /** 指標. */
  readonly ratios: Table;
  /** 順位 in both. */
  readonly ranks: Table;
  /** Every return of every year; where some corporation has several. */
  readonly years?: Table;
  /** The statements, a column a return: of the newest, then of the years. */
  readonly statements: readonly Table[];
}

export interface LeftOutReturn {
  readonly file: string;
  readonly reason: string;
}
