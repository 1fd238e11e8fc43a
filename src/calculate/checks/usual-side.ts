import type { trialBalanceSchema } from "../../model/association/ledger.js";
import { ledgerSections } from "../../model/association/statement/statements.js";
import { Decimal } from "../../model/decimal.js";
import type { RowOf } from "../../model/schema.js";
import { yenIn } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";

export type LedgerRow = RowOf<typeof trialBalanceSchema>;

/** ふだんの側: the side on which an account of the row's section stands when nothing is unusual. */
export const usualSide = ({ section }: LedgerRow): "debit" | "credit" => ledgerSections[section.value].normal;

/** Both sides of a row, its usual one first. */
const ownFirst = (row: LedgerRow) =>
  usualSide(row) === "debit" ? ([row.debit, row.credit] as const) : ([row.credit, row.debit] as const);

/** The balance of a row in yen: positive on its usual side, negative on the other. */
export function usualBalance(row: LedgerRow): Decimal {
  const yen = ({ value, unit }: LedgerRow["debit"]) =>
    (value ?? new Decimal(0)).times(yenIn[unit as keyof typeof yenIn]);
  const [own, other] = ownFirst(row);
  return yen(own).minus(yen(other));
}

export const isBlank = (row: LedgerRow): boolean => usualBalance(row).isZero();

/** The cell that makes a row's balance unusual: on the other side, or a negative one on its own. */
export function balancePlace(row: LedgerRow): Place {
  const [own, other] = ownFirst(row);
  return (other.value?.isZero() ?? true) ? own.place : other.place;
}
