import { type Case, epoch } from "./cases.js";

/** The number of the month with which a fiscal year closes, counted as cases count months. */
export const closingMonth = (fiscalYear: number): number => (fiscalYear - epoch + 1) * 12 - 1;

export const fiscalYearOfMonth = (month: number): number => epoch + Math.floor(month / 12);

export const approvedIn = ({ month }: Case): number => fiscalYearOfMonth(month);

/** 保証債務残高 of a case at the end of a month, in yen. */
export function outstanding(guarantee: Case, month: number): number {
  const passed = month - guarantee.month;
  const { ending, months } = guarantee;
  if (passed < 0 || passed >= months || (ending && passed >= ending.after)) return 0;
  return principalAfter(guarantee, passed);
}

/** Principal left after so many months of regular repayment: even instalments of whole thousands of yen. */
function principalAfter({ amount, months, grace, programme }: Case, passed: number): number {
  if (programme.atMaturity || passed <= grace) return amount;
  const instalment = Math.floor(amount / (months - grace) / 1000) * 1000;
  return amount - instalment * (passed - grace);
}

/** 未経過保証料 of a case at the end of a month: the sum-of-digits share of the months to come. */
export function unexpiredFee(guarantee: Case, month: number): number {
  if (outstanding(guarantee, month) === 0) return 0;
  const left = guarantee.months - (month - guarantee.month) - 1;
  return Math.floor((guarantee.fee * left * (left + 1)) / (guarantee.months * (guarantee.months + 1)));
}

/** 代位弁済: what was paid for a case and who bears how much of it, in yen. */
export interface Subrogation {
  readonly guarantee: Case;
  readonly fiscalYear: number;
  readonly amount: number;
  /** 保険金: 80 % of the principal, from 日本政策金融公庫. */
  readonly insurance: number;
  /** 損失補償補塡金, where the programme is compensated. */
  readonly compensation: number;
}

export function subrogationOf(guarantee: Case): Subrogation | undefined {
  if (guarantee.ending?.kind !== "subrogated") return undefined;
  const principal = principalAfter(guarantee, guarantee.ending.after);
  return {
    guarantee,
    fiscalYear: fiscalYearOfMonth(guarantee.month + guarantee.ending.after),
    amount: principal + Math.floor((principal * 6) / 1000),
    insurance: Math.floor((principal * 80) / 100),
    compensation: guarantee.programme.compensated ? Math.floor((principal * 6) / 100) : 0,
  };
}

/** 回収 of a subrogated case in thousandths of what was paid, by years since the subrogation. */
const recovered = [30, 52, 45, 38, 31, 25, 20, 16, 12] as const;

/** 回収: about one case in three brings something in a year, then three times the average; in yen. */
export function recoveryOf(subrogation: Subrogation, fiscalYear: number): number {
  const age = fiscalYear - subrogation.fiscalYear;
  const rate = recovered[age];
  if (rate === undefined || (subrogation.guarantee.business.number + age) % 3 !== 0) return 0;
  return Math.floor((subrogation.amount * rate * 3) / 1000);
}
