import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 制度の合意 (要綱第5-4): the borrower agreed on the programme before applying. */
export const withoutAgreement = check<{ number: string }, DutySubject>({
  id: "chamber/without-agreement",
  severity: "warning",
  about:
    "申し込んだ案件に、融資制度について事業者の合意を得た日がない（要綱第5-4）。制度の合意日の列がなければ、確かめない。",
  message: ({ number }) =>
    `受付番号${number}は申し込んでいますが、融資制度について事業者の合意を得た日がありません。`,
  hint: () => "最も有利な制度を事業者と確かめ、合意を得た日を制度の合意日の欄に書いてください。",
  find: ({ entry: { number, agreed, applied } }, broken) =>
    agreed && agreed.value === null && applied.value !== null
      ? [broken({ number: number.value }, agreed.place, [applied.place])]
      : [],
});
