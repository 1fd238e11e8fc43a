import type { HalfYear } from "../../../src/model/chamber/half-year.js";
import type { Chamber, HalfYearRow, Submission } from "../../../src/model/chamber/prefecture.js";
import type { Case } from "../../../src/model/chamber/register.js";
import type { IsoDate } from "../../../src/model/era.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, cell, number } from "../by-hand.js";

export const chamberOf = (code: string, name: string, reported?: IsoDate | null): Chamber => ({
  place: at(41),
  code: cell(code, 42),
  name: cell(name, 43),
  reported: reported === undefined ? undefined : cell(reported, 44),
});

/** A row of a half-year workbook's data: number and amount of applications, then of approvals. */
export const dataRow = (
  programme: string,
  [applications, applied, approvals, approved]: readonly (string | null)[],
  unit: Unit = "円",
): HalfYearRow => ({
  place: at(51),
  chamber: undefined,
  half: cell("2025H1", 52),
  programme: cell(programme, 53),
  applicationCount: number(applications ?? null, "件", 54),
  applicationAmount: number(applied ?? null, unit, 55),
  approvalCount: number(approvals ?? null, "件", 56),
  approvalAmount: number(approved ?? null, unit, 57),
});

export const byReports = (
  chamber: Chamber,
  ...reports: readonly (readonly [HalfYear, ...HalfYearRow[]])[]
): Submission => ({
  chamber,
  register: undefined,
  reports: reports.map(([half, ...rows]) => ({ half, rows })),
});

export const byRegister = (chamber: Chamber, ...register: readonly Case[]): Submission => ({
  chamber,
  register,
  reports: [],
});
