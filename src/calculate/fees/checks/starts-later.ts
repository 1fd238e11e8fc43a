import { check } from "../../../problem/check.js";
import type { Validity } from "./subject.js";

/** 適用開始: some version was in force by the day; otherwise nothing of the rates could be shown. */
export const startsLater = check<{ from: string; on: string }, Validity>({
  id: "fees/starts-later",
  severity: "warning",
  about: "料率表のどの版も、発行の時点ではまだ始まっていない。料率は何も載らない。",
  message: ({ from, on }) => `料率表は${from}からで、${on}にはまだ始まっていません。`,
  hint: () =>
    "それまでの料率の版を前に加えてください。適用開始と、kaiji.yamlの発行年月（published）も確かめてください。",
  find: ({ versions, on }, broken) => {
    const [first] = versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    return first && first.effectiveFrom > on ? [broken({ from: first.effectiveFrom, on }, first.place)] : [];
  },
});
