import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 理由の説明 (要綱第7-2): the borrower is told why there is no recommendation. */
export const reasonNotExplained = check<{ number: string }, DutySubject>({
  id: "chamber/reason-not-explained",
  severity: "warning",
  about:
    "推薦しない案件に、その理由を事業者に説明した日がない（要綱第7-2）。理由の説明日の列がなければ、確かめない。",
  message: ({ number }) => `受付番号${number}は推薦していませんが、理由を事業者に説明した日がありません。`,
  hint: () => "理由を事業者に説明し、その日を理由の説明日の欄に書いてください。",
  find: ({ entry: { number, explained, recommended } }, broken) =>
    explained && explained.value === null && recommended.value === "推薦せず"
      ? [broken({ number: number.value }, explained.place, [recommended.place])]
      : [],
});
