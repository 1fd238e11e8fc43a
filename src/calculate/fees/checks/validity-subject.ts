import type { IsoDate } from "../../../model/era.js";
import type { FeeScheduleHistory } from "../../../model/fee-schedule.js";

/** A schedule's versions as of a day. */
export interface Validity extends Pick<FeeScheduleHistory, "versions"> {
  readonly on: IsoDate;
}
