import type { Filing } from "../../../model/chamber/consolidated.js";
import type { ChamberDataset } from "../../../model/chamber/dataset.js";
import type { FollowUp } from "../../../model/chamber/follow-up.js";
import type { HalfYear } from "../../../model/chamber/half-year.js";
import type { HalfYearReport } from "../../../model/chamber/half-year-report.js";
import type { HalfYearRow } from "../../../model/chamber/prefecture.js";
import type { Case } from "../../../model/chamber/register.js";
import type { IsoDate } from "../../../model/era.js";
import type { ProgrammeList } from "../programmes.js";

/** A single case, and what it is judged by. */
export interface CaseSubject {
  readonly entry: Case;
  readonly asOf: IsoDate;
  /** After so many days without a result it is time to ask. */
  readonly resultDays: number;
  readonly programmes: ProgrammeList;
}

/** What the outputs of one chamber are made of: its register, its visits, its half. */
export interface ChamberSubject extends Pick<ChamberDataset, "cases" | "visits"> {
  readonly half: HalfYear;
  readonly report: HalfYearReport;
  readonly due: readonly FollowUp[];
}

/** Whether a chamber has reported, and the last day for it in words. */
export interface FilingSubject {
  readonly filing: Filing;
  readonly due: string;
}

/** The rows of one chamber's report of a half. */
export interface ReportSubject {
  readonly rows: readonly HalfYearRow[];
  readonly programmes: ProgrammeList;
}
