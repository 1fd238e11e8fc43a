import { firstPlace } from "../../model/figure.js";
import { amountText } from "../../problem/amount.js";
import { type Check, check } from "../../problem/check.js";
import { comparison } from "./comparison.js";
import type { CheckContext, Comparing } from "./context.js";

interface Facts {
  readonly outstanding: string;
  readonly ceiling: string;
}

const within = ({ figure }: CheckContext) =>
  comparison(
    "保証債務の最高限度",
    [figure("balance-sheet/guarantee-liability"), figure("base-property/ceiling")],
    { relation: "at-most" },
  );

/** 保証の最高限度: 保証債務残高 ≦ 基本財産 × 定款倍率. */
export const ceiling: Check<Facts, CheckContext> & Comparing = Object.assign(
  check<Facts, CheckContext>({
    id: "check/ceiling",
    severity: "error",
    about: "保証債務残高が、定款の最高限度額（基本財産×定款倍率）を超える。",
    message: ({ outstanding, ceiling }) =>
      `保証債務残高${outstanding}が、定款の最高限度額${ceiling}を超えています。`,
    hint: () => "定款倍率（kaiji.yamlのceilingMultiple）と残高を確かめてください。",
    find: (context, broken) => {
      const compared = within(context);
      if (!compared || compared.holds) return [];
      const [outstanding, ceiling] = [compared.left, compared.right].map(({ value, unit }) =>
        amountText(value ?? 0, unit),
      ) as [string, string];
      return [broken({ outstanding, ceiling }, firstPlace(compared.left))];
    },
  }),
  { comparisons: (context: CheckContext) => [within(context) ?? []].flat() },
);
