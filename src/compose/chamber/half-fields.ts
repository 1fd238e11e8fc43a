import {
  dueDateOf,
  firstDayOf,
  type HalfYear,
  halfYearCode,
  halfYearName,
  lastDayOf,
} from "../../model/chamber/half-year.js";
import type { HalfYearReport, ReportLine } from "../../model/chamber/half-year-report.js";
import { eraMonth, type IsoDate } from "../../model/era.js";
import type { FormValues } from "../../model/form.js";
import { day, type FormField, listOf, valuesOf } from "./field.js";

/** 半期の項目. */
export const halfFields: readonly FormField<HalfYear>[] = [
  { name: "期", about: "2025H1", of: halfYearCode },
  { name: "期の名", about: "令和7年度上半期", of: halfYearName },
  { name: "期の始め", about: "令和7年4月", of: (half) => eraMonth(firstDayOf(half)) },
  { name: "期の終わり", about: "令和7年9月", of: (half) => eraMonth(lastDayOf(half)) },
  { name: "提出期限", about: "令和7年10月10日", of: (half) => day(dueDateOf(half)) },
];

/** 件数と金額（千円）: of the total line by these names, of a programme as 内訳.申込件数, …. */
export const lineFields: readonly FormField<ReportLine>[] = [
  { name: "申込件数", about: "申込件数", of: ({ applications }) => applications.count },
  { name: "申込金額", about: "申込金額（千円）", of: ({ applications }) => applications.amount },
  { name: "承諾件数", about: "承諾件数", of: ({ approvals }) => approvals.count },
  { name: "承諾金額", about: "承諾金額（千円）", of: ({ approvals }) => approvals.amount },
];

export const programmeFields: readonly FormField<ReportLine>[] = [
  { name: "融資制度", about: "融資制度の名", of: ({ name }) => name },
  ...lineFields,
];

/** The plain rows for whoever gathers the reports: exact yen, one programme a row, no names of people. */
export const dataFields: readonly FormField<ReportLine & { chamber: string; half: HalfYear }>[] = [
  { name: "団体名", about: "団体名", of: ({ chamber }) => chamber },
  { name: "期", about: "2025H1", of: ({ half }) => halfYearCode(half) },
  { name: "融資制度", about: "融資制度の名", of: ({ name }) => name },
  { name: "申込件数", about: "申込件数", of: ({ applications }) => applications.count },
  { name: "申込金額", about: "申込金額（円）", of: ({ applications }) => applications.yen },
  { name: "承諾件数", about: "承諾件数", of: ({ approvals }) => approvals.count },
  { name: "承諾金額", about: "承諾金額（円）", of: ({ approvals }) => approvals.yen },
];

export const noteFields: readonly FormField<string>[] = [{ name: "文", about: "注の文", of: (note) => note }];

/** Everything 様式5 may name. */
export function reportValues(
  report: HalfYearReport,
  chamber: string,
  reported: IsoDate | undefined,
): FormValues {
  const { half, total, programmes, notes } = report;
  return {
    ...valuesOf(halfFields, half),
    ...valuesOf(lineFields, total),
    報告日: day(reported),
    内訳: listOf(programmeFields, programmes),
    注: listOf(noteFields, notes),
    データ: listOf(
      dataFields,
      programmes.map((line) => ({ ...line, chamber, half })),
    ),
  };
}
