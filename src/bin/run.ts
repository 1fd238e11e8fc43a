import { unreadable } from "../command/disk.js";
import { type ExitCode, exit } from "../command/exit.js";
import type { Effects } from "../effects.js";
import type { PdfThread } from "../kind/desk.js";
import { problemsText } from "../problem/print.js";
import { UsageError } from "../problem/usage-error.js";
import { program } from "./program.js";
import { isColourful } from "./terminal.js";

/** Runs a command; whatever goes wrong is printed in one line with an exit code, a bug of ours too. */
export async function run(
  argv: readonly string[],
  effects: Effects,
  pdfThread?: PdfThread,
): Promise<ExitCode> {
  try {
    return await program(argv, effects, pdfThread);
  } catch (error) {
    const refused = unreadable(error);
    if (error instanceof UsageError) {
      effects.say(`kaiji: ${error.message}`);
      return exit.usage;
    }
    if (refused) {
      effects.say(problemsText([refused], isColourful));
      return exit.usage;
    }
    for (const fault of error instanceof AggregateError ? error.errors : [error]) {
      const message = fault instanceof Error ? fault.message.split("\n")[0] : String(fault);
      effects.say(`kaiji: 思わぬ不具合です: ${message}（--debugを付けると詳しく出ます）`);
      if (argv.includes("--debug")) effects.say((fault as Error).stack ?? "");
    }
    return exit.bug;
  }
}
