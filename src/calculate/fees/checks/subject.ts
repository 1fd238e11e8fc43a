import type { IsoDate } from "../../../model/era.js";
import type { FeeSchedule, FeeScheduleHistory } from "../../../model/fee-schedule.js";
import type { Sourced } from "../../../model/schema.js";
import type { Place } from "../../../problem/place.js";

/** A row of 保証制度一覧 as far as its rate goes. */
export interface PrintedProgramme {
  readonly name: Sourced<string>;
  readonly rate?: Sourced<string> | undefined;
  /** Its discounts, by the headings of their columns. */
  readonly discounts?: Readonly<Record<string, { readonly place: Place }>>;
}

/** A schedule, and the programmes that are printed beside it. */
export interface PrintedRates {
  readonly schedule: FeeSchedule;
  readonly printed: readonly PrintedProgramme[];
}

/** A schedule's versions as of a day. */
export interface Validity extends Pick<FeeScheduleHistory, "versions"> {
  readonly on: IsoDate;
}
