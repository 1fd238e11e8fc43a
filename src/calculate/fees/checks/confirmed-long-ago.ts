import { yearsLater } from "../../../model/calendar.js";
import { check } from "../../../problem/check.js";
import type { Validity } from "./subject.js";

/** 確認日: what is in force was looked at within a year. */
export const confirmedLongAgo = check<{ confirmed: string; on: string }, Validity>({
  id: "fees/confirmed-long-ago",
  severity: "warning",
  about: "料率表を最後に確かめてから1年を超えている。",
  message: ({ confirmed, on }) => `料率表を最後に確かめたのは${confirmed}で、${on}までに1年を超えています。`,
  hint: () => "今の料率と照らし合わせ、確認日を書き直してください。",
  find: ({ versions, on }, broken) => {
    const latest = versions.findLast(({ effectiveFrom }) => effectiveFrom <= on);
    return latest && yearsLater(latest.confirmed, 1) < on
      ? [broken({ confirmed: latest.confirmed, on }, latest.place)]
      : [];
  },
});
