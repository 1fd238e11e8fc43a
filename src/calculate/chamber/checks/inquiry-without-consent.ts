import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 個人情報の同意 (要綱第5-2): it comes before the inquiry. */
export const inquiryWithoutConsent = check<{ number: string; isLater: boolean }, DutySubject>({
  id: "chamber/inquiry-without-consent",
  severity: "warning",
  about:
    "協会への照会より前に、個人情報の提供に関する同意書を受けていない（要綱第5-2）。個人情報同意日の列がなければ、確かめない。",
  message: ({ number, isLater }) =>
    `受付番号${number}は、協会への照会の日までに個人情報の提供に関する同意書を受けて${isLater ? "いません（同意日が照会日より後です）" : "いません（同意日がありません）"}。`,
  hint: () =>
    "同意書（別紙1）を受けた日を個人情報同意日の欄に書いてください。受けていないなら、受けてから照会します。",
  find: ({ entry: { number, inquired, consented } }, broken) => {
    if (!consented || !inquired || inquired.value === null) return [];
    const isLater = consented.value !== null && consented.value > inquired.value;
    return consented.value === null || isLater
      ? [broken({ number: number.value, isLater }, consented.place, [inquired.place])]
      : [];
  },
});
