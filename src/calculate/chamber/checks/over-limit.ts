import { check } from "../../../problem/check.js";
import { exceeds } from "../open-programmes.js";
import type { CaseSubject } from "./subject.js";

/** 融資限度額 (要綱第4): the amount applied for lies within what the programme lends. */
export const overLimit = check<{ number: string; name: string }, CaseSubject>({
  id: "chamber/over-limit",
  severity: "warning",
  about: "推薦した案件の申込金額が、融資制度の限度額を超えている（要綱第4）。",
  message: ({ number, name }) =>
    `受付番号${number}の申込金額が、融資制度「${name}」の融資限度額を超えています。`,
  hint: () => "申込金額か、融資制度の表の融資限度額を確かめてください。",
  find: ({ entry: { number, amount, programme: name, recommended }, programmes }, broken) => {
    const programme = programmes.find(name.value);
    return programme?.limit && recommended.value === "推薦" && exceeds(amount, programme.limit)
      ? [broken({ number: number.value, name: programme.name.value }, amount.place, [programme.limit.place])]
      : [];
  },
});
