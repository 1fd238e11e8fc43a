import { arrearsFee } from "../../calculate/fees/arrears.js";
import { moneyProblems, termProblems } from "../../calculate/fees/loan.js";
import type { Effects } from "../../effects.js";
import type { ExitCode } from "../exit.js";
import { type AskOptions, ask } from "./ask.js";

export interface ArrearsOptions extends AskOptions {
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
