import { Command, CommanderError } from "commander";
import { commands } from "../command/commands.js";
import { type ExitCode, exit } from "../command/exit.js";
import type { Effects } from "../effects.js";
import type { PdfThread } from "../kind/desk.js";
import { version } from "../version.js";
import { addDeclared } from "./declared.js";
import { japaneseHelp } from "./help.js";
import { isColourful } from "./terminal.js";
import { wrongCall } from "./wrong-call.js";

/** argv to command to exit code. */
export async function program(
  argv: readonly string[],
  effects: Effects,
  pdfThread?: PdfThread,
): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
  // --debug may stand anywhere; `run.ts` looks for it when something of ours breaks.
  const given = argv.filter((argument) => argument !== "--debug");
  const kaiji = new Command("kaiji")
    .description("信用保証協会と商工会議所の開示資料を、帳簿と統計から作ります。")
    .helpOption("-h, --help", "使い方を表示")
    .helpCommand("help [コマンド]", "コマンドの使い方を表示")
    .version(`kaiji ${version}`, "--version", "版を表示")
    .option("--debug", "不具合の詳細を表示")
    .configureHelp(japaneseHelp)
    .configureOutput({
      writeOut: (text) => effects.print(text.trimEnd()),
      writeErr: (text) => effects.say(text.trimEnd()),
      // Printed in Japanese below.
      outputError: () => {},
    })
    .exitOverride();

  // One command is loaded where it is named; else the help, or the nearest name, needs all.
  const called = Object.entries(commands).filter(([name]) => name === given[0]);
  for (const [name, load] of called.length > 0 ? called : Object.entries(commands)) {
    const declaration = await load();
    addDeclared(kaiji, name, declaration, async (values, options) => {
      code = await declaration.run(values, { ...options, pdfThread, colour: isColourful }, effects);
    });
  }

  try {
    await kaiji.parseAsync(given, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const message = wrongCall(error);
    if (message !== undefined) effects.say(`kaiji: ${message}`);
    return error.exitCode === 0 ? exit.fine : exit.usage;
  }
  return code;
}
