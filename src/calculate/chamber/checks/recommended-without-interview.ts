import { check } from "../../../problem/check.js";
import type { CaseSubject } from "./subject.js";

/** 推薦の前の面談. */
export const withoutInterview = check<{ number: string }, CaseSubject>({
  id: "chamber/recommended-without-interview",
  severity: "warning",
  about: "面談していない事業者を推薦している（要綱第7。聞き取りで推薦書を作れる場合を除く）。",
  message: ({ number }) => `受付番号${number}は、面談がないまま推薦しています。`,
  hint: () =>
    "面談したなら面談の欄を「あり」にしてください。聞き取りだけで推薦した場合は、そのままで差し支えありません。",
  find: ({ entry }, broken) =>
    entry.recommended.value === "推薦" && entry.interviewed.value === "なし"
      ? [broken({ number: entry.number.value }, entry.interviewed.place)]
      : [],
});
