import { followUpName } from "../../../model/chamber/follow-up.js";
import { eraDate } from "../../../model/era.js";
import { check } from "../../../problem/check.js";
import type { ChamberSubject } from "./subject.js";

/** 期日を過ぎた指導. */
export const followUpOverdue = check<{ number: string; which: string; due: string }, ChamberSubject>({
  id: "chamber/follow-up-overdue",
  severity: "warning",
  about: "融資後指導の期日を過ぎても、指導の記録がない。",
  message: ({ number, which, due }) =>
    `受付番号${number}の${which}の融資後指導が、期日（${due}）を過ぎています。`,
  hint: () => "指導したなら、融資後指導の表に一行を加えてください。",
  find: ({ due }, broken) =>
    due
      .filter(({ status }) => status === "期限超過")
      .map(({ case: { number, lent }, months, due: day }) =>
        broken({ number: number.value, which: followUpName(months), due: eraDate(day) }, lent.place),
      ),
});
