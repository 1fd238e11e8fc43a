import { check } from "../../../problem/check.js";
import { daySequences } from "./days.js";
import type { CaseSubject } from "./subject.js";

/** 日付の順: two of them may be one day. */
export const wrongOrder = check<{ number: string; earlier: string; later: string }, CaseSubject>({
  id: "chamber/dates-out-of-order",
  severity: "error",
  about:
    "相談、制度の合意、推薦の希望、申込み、承諾、融資、完済、事故の調査などの日の順が逆である（承諾が申込みより前など）。",
  message: ({ number, earlier, later }) => `受付番号${number}の${later}が、${earlier}より前です。`,
  hint: () => "年や月の書きまちがいがないか確かめてください。",
  find: ({ entry }, broken) =>
    daySequences(entry).flatMap((known) =>
      known.flatMap((later, index) => {
        const earlier = known[index - 1];
        if (!earlier || earlier.day <= later.day) return [];
        const facts = { number: entry.number.value, earlier: earlier.name, later: later.name };
        return [broken(facts, later.place, [earlier.place])];
      }),
    ),
});
