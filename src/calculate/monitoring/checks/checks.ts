import type { CheckOf } from "../../../problem/check.js";
import { afterDay, endBeforeStart } from "./dates.js";
import { reasonWithoutRefusal } from "./reason-without-refusal.js";
import type { MonitoringSubject } from "./subject.js";
import { supportWithoutAcceptance } from "./support-without-acceptance.js";
import { unknownMonitored } from "./unknown-case.js";
import { unknownScore } from "./unknown-score.js";

/** 照合の一覧: every check of what a corporation monitors. A new check is added here. */
export const monitoringChecks: readonly CheckOf<MonitoringSubject>[] = [
  unknownMonitored,
  unknownScore,
  endBeforeStart,
  afterDay,
  reasonWithoutRefusal,
  supportWithoutAcceptance,
];
