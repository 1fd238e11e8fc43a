import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 添付書類の概要 (要綱第8-2): it stands on the back of the recommendation. */
export const attachmentsWithoutSummary = check<{ number: string }, DutySubject>({
  id: "chamber/attachments-without-summary",
  severity: "warning",
  about: "推薦書に添付書類があるのに、裏面の特記事項にその概要が書かれていない（要綱第8-2）。",
  message: ({ number }) =>
    `受付番号${number}の推薦書には添付書類がありますが、特記事項（推薦書の裏面）に概要がありません。`,
  hint: () => "添付書類から分かることの概要を、特記事項の欄に書いてください。",
  find: ({ entry: { number, attachments, remarks, recommended } }, broken) =>
    attachments && attachments.value !== "" && recommended.value === "推薦" && !remarks?.value
      ? [broken({ number: number.value }, remarks?.place ?? attachments.place, [attachments.place])]
      : [],
});
