import type { IsoDate } from "../../../model/era.js";
import type { FeeScheduleHistory } from "../../../model/fee-schedule.js";
import { type CheckOf, findAll } from "../../../problem/check.js";
import type { Problem } from "../../../problem/problem.js";
import { confirmedLongAgo } from "./confirmed-long-ago.js";
import { endsBeforeStart, validityGap, validityOverlap } from "./periods.js";
import { startsLater } from "./starts-later.js";
import type { Validity } from "./validity-subject.js";

/** 有効期間の照合. A new check is added here. */
export const validity: readonly CheckOf<Validity>[] = [
  endsBeforeStart,
  validityOverlap,
  validityGap,
  confirmedLongAgo,
  startsLater,
];

export const validityChecks = ({ versions }: FeeScheduleHistory, on: IsoDate): Problem[] =>
  findAll(validity, { versions, on });
