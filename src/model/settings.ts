import type { RoundingMode } from "./decimal.js";
import type { IsoDate } from "./era.js";
import type { EraChangeStyle, FiscalYear } from "./fiscal-year.js";
import type { LicenceName } from "./licence.js";
import type { NumberStyle } from "./print.js";
import type { Spine } from "./spine.js";
import type { MoneyUnit } from "./unit.js";

/** How one kind of table prints amounts and percentages. */
export interface TableRounding {
  readonly unit: MoneyUnit;
  readonly amount: RoundingMode;
  readonly percentageDigits: number;
  readonly percentage: RoundingMode;
  /** 最大剰余法: where it is declared, shares are printed so that they come to 100. */
  readonly shares?: "largest-remainder";
}

/** The kinds of tables whose rounding a dataset declares; `statement` is for what is drawn and written of the yen of the statements. */
export type RoundedTable = "mix" | "trend" | "plan" | "budget" | "baseProperty" | "ratio" | "statement";

/** The statements of the ledger: printed in its own unit, to the yen where it is so, unless a rounding is declared. */
export type RoundedStatement = "incomeStatement" | "balanceSheet" | "assetInventory";

export type DeclaredRounding = Readonly<
  Record<RoundedTable, TableRounding> & Partial<Record<RoundedStatement, TableRounding>>
>;

/** Tables of what may change in the course of a year. */
export type DatedTable = "profile" | "officers" | "organisation" | "programmes" | "offices";

/** What the `kaiji.yaml` of a dataset says that a booklet is composed of. */
export interface BookletSettings {
  /** What kind of dataset it is. */
  readonly kind: string;
  readonly entity: {
    readonly name: string;
    /** Absent of a body of the whole country. */
    readonly prefecture?: string;
    /** 都道府県コード (JIS X 0401). */
    readonly prefectureCode?: string;
  };
  readonly fiscalYear: FiscalYear;
  /** 発行年月 `YYYY-MM`: also the date of every file written, so that the same input gives the same bytes. */
  readonly published: string;
  readonly publisher?: {
    readonly department?: string;
    readonly postalCode?: string;
    readonly address?: string;
    readonly telephone?: string;
    readonly web?: string;
  };
  readonly print?: {
    /** 出力プロファイル: an ICC profile in the dataset's folder, by which the files for the press are made. */
    readonly profile?: string;
    /** Where the booklet is bound with one: its cover is made as a sheet of its own, too. */
    readonly spine?: Spine;
  };
  /** 利用条件: the terms of the open data, where the corporation has said them. */
  readonly licence?: LicenceName;
  readonly style: NumberStyle & { readonly eraChange: EraChangeStyle };
  /** 現在日: the day on which what a table says was so, printed over it. */
  readonly asOf?: Partial<Record<DatedTable, IsoDate>>;
  readonly rounding: DeclaredRounding;
}

/** What an association's `kaiji.yaml` says. */
export interface AssociationSettings extends BookletSettings {
  readonly kind: "association";
  readonly entity: {
    readonly name: string;
    readonly nameEn?: string;
    readonly prefecture: string;
    readonly prefectureCode?: string;
  };
  /** 定款倍率: the ceiling of guarantees as a multiple of 基本財産, where the articles are known. */
  readonly ceilingMultiple?: number;
  /** The most of the surplus that may go to 収支差額変動準備金; more is a warning. */
  readonly reserveShareMost: number;
}

/** What a federation's `kaiji.yaml` says. */
export interface FederationSettings extends BookletSettings {
  readonly kind: "federation";
}
