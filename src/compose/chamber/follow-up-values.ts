import type { CalendarDay } from "../../model/calendar-day.js";
import {
  type FollowUp,
  type FollowUpStatus,
  followUpName,
  followUpStatuses,
} from "../../model/chamber/follow-up.js";
import { dueDateOf, type HalfYear, halfYearCode, halfYearName } from "../../model/chamber/half-year.js";
import type { ChamberSettings } from "../../model/chamber/settings.js";
import type { IsoDate } from "../../model/era.js";
import type { FormValues } from "../../model/form.js";
import { countOf, day, listOf, valuesOf } from "./field.js";
import { followUpFields } from "./follow-up-fields.js";
import { halfFields } from "./half-fields.js";

/** What the list of follow-ups may name besides the chamber's own fields. */
export function followUpValues(
  due: readonly FollowUp[],
  half: HalfYear,
  settings: ChamberSettings["followUp"],
  asOf: IsoDate,
): FormValues {
  const count = (word: FollowUpStatus) =>
    countOf(
      "指導.状況",
      word,
      due.map(({ status }) => status),
    );
  return {
    ...valuesOf(halfFields, half),
    基準日: day(asOf),
    猶予: `${settings.graceDays}日`,
    ...Object.fromEntries(followUpStatuses.map((status) => [status, count(status)])),
    指導: listOf(followUpFields, due),
  };
}

/** The days that still have to be kept: visits not made yet, and the report. Nobody is named: calendars are shared. */
export function followUpDays(due: readonly FollowUp[], half: HalfYear, chamber: string): CalendarDay[] {
  const visits = due
    .filter(({ status }) => status !== "実施済")
    .map(({ case: entry, months, due: date }): CalendarDay => {
      const number = entry.number.value;
      return {
        uid: `follow-up-${number}-${months}m@kaiji`,
        date,
        title: `融資後指導（${followUpName(months)}） ${number}`,
        description: `受付番号 ${number}`,
      };
    });
  const deadline: CalendarDay = {
    uid: `half-year-report-${halfYearCode(half)}@kaiji`,
    date: dueDateOf(half),
    title: `推薦実績報告の提出期限（${halfYearName(half)}）`,
    description: chamber,
  };
  return [...visits, deadline].toSorted((a, b) => a.date.localeCompare(b.date));
}
