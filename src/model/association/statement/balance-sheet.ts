import { statementDeclaration } from "./declaration.js";

/** 貸借対照表. */
export const balanceSheet = statementDeclaration({
  id: "balance-sheet",
  title: "貸借対照表",
  prefix: "",
  period: "yearEnd",
  sections: {
    資産: { normal: "debit" },
    負債及び正味財産: { normal: "credit" },
  },
  left: { id: "debit", title: "借方", sections: [{ section: "資産", total: "total-assets" }] },
  right: {
    id: "credit",
    title: "貸方",
    sections: [{ section: "負債及び正味財産", total: "total-liabilities-and-net-worth" }],
  },
});
