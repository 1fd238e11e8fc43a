#!/usr/bin/env node
import { unreadable } from "../command/disk.js";
import { exit, UsageError } from "../command/exit.js";
import { problemsText } from "../problem/print.js";
import { program } from "./program.js";
import { isColourful, terminalEffects } from "./terminal.js";

// A reader that closes its end (`kaiji trace … | head`) has seen enough: no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exit.fine);
});

try {
  process.exitCode = await program(process.argv.slice(2), terminalEffects);
} catch (error) {
  const refused = unreadable(error);
  if (error instanceof UsageError) {
    terminalEffects.say(`kaiji: ${error.message}`);
    process.exitCode = exit.usage;
  } else if (refused) {
    terminalEffects.say(problemsText([refused], isColourful));
    process.exitCode = exit.usage;
  } else {
    const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
    terminalEffects.say(`kaiji: 思わぬ不具合です: ${message}（--debug を付けると詳しく出ます）`);
    if (process.argv.includes("--debug")) terminalEffects.say((error as Error).stack ?? "");
    process.exitCode = exit.bug;
  }
}
