import { sharedBurden } from "../../calculate/fees/burden.js";
import { moneyProblems } from "../../calculate/fees/loan.js";
import type { Effects } from "../../effects.js";
import type { Figure } from "../../model/figure.js";
import type { Problem } from "../../problem/problem.js";
import { recoveriesAboveSubrogations } from "../../problem/rules/fee-case.js";
import type { ExitCode } from "../exit.js";
import { type AskOptions, ask } from "./ask.js";

export interface BurdenOptions extends AskOptions {
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
