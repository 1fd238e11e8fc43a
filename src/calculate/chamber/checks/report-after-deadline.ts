import { dueDateOf, halfYearName } from "../../../model/chamber/half-year.js";
import { eraDate } from "../../../model/era.js";
import { check } from "../../../problem/check.js";
import type { ChamberSubject } from "./subject.js";

/** 報告日 (要綱第13): by the 10th of the month after the half. */
export const reportAfterDeadline = check<{ half: string; reported: string; due: string }, ChamberSubject>({
  id: "chamber/report-after-deadline",
  severity: "warning",
  about: "推薦実績報告書の報告日が、提出期限より後である（要綱第13）。",
  message: ({ half, reported, due }) =>
    `${half}の推薦実績報告書の報告日（${reported}）が、提出期限（${due}）より後です。`,
  hint: () =>
    "kaiji.yamlのreportedを確かめてください。期限に遅れて報告する場合は、そのままで差し支えありません。",
  find: ({ half, reported, settingsFile }, broken) => {
    const due = dueDateOf(half);
    if (reported === undefined || reported <= due) return [];
    const facts = { half: halfYearName(half), reported: eraDate(reported), due: eraDate(due) };
    return [broken(facts, { file: settingsFile })];
  },
});
