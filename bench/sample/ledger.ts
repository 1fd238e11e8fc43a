import type { Books } from "./account.js";
import { csv } from "./csv.js";

/** Sections of the trial balance, each with the side on which its balances stand. */
const sections = [
  { section: "経常収入", of: (books: Books) => books.income, side: "credit" },
  { section: "経常支出", of: (books: Books) => books.expenses, side: "debit" },
  { section: "経常外収入", of: (books: Books) => books.extraordinaryIncome, side: "credit" },
  { section: "経常外支出", of: (books: Books) => books.extraordinaryExpenses, side: "debit" },
  { section: "基金等取崩額", of: (books: Books) => books.drawdowns, side: "credit" },
  { section: "収支差額処分", of: (books: Books) => books.appropriation, side: "debit" },
  { section: "資産", of: (books: Books) => books.assets, side: "debit" },
  { section: "負債及び正味財産", of: (books: Books) => books.liabilities, side: "credit" },
] as const;

/** ledger/trial-balance.csv: closing balances of the leaf accounts. */
export function trialBalanceFile(books: Books): string {
  return csv(
    ["区分", "科目", "借方残高（円）", "貸方残高（円）"],
    sections.flatMap(({ section, of, side }) =>
      Object.entries(of(books)).map(([title, amount]) =>
        side === "debit" ? [section, title, amount, ""] : [section, title, "", amount],
      ),
    ),
  );
}
