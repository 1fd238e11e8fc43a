import { check } from "../../../problem/check.js";
import type { FilingSubject } from "./subject.js";

/** 期限後の提出: counted, and worth knowing. */
export const reportedLate = check<{ name: string; due: string }, FilingSubject>({
  id: "chamber/reported-late",
  severity: "note",
  about: "提出期限の後に報告した団体。",
  message: ({ name, due }) => `${name}の報告は、提出期限（${due}）の後でした。`,
  hint: () => "集計には入れています。",
  find: ({ filing: { chamber, status }, due }, broken) =>
    status === "期限後"
      ? [broken({ name: chamber.name.value, due }, chamber.reported?.place ?? chamber.place)]
      : [],
});
