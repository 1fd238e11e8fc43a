import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 結果通知の同意 (要綱第11): the bank tells its result only with the borrower's consent. */
export const bankResultWithoutConsent = check<{ number: string }, DutySubject>({
  id: "chamber/bank-result-without-consent",
  severity: "warning",
  about:
    "取扱金融機関から審査の結果の通知を受けているのに、事業者の同意書（様式3）の日がないか、通知より後である（要綱第11）。結果通知の同意日の列がなければ、確かめない。",
  message: ({ number }) =>
    `受付番号${number}は、同意書（様式3）を受ける前に、取扱金融機関から審査の結果の通知を受けています。`,
  hint: () => "同意書（様式3）を受けた日を、結果通知の同意日の欄に書いてください。",
  find: ({ entry: { number, resultConsented, bankNotified } }, broken) => {
    if (!resultConsented || !bankNotified || bankNotified.value === null) return [];
    const { value: consented, place } = resultConsented;
    return consented === null || consented > bankNotified.value
      ? [broken({ number: number.value }, place, [bankNotified.place])]
      : [];
  },
});
