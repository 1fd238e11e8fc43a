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

/** A single case, and how soon its papers are to be sent. */
export interface DutySubject {
  readonly entry: Case;
  /** More days than these from the borrower's wish to the sending are told. */
  readonly sendingDays: number;
}

/** What the outputs of one chamber are made of: its register, its visits, its half. */
export interface ChamberSubject extends Pick<ChamberDataset, "cases" | "visits"> {
  readonly half: HalfYear;
  readonly report: HalfYearReport;
  readonly due: readonly FollowUp[];
  /** 報告日 of the half, where it is said, and the file that says it. */
  readonly reported: IsoDate | undefined;
  readonly settingsFile: string;
}

/** Whether a chamber has reported a half, and the last day for it in words. */
export interface FilingSubject {
  readonly filing: Filing;
  readonly half: HalfYear;
  readonly due: string;
}

/** The rows of one chamber's report of a half. */
export interface ReportSubject {
  readonly rows: readonly HalfYearRow[];
  readonly programmes: ProgrammeList;
}
