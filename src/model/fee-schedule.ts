import type { Place } from "../problem/place.js";
import type { IsoDate } from "./era.js";
import type { Figure } from "./figure.js";
import type { Words } from "./words.js";

/** 料率区分: 1 (highest risk, highest fee) to 9. */
export const riskClasses = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type RiskClass = (typeof riskClasses)[number];

/** 責任共有の対象 (shared: the bank bears 20 %) or 対象外 (full: guaranteed wholly). */
export type Cover = "shared" | "full";

export const coverName: Record<Cover, string> = { shared: "責任共有", full: "責任共有対象外" };

/** 信用保証料率の改定履歴: every version a corporation has had, oldest first. */
export interface FeeScheduleHistory {
  readonly versions: readonly FeeSchedule[];
  /** The words of its file, with their places; absent where it was read from none. */
  readonly words?: readonly Words[];
}

/**
 * 信用保証料率表: everything in force from a day on. Each version is whole: what its block in the file does
 * not change is carried over from the version before. Rates are figures in ％ a year, read from their line.
 */
export interface FeeSchedule {
  readonly effectiveFrom: IsoDate;
  /** The last day of a version that ends without a successor. */
  readonly effectiveUntil?: IsoDate;
  /** 確認日: when a person last saw that the version is still right. */
  readonly confirmed: IsoDate;
  readonly source: Source;
  readonly place: Place;
  readonly classTables: readonly ClassTable[];
  readonly specialRule?: SpecialRule;
  readonly discounts: readonly Discount[];
  readonly surcharges: readonly Surcharge[];
  readonly programmes: readonly Programme[];
  readonly method: FeeMethod;
}

/** 出典: a document and the page or heading in it. */
export interface Source {
  readonly document: string;
  readonly part: string;
}

/** 区分料率: nine rates, class 1 first. */
export interface ClassTable {
  /** 「責任共有」「責任共有対象外」「県制度」. */
  readonly name: string;
  readonly cover: Cover;
  /** A table made by the rule of special rates. */
  readonly special?: true;
  readonly rates: readonly Figure[];
  readonly place: Place;
}

/**
 * 特殊保証の料率: base × factor, rounded up to `digits` decimals. It gives each of the standard tables
 * another one, named by `specialName`.
 */
export interface SpecialRule {
  /** Which guarantees: 「手形割引根保証、当座貸越根保証、…」. */
  readonly applies: string;
  readonly factor: Figure;
  readonly digits: number;
  /** 載せ方: in parentheses under their base, or as rows of their own. */
  readonly shown: "bracketed" | "rows";
  /** The rates as published, where they were, under the name of their base. */
  readonly published: readonly ClassTable[];
}

/** The two tables that every programme starts from: only they have special rates. */
export const standardTables: readonly string[] = [coverName.shared, coverName.full];

/** 「責任共有」 → 「責任共有（特殊）」. */
export const specialName = (base: string): string => `${base}（特殊）`;

/**
 * 割引: points taken off a programme's rate, its reduction (引下げ) already off; several are taken off together. Which
 * there are is the schedule's alone to say: 「有担保」「会計参与」, or one of the corporation's own.
 */
export interface Discount {
  readonly name: string;
  readonly points: Figure;
}

/** 経営者保証を提供しない場合などの上乗せ. */
export interface Surcharge {
  readonly name: string;
  readonly points: Figure;
  /** 掲載料率幅: the range printed for guarantees with it. */
  readonly printed?: PrintedRange;
}

export interface PrintedRange {
  readonly lowest: Figure;
  readonly highest: Figure;
}

/** 保証制度の料率. What it is for, its limit and its term stand in `guarantee/programmes`. */
export interface Programme {
  readonly name: string;
  readonly rates: readonly ProgrammeRate[];
  /** Names of the discounts it allows. */
  readonly discounts: readonly string[];
  /** 引下げ: points by which every class is lowered for this programme. */
  readonly reduction?: Figure;
  /** 保証料補給: who pays a part, and how much. */
  readonly subsidy?: string;
  /** 取扱期間: from and until which day the programme may be used. */
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly place: Place;
}

/** A programme's rate under one cover; flat rates may leave the cover open. */
export type ProgrammeRate = { readonly cover?: Cover } & (
  | { readonly kind: "classes"; readonly table: string }
  | { readonly kind: "flat"; readonly rate: Figure }
  /** 「0.60以内」: the programme sets the rate of each case. */
  | { readonly kind: "at-most"; readonly rate: Figure }
  /** 「0.45～1.75」: only the range was published. */
  | { readonly kind: "range"; readonly lowest: Figure; readonly highest: Figure }
);

/** 保証料の計算方法: what differs between corporations. */
export interface FeeMethod {
  readonly coefficients: readonly CoefficientBand[];
  /** 月率の切捨て: decimals kept of rate ÷ 12 (in ％) where a corporation truncates it first, for months beyond whole years. */
  readonly monthlyRateDigits?: number;
  /** 日率の切捨て: decimals kept of rate ÷ 365 (in ％) where days beyond whole months count by themselves. */
  readonly dailyRateDigits?: number;
  readonly daysInYear: Figure;
  /** 延滞保証料率, ％ a year. */
  readonly arrearsRate: Figure;
  readonly refund: RefundMethod;
  readonly parts: PartsMethod;
  /** 責任共有の金融機関負担割合, ％. */
  readonly sharedBurden: Figure;
}

/** 分割係数: for a number of instalments from `least` on, up to the next band. */
export interface CoefficientBand {
  readonly least: number;
  readonly even: Figure;
  readonly uneven: Figure;
}

/** 返戻: share of the unexpired part of the running year; the sum up to which nothing is returned. */
export interface RefundMethod {
  readonly runningYearShare: Figure;
  readonly threshold: Figure;
  /** Whether a refund of exactly the threshold is kept: 1,000円以下 (true) or 1,000円未満 (false). */
  readonly thresholdKept: boolean;
}

/** 分割納入, and 根保証の分割納入 where a corporation divides the fees of revolving guarantees in another way. */
export interface PartsMethod extends PartsRule {
  /** Without a least fee of its own, that of the others counts. */
  readonly revolving?: Omit<PartsRule, "feeOver"> & Partial<Pick<PartsRule, "feeOver">>;
}

/** For terms over `monthsOver` (か月) and fees over `feeOver` (円), by the percentages of the term's band. */
export interface PartsRule {
  readonly monthsOver: Figure;
  readonly feeOver: Figure;
  readonly bands: readonly PartsBand[];
}

export interface PartsBand {
  /** Up to and with this many months; undefined where there is no end. */
  readonly monthsUpTo: number | undefined;
  readonly percentages: readonly Figure[];
}

/** The rule by which the fees of revolving guarantees are divided. */
export const revolvingParts = ({ revolving, feeOver }: PartsMethod): PartsRule | undefined =>
  revolving && { feeOver, ...revolving };

/** The version in force on a day, or undefined before the first and after an ended one. */
export function scheduleOn({ versions }: FeeScheduleHistory, date: IsoDate): FeeSchedule | undefined {
  const version = versions.findLast(({ effectiveFrom }) => effectiveFrom <= date);
  return version?.effectiveUntil !== undefined && version.effectiveUntil < date ? undefined : version;
}

/** The programmes that may be used on a day. */
export function programmesOn({ programmes }: FeeSchedule, date: IsoDate): Programme[] {
  return programmes.filter(({ from, until }) => from <= date && (until === undefined || date <= until));
}
