import { daysLater, monthsLater } from "../../model/calendar.js";
import type { IsoDate } from "../../model/era.js";
import {
  type FeeSchedule,
  type FeeScheduleHistory,
  type RiskClass,
  scheduleOn,
} from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Instalments, Loan } from "../../model/loan.js";
import type { Outcome } from "../../problem/problem.js";
import { noScheduleOn } from "../../problem/rules/fee-case.js";
import { appliedRate, discountedRate } from "./applied-rate.js";
import { guaranteeFee } from "./fee.js";
import { loanProblems, oddDayProblems } from "./loan.js";
import { feeInParts } from "./parts.js";
import { rateProblems } from "./rate-bounds.js";
import { feeRefund, type Refund } from "./refund.js";

/** 保証料の照会: one loan, how its rate is found, and what else is wanted to know. */
export interface FeeRequest {
  readonly amount: Figure;
  readonly term: Figure;
  readonly oddDays?: Figure;
  /** 根保証: its fee may be divided by a rule of its own. */
  readonly revolving: boolean;
  readonly instalments?: Instalments;
  /** A rate given by hand, or a programme (and class) to look it up by. */
  readonly rate: Figure | { readonly programme: string; readonly riskClass?: RiskClass };
  /** 責任共有対象外. */
  readonly full: boolean;
  readonly discounts: readonly string[];
  readonly surcharge?: Figure;
  /** The day whose schedule counts. */
  readonly date: IsoDate;
  /** 分割納入を求めるか. */
  readonly inParts: boolean;
  /** 繰上完済: loan date and day of completion. */
  readonly completion?: { readonly from: IsoDate; readonly completed: IsoDate };
}

export interface FeeAnswer {
  readonly schedule: FeeSchedule;
  readonly rate: Figure;
  readonly fee: Figure;
  readonly parts?: readonly Figure[];
  readonly refund?: Refund;
}

/** 保証料を計算する: rate, fee and what else was asked for, or everything that stands against it. */
export function settleFee(history: FeeScheduleHistory, request: FeeRequest): Outcome<FeeAnswer> {
  const { date } = request;
  const schedule = scheduleOn(history, date);
  if (!schedule) {
    const first = history.versions[0]?.effectiveFrom;
    return { value: undefined, problems: [noScheduleOn({ date, first })] };
  }
  const rate = settledRate(schedule, request);
  const loan: Loan = {
    amount: request.amount,
    rate: rate.value ?? request.amount,
    term: request.term,
    ...(request.oddDays && { oddDays: request.oddDays }),
    ...(request.instalments && { instalments: request.instalments }),
  };
  const problems = [...rate.problems, ...loanProblems(loan), ...oddDayProblems(loan, schedule.method)];
  if (!rate.value || problems.length > 0) return { value: undefined, problems };
  const fee = guaranteeFee(loan, schedule.method);
  const from = request.completion?.from ?? date;
  const asked = { ...loan, revolving: request.revolving, from };
  const parts = request.inParts ? feeInParts(fee, asked, schedule.method) : undefined;
  const refund = request.completion && refundOf(fee, loan, request.completion, schedule);
  problems.push(...(parts?.problems ?? []), ...(refund?.problems ?? []));
  if (problems.length > 0) return { value: undefined, problems };
  const answer = {
    schedule,
    rate: rate.value,
    fee,
    ...(parts?.value && { parts: parts.value }),
    ...(refund?.value && { refund: refund.value }),
  };
  return { value: answer, problems };
}

function settledRate(schedule: FeeSchedule, request: FeeRequest): Outcome<Figure> {
  const { rate, date, full, discounts, surcharge } = request;
  const asked = { discounts, ...(surcharge && { surcharge }) };
  if ("programme" in rate) return appliedRate(schedule, { ...rate, ...asked, date, full });
  const problems = rateProblems(rate, schedule);
  return problems.length > 0 ? { value: undefined, problems } : discountedRate(schedule, rate, asked);
}

function refundOf(
  fee: Figure,
  { term, oddDays }: Loan,
  { from, completed }: NonNullable<FeeRequest["completion"]>,
  { method }: FeeSchedule,
): Outcome<Refund> {
  const length = term.value?.toNumber() ?? 0;
  const whole = term.unit === "日" ? daysLater(from, length) : monthsLater(from, length);
  const until = daysLater(whole, oddDays?.value?.toNumber() ?? 0);
  return feeRefund({ fee, from, until, completed }, method);
}
