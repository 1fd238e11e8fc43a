import type { RoundingMode } from "../decimal.js";
import type { IsoDate } from "../era.js";
import type { LicenceName } from "../licence.js";
import { type HalfYear, halfYearCode, isSameHalf } from "./half-year.js";

/** How amounts in 千円 are rounded, and of what the total line is made. */
export interface ReportRounding {
  readonly amount: RoundingMode;
  /** from-yen: the exact total, rounded (a note says so where the rows do not add up); from-rows: the printed rows' sum. */
  readonly total: "from-yen" | "from-rows";
}

/** What a chamber's `kaiji.yaml` says. */
export interface ChamberSettings {
  readonly kind: "chamber";
  readonly entity: {
    readonly name: string;
    readonly telephone?: string;
    readonly fax?: string;
    readonly municipality?: string;
    /** 市町村の担当課: who at the municipality is asked along on the sheet of inquiries. */
    readonly municipalDesk?: string;
    /** 不在時対応者: who answers the corporation while the officer is away. */
    readonly standIn?: string;
    readonly prefecture: string;
    readonly association: string;
    readonly associationFax?: string;
  };
  readonly half: HalfYear;
  /** 基準日: the day as of which follow-ups are due or overdue. Today where it is left out. */
  readonly asOf?: IsoDate;
  /** 報告日 of `half`, or of several halves by their codes; left blank for a pen where it is left out. */
  readonly reported?: IsoDate | { readonly [half: string]: IsoDate };
  readonly rounding: ReportRounding;
  readonly followUp: {
    /** A visit up to so many days before the due day counts for it. */
    readonly earlyDays: number;
    /** Overdue when so many days have passed after the due day. */
    readonly graceDays: number;
  };
  /** 結果待ち: a result missing for more days than these is a warning. */
  readonly resultDays: number;
  /** 送付までの日数: more days from the borrower's wish to the sending of the papers are a warning. */
  readonly sendingDays: number;
  /** 評価: the least achievement in ％ for each rating; E is what is below D. */
  readonly ratings: { readonly A: number; readonly B: number; readonly C: number; readonly D: number };
}

/** 報告日 of a half: a single day is the one of the half that the settings name. */
export function reportedOn(
  { half: own, reported }: Pick<ChamberSettings, "half" | "reported">,
  half: HalfYear,
): IsoDate | undefined {
  if (typeof reported === "string") return isSameHalf(own, half) ? reported : undefined;
  return reported?.[halfYearCode(half)];
}

/** What a prefecture's `kaiji.yaml` says: the same half for all its chambers. */
export interface PrefectureSettings {
  readonly kind: "prefecture";
  readonly entity: {
    readonly name: string;
    /** 都道府県コード (JIS X 0401). */
    readonly prefectureCode?: string;
  };
  /** 利用条件: the terms of the open data, where the prefecture has said them. */
  readonly licence?: LicenceName;
  readonly half: HalfYear;
  readonly asOf?: IsoDate;
  readonly rounding: ReportRounding;
}
