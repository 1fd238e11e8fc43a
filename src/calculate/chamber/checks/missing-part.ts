import type { Case } from "../../../model/chamber/register.js";
import { check } from "../../../problem/check.js";
import { approvalParts, type CasePart, isWritten } from "./parts.js";
import type { CaseSubject } from "./subject.js";

/** 要る欄: an approval has its number, amount and day; a recommendation an amount, and with a result a day. */
export const missingPart = check<{ number: string; what: string; why: string }, CaseSubject>({
  id: "chamber/missing-part",
  severity: "error",
  about: "結果に応じて要る欄（承諾なら保証番号・承諾金額・承諾日、推薦なら申込日など）が空である。",
  message: ({ number, what, why }) => `受付番号${number}は${why}なのに、${what}がありません。`,
  hint: ({ what }) => `${what}を書いてください。`,
  find: ({ entry }, broken) => {
    const result = entry.result.value;
    const approval =
      result === "保証承諾" ? approvalParts(entry).map((part) => ({ ...part, why: result })) : [];
    const recommendation = entry.recommended.value === "推薦" ? recommendationParts(entry) : [];
    return [...approval, ...recommendation]
      .filter(({ has }) => !has)
      .map(({ what, why, place }) => broken({ number: entry.number.value, what, why }, place));
  },
});

function recommendationParts({ amount, applied, result }: Case): (CasePart & { readonly why: string })[] {
  const day = { what: "申込日", has: applied.value !== null, place: applied.place, why: result.value };
  return [
    { what: "申込金額", has: isWritten(amount), place: amount.place, why: "推薦" },
    ...(result.value === "" ? [] : [day]),
  ];
}
