import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 金融機関の結果 (要綱第11): a loan that the bank declined was not made. */
export const bankContradiction = check<{ number: string; what: string }, DutySubject>({
  id: "chamber/bank-result-contradicts",
  severity: "error",
  about:
    "取扱金融機関の結果が融資不可であるのに融資日があるか、結果の通知日があるのに結果がない（要綱第11）。",
  message: ({ number, what }) => `受付番号${number}は、${what}。`,
  hint: () => "金融機関の結果、金融機関の通知日、融資日のどれかを直してください。",
  find: ({ entry: { number, bankResult, bankNotified, lent } }, broken) => {
    const declined = bankResult?.value === "融資不可" && lent.value !== null;
    const unsaid = (bankNotified?.value ?? null) !== null && (bankResult?.value ?? "") === "";
    return [
      ...(declined
        ? [
            broken(
              { number: number.value, what: "金融機関の結果が「融資不可」なのに、融資日があります" },
              lent.place,
              [bankResult.place],
            ),
          ]
        : []),
      ...(unsaid && bankNotified
        ? [
            broken(
              { number: number.value, what: "金融機関の通知日があるのに、結果がありません" },
              bankResult?.place ?? bankNotified.place,
            ),
          ]
        : []),
    ];
  },
});
