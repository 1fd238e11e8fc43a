import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 写しの保存 (要綱第6-2): of the papers of a case that was recommended. */
export const copiesNotKept = check<{ number: string }, DutySubject>({
  id: "chamber/copies-not-kept",
  severity: "warning",
  about:
    "推薦して申し込んだ案件の、申込書類と添付書類の写しを保存していない（要綱第6-2）。写しの保存の列がなければ、確かめない。",
  message: ({ number }) =>
    `受付番号${number}は推薦していますが、申込書類と添付書類の写しを保存したことが書かれていません。`,
  hint: () => "写しを保存し、写しの保存の欄を「あり」にしてください。",
  find: ({ entry: { number, copies, recommended, applied } }, broken) =>
    copies && copies.value !== "あり" && recommended.value === "推薦" && applied.value !== null
      ? [broken({ number: number.value }, copies.place, [applied.place])]
      : [],
});
