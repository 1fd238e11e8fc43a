import type { measures } from "../model/association/statistics.js";

export type Measure = (typeof measures)[number];

/** What the four measures of a corporation's business are called in ids. */
export const measureId: Record<Measure, string> = {
  保証承諾: "approvals",
  保証債務残高: "outstanding",
  代位弁済: "subrogations",
  回収: "recoveries",
};
