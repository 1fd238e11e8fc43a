import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";
import { firstWrittenAmount, manText } from "./written-amount.js";

/** 一企業の保証限度額, in 万円: 普通保証2億円と無担保保証8,000万円. 組合は普通保証4億円と無担保保証8,000万円. */
const limits = { firm: 28_000, union: 48_000 } as const;

/** 保証の内容: what one firm may be guaranteed is at most what the insurance covers. */
export const firmLimit = check<{ holder: string; written: string; limit: string }, CheckContext>({
  id: "check/firm-limit",
  severity: "warning",
  about: "保証の内容にある一企業の保証限度額が、2億8,000万円（組合は4億8,000万円）を超える。",
  message: ({ holder, written, limit }) =>
    `${holder === "" ? "" : `${holder}の`}保証限度額が「${written}」で、${limit}を超えています。`,
  hint: () => "億と万の桁を確かめてください。別枠の制度なら、このままで差し支えありません。",
  find: ({ dataset: { tables } }, broken) =>
    (tables.terms ?? [])
      .filter(({ item }) => item.value.includes("保証限度額"))
      .flatMap(({ case: { value: holder }, content }) => {
        const limit = limits[holder.includes("組合") ? "union" : "firm"];
        const amount = firstWrittenAmount(content.value);
        if (!amount || amount.lte(limit)) return [];
        return [broken({ holder, written: content.value, limit: manText(limit) }, content.place)];
      }),
});
