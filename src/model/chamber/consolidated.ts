import type { IsoDate } from "../era.js";
import type { Figure } from "../figure.js";
import type { HalfYear } from "./half-year.js";
import type { HalfYearReport, ReportLine } from "./half-year-report.js";
import type { Chamber } from "./prefecture.js";

/** 集計: the reports of a prefecture's chambers, put together. */
export interface ConsolidatedReport {
  readonly half: HalfYear;
  readonly chambers: readonly ComparedLine[];
  readonly programmes: readonly ComparedLine[];
  readonly total: ComparedLine;
  readonly notes: readonly string[];
  readonly filings: readonly Filing[];
  /** Each chamber's own report, of those that handed one in. */
  readonly reports: readonly { readonly chamber: Chamber; readonly report: HalfYearReport }[];
  readonly figures: readonly Figure[];
}

/** A line of the half beside the same line of the half before and of the same half last year. */
export interface ComparedLine extends ReportLine {
  /** 承諾率: approvals ÷ applications, by number, in ％ to one digit. */
  readonly rate: Figure;
  readonly previous: ComparedAmounts;
  readonly lastYear: ComparedAmounts;
}

/** In 千円; nothing where that half was not handed in. */
export interface ComparedAmounts {
  readonly applications: Figure;
  readonly approvals: Figure;
}

/** 提出: whether a chamber has reported, and when. */
export interface Filing {
  readonly chamber: Chamber;
  readonly status: "提出" | "期限後" | "未提出" | "期限前";
  readonly reported: IsoDate | null;
  readonly source: "受払簿" | "半期報告" | "";
}
