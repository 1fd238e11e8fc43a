import { tie } from "./tie.js";

/** 貸借の一致. */
export const balanceSheetUnbalanced = tie({
  id: "balance-sheet-unbalanced",
  title: "貸借の一致",
  about: "貸借対照表の借方合計と貸方合計が違う。",
  hint: "残高試算表に抜けや打ちまちがいがないか、収支差額の処分後の残高か確かめてください。",
  pairs: ({ figure }) => [
    [figure("balance-sheet/total-assets"), figure("balance-sheet/total-liabilities-and-net-worth")],
  ],
});
