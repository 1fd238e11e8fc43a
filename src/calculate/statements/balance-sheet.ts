import type { StatementDeclaration } from "./declaration.js";

/** 貸借対照表. */
export const balanceSheet: StatementDeclaration = {
  id: "balance-sheet",
  title: "貸借対照表",
  prefix: "",
  left: { id: "debit", title: "借方", sections: ["資産"] },
  right: { id: "credit", title: "貸方", sections: ["負債及び正味財産"] },
};
