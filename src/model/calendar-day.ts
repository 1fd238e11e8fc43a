import type { IsoDate } from "./era.js";

/** A day in a calendar file. */
export interface CalendarDay {
  /** Stable: importing the file again replaces the entry instead of doubling it. */
  readonly uid: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly description: string;
}
