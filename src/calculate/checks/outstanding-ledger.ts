import { tie } from "./tie.js";

/** 保証債務残高: the statistics' is the ledger's. */
export const outstandingAgainstLedger = tie({
  id: "outstanding-ledger",
  title: "統計と帳簿の保証債務残高",
  about: "統計の保証債務残高が、帳簿の保証債務と違う。",
  hint: "統計と帳簿の基準日がどちらも年度末か確かめてください。",
  pairs: ({ figure, report: { settings } }) => [
    [figure(`trend/outstanding/${settings.fiscalYear}/amount`), figure("balance-sheet/guarantee-liability")],
  ],
});
