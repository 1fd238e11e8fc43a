import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 送付の方法 (要綱第9): brought or by post, of every recommended case that was sent. */
export const sendingNotRecorded = check<{ number: string }, DutySubject>({
  id: "chamber/sending-not-recorded",
  severity: "warning",
  about:
    "推薦して申し込んだ案件に、申込書類の送付の方法（持込み、郵送）が書かれていない（要綱第9）。送付方法の列がなければ、確かめない。",
  message: ({ number }) => `受付番号${number}は、申込書類の送付の方法が書かれていません。`,
  hint: () => "送付方法の欄に「持込み」か「郵送」と書いてください。",
  find: ({ entry: { number, sentBy, recommended, applied } }, broken) =>
    sentBy && sentBy.value === "" && recommended.value === "推薦" && applied.value !== null
      ? [broken({ number: number.value }, sentBy.place, [applied.place])]
      : [],
});
