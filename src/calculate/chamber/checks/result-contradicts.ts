import { check } from "../../../problem/check.js";
import { approvalParts } from "./parts.js";
import type { CaseSubject } from "./subject.js";

/** 結果と合わない欄: only an approval has an amount approved, or a loan. */
export const contradiction = check<{ number: string; what: string; result: string }, CaseSubject>({
  id: "chamber/result-contradicts",
  severity: "error",
  about: "結果が保証承諾でないのに、承諾や融資の欄に値がある。",
  message: ({ number, what, result }) => `受付番号${number}は結果が「${result}」なのに、${what}があります。`,
  hint: () => "結果の欄を直すか、その値を消してください。",
  find: ({ entry }, broken) => {
    const result = entry.result.value;
    if (result === "保証承諾") return [];
    const lent = { what: "融資日", has: entry.lent.value !== null, place: entry.lent.place };
    return [...approvalParts(entry), lent]
      .filter(({ has }) => has)
      .map(({ what, place }) =>
        broken({ number: entry.number.value, what, result: result || "空欄" }, place, [entry.result.place]),
      );
  },
});
