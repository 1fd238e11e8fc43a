import { check } from "../../../problem/check.js";
import { days } from "./days.js";
import type { CaseSubject } from "./subject.js";

/** 基準日より後の日付. */
export const inTheFuture = check<{ number: string; what: string }, CaseSubject>({
  id: "chamber/date-in-future",
  severity: "warning",
  about: "日付が基準日より後である。",
  message: ({ number, what }) => `受付番号${number}の${what}が、基準日より後です。`,
  hint: () => "年の書きまちがいがないか確かめてください。基準日は--as-ofで決められます。",
  find: ({ entry, asOf }, broken) =>
    days(entry)
      .filter(({ day }) => day > asOf)
      .map(({ name, place }) => broken({ number: entry.number.value, what: name }, place)),
});
