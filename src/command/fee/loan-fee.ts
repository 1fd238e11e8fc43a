import { confirmedLongAgo } from "../../calculate/fees/checks/confirmed-long-ago.js";
import { type FeeAnswer, settleFee } from "../../calculate/fees/settle.js";
import { valueText } from "../../calculate/fees/working.js";
import type { Effects } from "../../effects.js";
import type { Outcome } from "../../problem/problem.js";
import type { ExitCode } from "../exit.js";
import { type Answer, resultLine, yen } from "./answer.js";
import { type EndOptions, end } from "./end.js";
import { type FeeOptions, feeRequest } from "./request.js";
import { feeSchedules } from "./schedules.js";

export interface LoanFeeOptions extends FeeOptions, EndOptions {
  /** The dataset whose schedule counts; the standard one where it is left out. */
  readonly schedule?: string;
  /** A file of cases instead of one case. */
  readonly batch?: string;
}

/** `kaiji fee`: the fee of one loan with its working, or of every row of a file. */
export async function fee(options: LoanFeeOptions, effects: Effects): Promise<ExitCode> {
  const history = await feeSchedules(options.schedule, effects);
  if (!history.value) return end({ value: undefined, problems: history.problems }, options, effects);
  if (options.batch !== undefined) {
    const { feeBatch } = await import("./batch.js");
    return feeBatch(options.batch, history.value, options, effects);
  }
  const request = feeRequest(options, effects.today());
  if (!request.value) return end({ value: undefined, problems: request.problems }, options, effects);
  const settled = settleFee(history.value, request.value);
  const stale = confirmedLongAgo.find({ ...history.value, on: request.value.date });
  return end(answered(settled, options.schedule === undefined ? [] : stale), options, effects);
}

function answered(
  { value, problems }: Outcome<FeeAnswer>,
  warnings: Outcome<Answer>["problems"],
): Outcome<Answer> {
  if (!value) return { value: undefined, problems };
  const { fee, rate, parts = [], refund, schedule } = value;
  const { threshold, thresholdKept } = schedule.method.refund;
  const withheld = `返戻なし（計算額${refund ? valueText(refund.computed) : ""}。${valueText(threshold)}${thresholdKept ? "以下" : "未満"}は返戻しません）`;
  return {
    value: {
      lines: [
        `${resultLine(fee)}（保証料率 年${valueText(rate)}）`,
        ...parts.map(resultLine),
        ...(refund ? [refund.withheld ? withheld : resultLine(refund.computed)] : []),
      ],
      results: {
        fee: yen(fee),
        ...(parts.length > 0 && { parts: parts.map(yen) }),
        ...(refund && { refund: refund.withheld ? 0 : yen(refund.computed) }),
      },
      figures: [fee, ...parts, ...(refund ? [refund.computed] : [])],
      schedule,
    },
    problems: warnings,
  };
}
