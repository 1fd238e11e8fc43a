import { daysBetween } from "../../../model/calendar.js";
import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 送付までの日数 (要綱第9): without delay after the borrower wished for it. */
export const sentLate = check<{ number: string; days: number }, DutySubject>({
  id: "chamber/sent-late",
  severity: "warning",
  about: "事業者が推薦を希望してから申込書類の送付までに、日数がかかっている（要綱第9）。",
  message: ({ number, days }) =>
    `受付番号${number}は、推薦を希望されてから申込書類の送付まで${days}日かかっています。`,
  hint: () => "日付を確かめてください。日数のめやすは、kaiji.yamlのsendingDaysで変えられます。",
  find: ({ entry: { number, wished, applied }, sendingDays }, broken) => {
    if (!wished || wished.value === null || applied.value === null) return [];
    const days = daysBetween(wished.value, applied.value);
    return days > sendingDays ? [broken({ number: number.value, days }, applied.place, [wished.place])] : [];
  },
});
