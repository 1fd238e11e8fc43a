import type { FollowUpGroup, FollowUpLine, FollowUpSummary } from "../../model/chamber/follow-up-summary.js";
import { halfYearName } from "../../model/chamber/half-year.js";
import type { ChamberSettings } from "../../model/chamber/settings.js";
import type { IsoDate } from "../../model/era.js";
import type { FormValues } from "../../model/form.js";
import { day, type FormField, listOf, valuesOf } from "./field.js";
import { halfFields } from "./half-fields.js";

/** 件数: of the half's total by these names, of a line as 期別.対象, 担当者別.対象, …. */
export const followUpCountFields: readonly FormField<FollowUpLine>[] = [
  { name: "対象", about: "期日が来る指導の数", of: ({ due }) => due },
  { name: "指導済", about: "指導した数（報告待ちを含む）", of: ({ visited }) => visited },
  { name: "報告済", about: "協会へ報告した数", of: ({ reported }) => reported },
  { name: "超過", about: "期限を過ぎて報告のない数", of: ({ overdue }) => overdue },
];

export const followUpLineFields: readonly FormField<FollowUpLine>[] = [
  { name: "名", about: "期、担当者、融資制度の名", of: ({ name }) => name },
  ...followUpCountFields,
];

export const followUpGroupFields: readonly FormField<FollowUpGroup>[] = [
  { name: "期", about: "期日の属する半期", of: ({ half }) => halfYearName(half) },
  { name: "担当者", about: "担当者", of: ({ officer }) => officer },
  { name: "融資制度", about: "融資制度", of: ({ programme }) => programme },
  ...followUpCountFields,
];

/** What the summary of follow-ups may name besides the chamber's own fields. */
export function followUpSummaryValues(
  { half, periods, officers, programmes, total, groups }: FollowUpSummary,
  settings: ChamberSettings["followUp"],
  asOf: IsoDate,
): FormValues {
  return {
    ...valuesOf(halfFields, half),
    ...valuesOf(followUpCountFields, total),
    基準日: day(asOf),
    猶予: `${settings.graceDays}日`,
    期別: listOf(followUpLineFields, periods),
    担当者別: listOf(followUpLineFields, officers),
    制度別: listOf(followUpLineFields, programmes),
    データ: listOf(followUpGroupFields, groups),
  };
}
