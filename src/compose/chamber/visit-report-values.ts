import { isIn } from "../../calculate/chamber/counted.js";
import { type FollowUp, followUpName } from "../../model/chamber/follow-up.js";
import type { HalfYear } from "../../model/chamber/half-year.js";
import type { Case } from "../../model/chamber/register.js";
import type { Visit } from "../../model/chamber/visits.js";
import { Decimal } from "../../model/decimal.js";
import type { FormValues } from "../../model/form.js";
import { day, type FormField, listOf, valuesOf, words } from "./field.js";
import { halfFields } from "./half-fields.js";

/** 報告する記録票: a visit of a case, and for which of its follow-ups it counts; none for one made in between. */
interface VisitReport {
  readonly case: Case | undefined;
  readonly visit: Visit;
  readonly followUp: FollowUp | undefined;
}

export const visitReportFields: readonly FormField<VisitReport>[] = [
  { name: "番号", about: "受付番号", of: ({ visit }) => visit.number.value },
  { name: "事業者名", about: "事業者名", of: ({ case: entry }) => entry?.business.value ?? "" },
  { name: "保証番号", about: "保証番号", of: ({ case: entry }) => entry?.guaranteeNumber.value ?? "" },
  {
    name: "回",
    about: "約6か月、約1年、…。期日によらない指導は「随時」",
    of: ({ followUp }) => (followUp ? followUpName(followUp.months) : "随時"),
  },
  { name: "融資日", about: "融資の日", of: ({ case: entry }) => day(entry?.lent.value) },
  { name: "指導日", about: "指導した日", of: ({ visit }) => day(visit.date.value) },
  { name: "報告日", about: "協会へ報告した日。まだなら空", of: ({ visit }) => day(visit.reported?.value) },
  { name: "資金繰り", about: "聞き取った資金繰り", of: ({ visit }) => visit.cash.value },
  { name: "必要な支援", about: "必要な支援", of: ({ visit }) => visit.support.value },
  { name: "協議日", about: "協会と協議した日", of: ({ visit }) => day(visit.discussed?.value) },
  {
    name: "担当者",
    about: "指導した者",
    of: ({ visit, case: entry }) => words(visit.officer) || (entry?.officer.value ?? ""),
  },
];

/** The records reported in the half, and those that wait to be; by day of visit. */
export function visitReportValues(
  visits: readonly Visit[],
  cases: readonly Case[],
  followUps: readonly FollowUp[],
  half: HalfYear,
): FormValues {
  const byNumber = new Map(cases.map((entry) => [entry.number.value, entry]));
  const sent = visits
    .filter(({ reported }) => (reported?.value ?? null) === null || isIn(half, reported?.value ?? null))
    .toSorted((a, b) => a.date.value.localeCompare(b.date.value));
  const rows = sent.map((visit) => ({
    visit,
    case: byNumber.get(visit.number.value),
    followUp: followUps.find((one) => one.visit === visit),
  }));
  return {
    ...valuesOf(halfFields, half),
    件数: new Decimal(rows.length),
    報告: listOf(visitReportFields, rows),
  };
}
