import { check } from "../../../problem/check.js";
import type { CaseSubject } from "./subject.js";

/** 推薦しない理由. */
export const withoutReason = check<{ number: string }, CaseSubject>({
  id: "chamber/not-recommended-without-reason",
  severity: "warning",
  about: "推薦しない理由が書かれていない（要綱第6・第7）。",
  message: ({ number }) => `受付番号${number}は推薦していませんが、理由がありません。`,
  hint: () => "事業者に説明した理由と、その後の措置を書いてください。",
  find: ({ entry }, broken) =>
    entry.recommended.value === "推薦せず" && (entry.reason?.value ?? "") === ""
      ? [broken({ number: entry.number.value }, entry.reason?.place ?? entry.recommended.place)]
      : [],
});
