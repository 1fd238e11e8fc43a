import { daysBetween } from "../../../model/calendar.js";
import { check } from "../../../problem/check.js";
import type { CaseSubject } from "./subject.js";

/** 結果の遅れ. */
export const resultMissing = check<{ number: string; days: number }, CaseSubject>({
  id: "chamber/result-missing-long",
  severity: "warning",
  about: "申込みから長く結果がない。",
  message: ({ number, days }) => `受付番号${number}は、申込みから${days}日たっても結果がありません。`,
  hint: () => "協会または金融機関へ確かめ、結果の欄を書いてください。",
  find: ({ entry, asOf, resultDays }, broken) => {
    const applied = entry.applied.value;
    if (applied === null || !["", "審査中"].includes(entry.result.value)) return [];
    const days = daysBetween(applied, asOf);
    return days > resultDays ? [broken({ number: entry.number.value, days }, entry.result.place)] : [];
  },
});
