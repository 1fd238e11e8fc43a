import type { Figure } from "../figure.js";
import type { HalfYear } from "./half-year.js";

/** 推薦実績報告書 (様式5) as figures: amounts already rounded to 千円, their exact yen among the inputs. */
export interface HalfYearReport {
  readonly half: HalfYear;
  readonly total: ReportLine;
  /** By programme, in the order of the list of programmes; only those with an application or an approval. */
  readonly programmes: readonly ReportLine[];
  readonly notes: readonly string[];
}

export interface ReportLine {
  /** 融資制度, by the name in force in the half; 合計 for the total. */
  readonly name: string;
  readonly applications: Tally;
  readonly approvals: Tally;
}

/** 件数 and 金額. */
export interface Tally {
  readonly count: Figure;
  /** In 千円, rounded. */
  readonly amount: Figure;
  /** In 円, exact. */
  readonly yen: Figure;
}
