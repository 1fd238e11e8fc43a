import { changeFee } from "../../calculate/fees/change.js";
import { loanProblems } from "../../calculate/fees/loan.js";
import { rateProblems } from "../../calculate/fees/rate-bounds.js";
import type { Effects } from "../../effects.js";
import type { Loan } from "../../model/loan.js";
import type { ExitCode } from "../exit.js";
import { type AskOptions, ask } from "./ask.js";

export interface ChangeOptions extends AskOptions {
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
