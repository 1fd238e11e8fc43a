import type { trialBalanceSchema } from "../../model/association/ledger.js";
import { ledgerSections } from "../../model/association/statement/statements.js";
import { Decimal } from "../../model/decimal.js";
import type { RowOf } from "../../model/schema.js";
import { yenIn } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";

export type LedgerRow = RowOf<typeof trialBalanceSchema>;

/** ふだんの側: the side on which an account of the row's section stands when nothing is unusual. */
export const usualSide = ({ section }: LedgerRow): "debit" | "credit" => ledgerSections[section.value].normal;

/** The balance of a row in yen: positive on its usual side, negative on the other. */
export function usualBalance(row: LedgerRow): Decimal {
  const yen = ({ value, unit }: LedgerRow["debit"]) =>
    (value ?? new Decimal(0)).times(yenIn[unit as keyof typeof yenIn]);
  const balance = yen(row.debit).minus(yen(row.credit));
  return usualSide(row) === "debit" ? balance : balance.negated();
}

export const isBlank = (row: LedgerRow): boolean => usualBalance(row).isZero();

/** The cell that makes a row's balance unusual: on the other side, or a negative one on its own. */
export function balancePlace(row: LedgerRow): Place {
  const [own, other] = usualSide(row) === "debit" ? [row.debit, row.credit] : [row.credit, row.debit];
  return (other.value?.isZero() ?? true) ? own.place : other.place;
}
