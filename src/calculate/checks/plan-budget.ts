import { firstPlaces } from "../../model/figure.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import { readFigure } from "../read.js";
import type { CheckContext } from "./context.js";
import { leastOf, mostOf } from "./ratio-rounding.js";

/** 基本財産計画と収支予算: the base property grows by what the budget leaves, and by no more. */
export const planAgainstBudget = check<{ increase: string; surplus: string }, CheckContext>({
  id: "check/plan-budget",
  severity: "warning",
  about: "基本財産計画の基金準備金の増加額が、収支予算の収支差額より大きい。",
  message: ({ increase, surplus }) =>
    `基本財産計画の基金準備金の増加額${increase}が、収支予算の収支差額${surplus}より大きくなっています。`,
  hint: () => "増加額は収支差額から繰り入れます。計画と予算のどちらかが古くないか確かめてください。",
  find: ({ figure, dataset: { tables } }, broken) => {
    const surplus = figure("budget/surplus");
    const row = tables.basePropertyPlan?.find(({ item }) => item.value === "基金準備金");
    if (surplus?.value == null || row?.increase.value == null) return [];
    const increase = readFigure(
      { id: "check/plan-increase", label: "基金準備金 増加額（計画）" },
      row.increase,
    );
    // What was handed over in 百万円 may be a half less.
    if (leastOf(increase).lte(mostOf(surplus))) return [];
    const facts = {
      increase: amountText(row.increase.value, increase.unit),
      surplus: amountText(surplus.value, surplus.unit),
    };
    return [broken(facts, row.increase.place, firstPlaces([surplus]))];
  },
});
