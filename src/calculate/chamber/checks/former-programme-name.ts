import { check } from "../../../problem/check.js";
import type { CaseSubject } from "./subject.js";

/** 旧名称: from the day of renaming on, the new name is due. */
export const formerName = check<{ name: string; now: string }, CaseSubject>({
  id: "chamber/former-programme-name",
  severity: "note",
  about: "改称した後の申込みが、旧名称で書かれている。いまの名に読み替えて数える。",
  message: ({ name, now }) => `融資制度「${name}」は「${now}」に改称されています。`,
  hint: ({ now }) => `「${now}」として数えました。`,
  find: ({ entry, programmes }, broken) => {
    const { value: name, place } = entry.programme;
    const programme = programmes.find(name);
    if (!programme || !programmes.isFormer(name)) return [];
    const day = entry.applied.value ?? entry.consulted.value;
    return day >= (programme.renamed?.value ?? "9999")
      ? [broken({ name, now: programme.name.value }, place)]
      : [];
  },
});
