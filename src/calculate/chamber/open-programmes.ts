import type { LoanProgramme } from "../../model/chamber/loan-programmes.js";
import type { Case } from "../../model/chamber/register.js";
import type { SourcedNumber } from "../../model/schema.js";
import { isMoney, yenIn } from "../../model/unit.js";

/** 選べる制度: what a case may apply for, and why it may not for the others. */
export interface OpenProgrammes {
  readonly open: readonly LoanProgramme[];
  readonly closed: readonly { readonly programme: LoanProgramme; readonly reason: string }[];
}

/** The programmes that may be recommended and lend as much as the case asks for; whom each is for is left to read. */
export function openProgrammes({ amount }: Case, programmes: readonly LoanProgramme[]): OpenProgrammes {
  const judged = programmes.map((programme) => ({ programme, reason: reasonAgainst(programme, amount) }));
  return {
    open: judged.filter(({ reason }) => reason === "").map(({ programme }) => programme),
    closed: judged.filter(({ reason }) => reason !== ""),
  };
}

function reasonAgainst({ recommendable, limit }: LoanProgramme, amount: SourcedNumber): string {
  if (recommendable.value === "否") return "推薦できない制度";
  return exceeds(amount, limit) ? "申込金額が融資限度額を超える" : "";
}

/** Whether an amount is above a limit; no limit is exceeded where none, or no amount, is written. */
export function exceeds(amount: SourcedNumber, limit: SourcedNumber | undefined): boolean {
  const [asked, most] = [yenOf(amount), limit && yenOf(limit)];
  return asked !== null && most !== null && most !== undefined && asked.greaterThan(most);
}

const yenOf = ({ value, unit }: SourcedNumber) =>
  value !== null && isMoney(unit) ? value.times(yenIn[unit]) : value;

/** Whether the list of programmes tells features to compare, or names only. */
export const tellsFeatures = (programmes: readonly LoanProgramme[]): boolean =>
  programmes.some(({ eligible, limit, terms }) => eligible?.value || limit?.value || terms?.value);
