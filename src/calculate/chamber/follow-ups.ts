import { daysLater, monthsLater } from "../../model/calendar.js";
import type { FollowUp, FollowUpStatus } from "../../model/chamber/follow-up.js";
import type { Case } from "../../model/chamber/register.js";
import type { ChamberSettings } from "../../model/chamber/settings.js";
import type { Visit } from "../../model/chamber/visits.js";
import type { IsoDate } from "../../model/era.js";
import { groupBy } from "../group-by.js";

/** 融資後指導: what every loan asks for, up to a year after the day as of which it is asked. By due day. */
export function followUps(
  cases: readonly Case[],
  visits: readonly Visit[],
  settings: ChamberSettings["followUp"],
  asOf: IsoDate,
): FollowUp[] {
  const byCase = groupBy(visits, ({ number }) => number.value);
  return cases
    .flatMap((entry) => followUpsOf(entry, byCase.get(entry.number.value) ?? [], settings, asOf))
    .sort((a, b) => compare(`${a.due} ${a.case.number.value}`, `${b.due} ${b.case.number.value}`));
}

function followUpsOf(
  entry: Case,
  visits: readonly Visit[],
  settings: ChamberSettings["followUp"],
  asOf: IsoDate,
): FollowUp[] {
  const lent = entry.lent.value;
  if (lent === null || entry.recommended.value !== "推薦") return [];
  const repaid = entry.repaid?.value ?? null;
  const horizon = monthsLater(asOf, 12);
  const dues = dueMonths(lent, horizon).filter(({ due }) => repaid === null || due <= repaid);
  const ordered = [...visits].sort((a, b) => compare(dayOf(a), dayOf(b)));
  return dues.map(({ months, due }, index) => {
    const from = index === 0 ? lent : daysLater(due, -settings.earlyDays);
    const next = dues[index + 1];
    const before = next ? daysLater(next.due, -settings.earlyDays) : "9999-12-31";
    const visit = ordered.find((candidate) => dayOf(candidate) >= from && dayOf(candidate) < before);
    return { case: entry, months, due, visit, status: statusOf(due, visit, settings, asOf) };
  });
}

/** About 6 months and about 1 year after the loan, then every year (guideline, article 12). */
function dueMonths(lent: IsoDate, horizon: IsoDate): { months: number; due: IsoDate }[] {
  const found: { months: number; due: IsoDate }[] = [];
  for (let months = 6; ; months = months === 6 ? 12 : months + 12) {
    const due = monthsLater(lent, months);
    if (due > horizon) return found;
    found.push({ months, due });
  }
}

function statusOf(
  due: IsoDate,
  visit: Visit | undefined,
  { earlyDays, graceDays }: ChamberSettings["followUp"],
  asOf: IsoDate,
): FollowUpStatus {
  // A visit is done once it is reported to the corporation (guideline, article 12-2).
  if (visit) return (visit.reported?.value ?? null) === null ? "報告待ち" : "実施済";
  if (asOf > daysLater(due, graceDays)) return "期限超過";
  if (asOf >= due) return "期限到来";
  return asOf >= daysLater(due, -earlyDays) ? "期限間近" : "予定";
}

const dayOf = ({ date }: Visit): IsoDate => date.value;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
