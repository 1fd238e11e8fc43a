import { tie } from "./tie.js";

/** 前期の貸借: where last year's ledger is whole, it balances, too. One that holds only what is carried over has a single side. */
export const previousUnbalanced = tie({
  id: "previous-unbalanced",
  title: "前期の貸借の一致",
  about:
    "前期残高試算表に資産と負債の両方があるのに、借方合計と貸方合計が違う。前年度との比較欄が誤ったものになる。",
  hint: "前期残高試算表に科目の抜けや打ちまちがいがないか、決算後の残高か確かめてください。",
  pairs: ({ figure }) => {
    const assets = figure("previous/balance-sheet/total-assets");
    const others = figure("previous/balance-sheet/total-liabilities-and-net-worth");
    // Where most stands on the wrong side, that is told, and its sums say nothing.
    const isWhole = assets?.value?.greaterThan(0) && others?.value?.greaterThan(0);
    return isWhole ? [[assets, others]] : [];
  },
});
