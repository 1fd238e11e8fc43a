import type { Case } from "./cases.js";
import {
  approvedIn,
  closingMonth,
  outstanding,
  recoveryOf,
  type Subrogation,
  subrogationOf,
  unexpiredFee,
} from "./life.js";

/** A number of cases and their yen. */
export interface Amount {
  readonly count: number;
  readonly amount: number;
}

/** 年度: what the cases say about a fiscal year, in yen. Everything in the ledger that depends on them is here. */
export interface Year {
  readonly fiscalYear: number;
  readonly approvals: Amount;
  readonly outstanding: Amount;
  readonly subrogations: Amount;
  readonly recoveries: Amount;
  /** 利用企業者数 at the end of the year. */
  readonly businesses: number;
  readonly feesReceived: number;
  readonly unexpiredFees: number;
  readonly insurance: number;
  readonly compensation: number;
  /** 損失補償金: what the compensators would bear at most, 5 % of the balance they compensate. */
  readonly compensationCeiling: number;
  /** 求償権 at the end of the year: our own share of the claims still in the books. */
  readonly claims: number;
  /** 求償権償却 of our own share: claims two years old. */
  readonly ownWriteOff: number;
  /** Our share of what came back on claims still in the books, and on those written off. */
  readonly ownRecoveries: { readonly booked: number; readonly writtenOff: number };
  /** What of the recoveries belongs to the insurer and to those who compensate losses. */
  readonly passedOn: { readonly insurer: number; readonly compensators: number };
}

const yearsInTheBooks = 2;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const amountOf = (values: readonly number[]): Amount => ({ count: values.length, amount: total(values) });

export function years(cases: readonly Case[], first: number, last: number): Year[] {
  const subrogations = cases.flatMap((guarantee) => subrogationOf(guarantee) ?? []);
  return Array.from({ length: last - first + 1 }, (_, index) => yearOf(cases, subrogations, first + index));
}

function yearOf(cases: readonly Case[], subrogations: readonly Subrogation[], fiscalYear: number): Year {
  const closing = closingMonth(fiscalYear);
  const approved = cases.filter((guarantee) => approvedIn(guarantee) === fiscalYear);
  const live = cases.filter((guarantee) => outstanding(guarantee, closing) > 0);
  const paid = subrogations.filter((subrogation) => subrogation.fiscalYear === fiscalYear);
  const recoveries = subrogations.flatMap((subrogation) => {
    const amount = recoveryOf(subrogation, fiscalYear);
    return amount > 0 ? [{ subrogation, amount }] : [];
  });
  const shares = recoveries.map(({ subrogation, amount }) => ({
    booked: isInTheBooks(subrogation, fiscalYear),
    ...sharesOf(subrogation, amount),
  }));
  const ageing = subrogations.filter(
    (subrogation) => subrogation.fiscalYear === fiscalYear - yearsInTheBooks,
  );
  return {
    fiscalYear,
    approvals: amountOf(approved.map(({ amount }) => amount)),
    outstanding: amountOf(live.map((guarantee) => outstanding(guarantee, closing))),
    subrogations: amountOf(paid.map(({ amount }) => amount)),
    recoveries: amountOf(recoveries.map(({ amount }) => amount)),
    businesses: new Set(live.map(({ business }) => business)).size,
    feesReceived: total(approved.map(({ fee }) => fee)),
    unexpiredFees: total(live.map((guarantee) => unexpiredFee(guarantee, closing))),
    insurance: total(paid.map(({ insurance }) => insurance)),
    compensation: total(paid.map(({ compensation }) => compensation)),
    compensationCeiling: Math.floor(
      total(
        live
          .filter(({ programme }) => programme.compensated)
          .map((guarantee) => outstanding(guarantee, closing)),
      ) / 20,
    ),
    claims: total(
      subrogations
        .filter((subrogation) => isInTheBooks(subrogation, fiscalYear))
        .map((subrogation) => ownBalance(subrogation, fiscalYear + 1)),
    ),
    ownWriteOff: total(ageing.map((subrogation) => ownBalance(subrogation, fiscalYear))),
    ownRecoveries: {
      booked: total(shares.filter(({ booked }) => booked).map(({ own }) => own)),
      writtenOff: total(shares.filter(({ booked }) => !booked).map(({ own }) => own)),
    },
    passedOn: {
      insurer: total(shares.map(({ insurer }) => insurer)),
      compensators: total(shares.map(({ compensators }) => compensators)),
    },
  };
}

/** Whether a claim is still in the books when a year closes. */
function isInTheBooks(subrogation: Subrogation, fiscalYear: number): boolean {
  const age = fiscalYear - subrogation.fiscalYear;
  return age >= 0 && age < yearsInTheBooks;
}

/** A recovery is shared as the loss was borne. */
function sharesOf(subrogation: Subrogation, amount: number) {
  const insurer = Math.floor((amount * subrogation.insurance) / subrogation.amount);
  const compensators = Math.floor((amount * subrogation.compensation) / subrogation.amount);
  return { insurer, compensators, own: amount - insurer - compensators };
}

/** Our share of a claim that is still in the books at the start of a year. */
function ownBalance(subrogation: Subrogation, fiscalYear: number): number {
  let balance = subrogation.amount - subrogation.insurance - subrogation.compensation;
  for (let year = subrogation.fiscalYear; year < fiscalYear; year++)
    balance -= sharesOf(subrogation, recoveryOf(subrogation, year)).own;
  return balance;
}
