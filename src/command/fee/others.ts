import { arrearsFee } from "../../calculate/fees/arrears.js";
import { sharedBurden } from "../../calculate/fees/burden.js";
import { changeFee } from "../../calculate/fees/change.js";
import { loanProblems, moneyProblems, termProblems } from "../../calculate/fees/loan.js";
import { rateProblems } from "../../calculate/fees/rate-bounds.js";
import type { Effects } from "../../effects.js";
import { type FeeSchedule, scheduleOn } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Loan } from "../../model/loan.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { noScheduleOn, recoveriesAboveSubrogations } from "../../problem/rules/fee-case.js";
import type { ExitCode } from "../exit.js";
import { type Answer, resultLine, yen } from "./answer.js";
import { type EndOptions, end } from "./end.js";
import { type OptionReader, optionReader } from "./options.js";
import { feeSchedules } from "./schedules.js";

interface Common extends EndOptions {
  readonly schedule?: string;
  readonly date?: string;
}

export interface ArrearsOptions extends Common {
  readonly balance?: string;
  readonly days?: string;
}

/** `kaiji fee arrears`: 延滞保証料. */
export function arrears(options: ArrearsOptions, effects: Effects): Promise<ExitCode> {
  return ask(options, effects, (read, { method }) => {
    const balance = read.needed("--balance", "保証債務残高", "円", options.balance, "延滞保証料の計算には");
    const days = read.needed("--days", "延滞日数", "日", options.days, "延滞保証料の計算には");
    return {
      problems: [...moneyProblems("保証債務残高", balance), ...termProblems("延滞日数", days)],
      key: "fee",
      compute: () => arrearsFee(balance, days, method),
    };
  });
}

export interface ChangeOptions extends Common {
  readonly balance?: string;
  readonly rate?: string;
  readonly months?: string;
  readonly instalments?: string;
  readonly newMonths?: string;
  readonly newInstalments?: string;
}

/** `kaiji fee change`: 条件変更の追加（または返戻）保証料. */
export function change(options: ChangeOptions, effects: Effects): Promise<ExitCode> {
  const why = "条件変更の計算には";
  return ask(options, effects, (read, schedule) => {
    const amount = read.needed("--balance", "保証債務残高", "円", options.balance, why);
    const rate = read.needed("--rate", "保証料率", "％", options.rate, why);
    const loan = (
      label: string,
      monthsOption: string,
      months?: string,
      countOption = "",
      count?: string,
    ): Loan => {
      const instalments = read.number(countOption, `${label}分割回数`, "回", count);
      return {
        amount,
        rate,
        term: read.needed(monthsOption, `${label}残存期間`, "か月", months, why),
        ...(instalments && { instalments: { count: instalments, uneven: false } }),
      };
    };
    const before = loan("変更前の", "--months", options.months, "--instalments", options.instalments);
    const after = loan(
      "変更後の",
      "--new-months",
      options.newMonths,
      "--new-instalments",
      options.newInstalments,
    );
    return {
      problems: [...rateProblems(rate, schedule), ...loanProblems(before), ...loanProblems(after)],
      key: "fee",
      compute: () => changeFee({ before, after }, schedule.method),
    };
  });
}

export interface BurdenOptions extends Common {
  readonly averageBalance?: string;
  readonly subrogations?: string;
  readonly recoveries?: string;
  readonly earlierAverageBalance?: string;
}

/** `kaiji fee burden`: 責任共有負担金. */
export function burden(options: BurdenOptions, effects: Effects): Promise<ExitCode> {
  const why = "責任共有負担金の計算には";
  return ask(options, effects, (read, { method }) => {
    const money = (option: string, label: string, text?: string) =>
      read.needed(option, label, "円", text, why);
    const record = {
      averageBalance: money("--average-balance", "平均保証債務残高", options.averageBalance),
      subrogations: money("--subrogations", "代位弁済額", options.subrogations),
      recoveries: money("--recoveries", "不動産担保による回収額", options.recoveries),
      earlierAverageBalance: money(
        "--earlier-average-balance",
        "前の期間の平均保証債務残高",
        options.earlierAverageBalance,
      ),
    };
    return { problems: recordProblems(record), key: "burden", compute: () => sharedBurden(record, method) };
  });
}

function recordProblems({
  averageBalance,
  subrogations,
  recoveries,
  earlierAverageBalance,
}: Record<"averageBalance" | "subrogations" | "recoveries" | "earlierAverageBalance", Figure>): Problem[] {
  const text = ({ value }: Figure) => value?.toNumber().toLocaleString("en") ?? "";
  const problems = [averageBalance, subrogations, earlierAverageBalance].flatMap((money) =>
    moneyProblems(money.label, money, largest),
  );
  if (!recoveries.value?.isZero()) problems.push(...moneyProblems(recoveries.label, recoveries, largest));
  if (recoveries.value?.gt(subrogations.value ?? 0))
    problems.push(
      recoveriesAboveSubrogations({ recoveries: text(recoveries), subrogations: text(subrogations) }),
    );
  return problems;
}

/** No institution's balance exceeds it: 100兆円. */
const largest = 100_000_000_000_000;

interface Question {
  readonly problems: readonly Problem[];
  readonly key: string;
  readonly compute: () => Figure;
}

/** Reads the options, settles the schedule of the day, and answers if nothing stands against it. */
async function ask(
  options: Common,
  effects: Effects,
  question: (read: OptionReader, schedule: FeeSchedule) => Question,
): Promise<ExitCode> {
  const refuse = (problems: readonly Problem[]) => end({ value: undefined, problems }, options, effects);
  const history = await feeSchedules(options.schedule, effects);
  if (!history.value) return refuse(history.problems);
  const unread: Problem[] = [];
  const read = optionReader(unread);
  const date = read.date("--date", options.date) ?? effects.today();
  const schedule = scheduleOn(history.value, date);
  if (!schedule) return refuse([noScheduleOn({ date, first: history.value.versions[0]?.effectiveFrom })]);
  const { problems, key, compute } = question(read, schedule);
  // An option that could not be read makes further complaints about its value idle.
  const against = unread.length > 0 ? unread : problems;
  return against.length > 0 ? refuse(against) : end(answer(compute(), key, schedule), options, effects);
}

function answer(figure: Figure, key: string, schedule: FeeSchedule): Outcome<Answer> {
  const value = { lines: [resultLine(figure)], results: { [key]: yen(figure) }, figures: [figure], schedule };
  return { value, problems: [] };
}
