import type { FigureId } from "../../model/association/ids.js";
import { ledgerSections } from "../../model/association/statement/statements.js";
import { Decimal } from "../../model/decimal.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";
import { inBase } from "./ratio-rounding.js";
import { balancePlace, type LedgerRow, usualBalance, usualSide } from "./usual-side.js";

/** What ought to be the same within a statement, and the side that makes the left of it greater. */
const balances: readonly {
  readonly statement: string;
  readonly what: string;
  readonly left: FigureId;
  readonly right: readonly FigureId[];
  readonly raises: "debit" | "credit";
}[] = [
  {
    statement: "balance-sheet",
    what: "貸借",
    left: "balance-sheet/total-assets",
    right: ["balance-sheet/total-liabilities-and-net-worth"],
    raises: "debit",
  },
  {
    statement: "income-statement",
    what: "当期収支差額とその処分",
    left: "income-statement/surplus",
    right: [
      "income-statement/fluctuation-reserve-appropriation",
      "income-statement/base-property-appropriation",
    ],
    raises: "credit",
  },
];

/** 借方と貸方の入れちがい, of single accounts: exchanged, they make what does not balance balance. */
export const sideSwapped = check<
  { account: string; side: string; amount: string; what: string },
  CheckContext
>({
  id: "check/side-swapped",
  severity: "error",
  about: "ふだんと逆の側にある科目があり、借方と貸方を入れかえると、合っていない貸借や収支差額の処分が合う。",
  message: ({ account, side, amount, what }) =>
    `「${account}」の${amount}が${side}にあり、借方と貸方を入れかえると${what}が合います。`,
  hint: () => "この行の借方と貸方が入れちがっていないか確かめてください。",
  find: ({ figure, dataset: { tables } }, broken) =>
    balances.flatMap(({ statement, what, left, right, raises }) => {
      const whole = figure(left);
      if (!whole) return [];
      const gap = right.reduce((rest, id) => {
        const other = figure(id);
        return other ? rest.minus(inBase(other)) : rest;
      }, inBase(whole));
      const unusual = (tables.trialBalance ?? []).filter(
        (row) => ledgerSections[row.section.value].statement === statement && usualBalance(row).isNegative(),
      );
      return closing(unusual, gap, raises).map((row) => {
        const facts = {
          account: row.account.value,
          side: usualSide(row) === "debit" ? "貸方" : "借方",
          amount: amountText(usualBalance(row).abs(), "円"),
          what,
        };
        return broken(facts, balancePlace(row));
      });
    }),
});

/** The row that closes the gap when it is put on its usual side; where none does alone, all of them if they do together. */
function closing(
  unusual: readonly LedgerRow[],
  gap: Decimal,
  raises: "debit" | "credit",
): readonly LedgerRow[] {
  if (gap.isZero()) return [];
  const change = (row: LedgerRow) => usualBalance(row).times(usualSide(row) === raises ? 2 : -2);
  const alone = unusual.filter((row) => change(row).equals(gap));
  if (alone.length > 0) return alone;
  return Decimal.sum(0, ...unusual.map(change)).equals(gap) ? unusual : [];
}
