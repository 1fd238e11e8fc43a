import { check } from "../../../problem/check.js";
import type { CaseSubject } from "./subject.js";

/** 推薦の可否. */
export const notRecommendable = check<{ number: string; name: string }, CaseSubject>({
  id: "chamber/programme-not-recommendable",
  severity: "error",
  about: "推薦できない融資制度の案件を推薦している。",
  message: ({ number, name }) => `受付番号${number}の融資制度「${name}」は、推薦できない制度です。`,
  hint: () =>
    "制度か、推薦の欄を確かめてください。推薦できる制度なら、融資制度の一覧の「推薦の可否」を直します。",
  find: ({ entry, programmes }, broken) => {
    const { value: name, place } = entry.programme;
    const programme = programmes.find(name);
    return programme?.recommendable.value === "否" && entry.recommended.value === "推薦"
      ? [broken({ number: entry.number.value, name }, place, [programme.place])]
      : [];
  },
});
