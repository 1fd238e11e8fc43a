import { firstPlace } from "../../model/figure.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";

/** 保証の最高限度: 保証債務残高 ≦ 基本財産 × 定款倍率. */
export const ceiling = check<{ outstanding: string; ceiling: string }, CheckContext>({
  id: "check/ceiling",
  severity: "error",
  about: "保証債務残高が、定款の最高限度額（基本財産×定款倍率）を超える。",
  message: ({ outstanding, ceiling }) =>
    `保証債務残高${outstanding}が、定款の最高限度額${ceiling}を超えています。`,
  hint: () => "定款倍率（kaiji.yamlのceilingMultiple）と残高を確かめてください。",
  find: ({ figure }, broken) => {
    const limit = figure("base-property/ceiling");
    const outstanding = figure("balance-sheet/guarantee-liability");
    if (limit?.value == null || outstanding?.value == null) return [];
    if (outstanding.value.lessThanOrEqualTo(limit.value)) return [];
    const facts = {
      outstanding: amountText(outstanding.value, "円"),
      ceiling: amountText(limit.value, "円"),
    };
    return [broken(facts, firstPlace(outstanding))];
  },
});
