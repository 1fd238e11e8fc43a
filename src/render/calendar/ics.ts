import { createEvents, type DateArray, type EventAttributes } from "ics";
import { daysLater } from "../../model/calendar.js";
import type { CalendarDay } from "../../model/calendar-day.js";
import type { IsoDate } from "../../model/era.js";

/** 暦: an iCalendar file of whole days. `stamp` stands for the time of writing, so that the same days give the same bytes. */
export function calendarFile(name: string, days: readonly CalendarDay[], stamp: IsoDate): Uint8Array {
  const events = days.map(({ uid, date, title, description }): EventAttributes & { timestamp: number } => ({
    uid,
    title,
    description,
    start: dateArray(date),
    end: dateArray(daysLater(date, 1)),
    timestamp: Date.parse(`${stamp}T00:00:00Z`),
  }));
  const { error, value } = createEvents(events, { productId: "kaiji", calName: name });
  if (error || value === null) throw error ?? new Error("ics made no calendar");
  return new TextEncoder().encode(value);
}

const dateArray = (date: IsoDate): DateArray => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return [year, month, day];
};
