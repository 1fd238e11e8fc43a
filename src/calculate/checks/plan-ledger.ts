import type { FigureId } from "../../model/association/ids.js";
import { sum } from "../arithmetic.js";
import { readFigure } from "../read.js";
import type { Pair } from "./comparison.js";
import { tie } from "./tie.js";

const accounts: readonly { readonly item: string; readonly balance: FigureId }[] = [
  { item: "基金", balance: "balance-sheet/fund" },
  { item: "基金準備金", balance: "balance-sheet/fund-reserve" },
];

/** 基本財産計画と決算: what stood at this year's end and the planned increase come to the planned balance. */
export const planAgainstLedger = tie({
  id: "plan-ledger",
  title: "基本財産計画と決算",
  severity: "note",
  about: "基本財産計画の年度末残高が、決算の残高に増加額を加えた額と違う。",
  hint: "計画が決算の前に作られたのなら、このままで差し支えありません。",
  pairs: ({ figure, dataset: { tables } }) =>
    (tables.basePropertyPlan ?? []).flatMap(({ item: { value: item }, balance, increase }): Pair[] => {
      const account = accounts.find((one) => one.item === item);
      const closing = account && figure(account.balance);
      if (!closing) return [];
      const name = (part: string, label: string) => ({ id: `check/plan/${item}/${part}`, label });
      const grown = sum(
        name("grown", `決算の${item}と計画の増加額の計`),
        [closing, readFigure(name("increase", `${item}の増加額`), increase)],
        balance.unit,
      );
      return [[readFigure(name("balance", `基本財産計画の${item}`), balance), grown]];
    }),
});
