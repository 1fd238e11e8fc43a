import { Command, CommanderError, Option } from "commander";
import { type ExitCode, exit } from "../command/exit.js";
import type { Effects } from "../effects.js";
import type { PdfThread } from "../kind/desk.js";
import { addFeeCommand } from "./fee.js";
import { japaneseHelp } from "./help.js";
import { several } from "./several.js";
import { isColourful } from "./terminal.js";
import { version } from "./version.js";
import { wrongCall } from "./wrong-call.js";

const format = () => new Option("--format <形>", "結果の形").choices(["text", "json"]).default("text");

/** argv to command to exit code. Commands are loaded only when called, so that `--help` answers at once. */
export async function program(
  argv: readonly string[],
  effects: Effects,
  pdfThread?: PdfThread,
): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
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
      // Told in Japanese below.
      outputError: () => {},
    })
    .exitOverride();

  kaiji
    .command("build")
    .description("データを照合し、冊子・ブックなどを作る")
    .argument("<データ...>", "データのフォルダ（データをいくつも含むフォルダでもよい）")
    .option("--output <フォルダ>", "書き出し先", "output")
    .option("--only <名前,...>", "作る出力（例: statements.xlsx,figures.json）", (names) => names.split(","))
    .addOption(format())
    .option("--strict", "警告があるときも作らない", false)
    .option("--quiet", "エラーだけを知らせる", false)
    .option("--proof", "読み合わせ用の冊子（数値に番号、巻末に出所の一覧）も作る（協会）", false)
    .option("--print", "入稿用の冊子（塗り足し3mm、トンボ付き）も作る（協会）", false)
    .option("--png", "図表をPNGの絵としても書き出す（協会）", false)
    .option("--half <半期>", "報告する半期（商工会議所・県。例: 2025H1）")
    .option("--as-of <日>", "期日を数える基準日（商工会議所・県。例: 2025-10-08）")
    .option("--case <受付番号>", "この案件の様式だけを作る（商工会議所。繰り返し可）", several)
    .option("--form <様式>", "この様式だけを作る（商工会議所。例: 4、annex-2）")
    .action(async (datasets: string[], options) => {
      const { build } = await import("../command/build.js");
      code = await build(datasets, { ...options, pdfThread, colour: isColourful }, effects);
    });

  kaiji
    .command("check")
    .description("データを照合し、問題をすべて挙げる（何も書き出さない）")
    .argument("<データ...>", "データのフォルダ（データをいくつも含むフォルダでもよい）")
    .addOption(format())
    .action(async (datasets: string[], options) => {
      const { check } = await import("../command/check.js");
      code = await check(datasets, { ...options, colour: isColourful }, effects);
    });

  kaiji
    .command("init")
    .description("はじめのデータ（設定と、Excelの受払簿）を作る")
    .argument("<フォルダ>", "新しいフォルダ")
    .addOption(new Option("--kind <種類>", "データの種類").choices(["chamber"]).makeOptionMandatory())
    .action(async (folder: string, options) => {
      const { init } = await import("../command/init.js");
      code = await init(folder, { ...options, colour: isColourful }, effects);
    });

  kaiji
    .command("trace")
    .description("数値がどこから来たかを、元のセルまでたどる")
    .argument("<データ>", "データのフォルダ")
    .argument("<数値>", "数値のID、または名前の一部")
    .addOption(format())
    .action(async (dataset: string, wanted: string, options) => {
      const { trace } = await import("../command/trace.js");
      code = await trace(dataset, wanted, { ...options, colour: isColourful }, effects);
    });

  kaiji
    .command("sources")
    .description("ほかの形のファイルを調べ、sources.yaml に書く読み方の案を示す（何も書き出さない）")
    .argument("<データ>", "データのフォルダ")
    .argument("<ファイル>", "調べるブックまたはCSV")
    .action(async (dataset: string, file: string) => {
      const { sources } = await import("../command/sources.js");
      code = await sources(dataset, file, { colour: isColourful }, effects);
    });

  addFeeCommand(kaiji, format, effects, (ended) => {
    code = ended;
  });

  for (const command of kaiji.commands)
    command.helpOption("-h, --help", "使い方を表示").configureHelp(japaneseHelp);

  try {
    // --debug may stand anywhere; `kaiji.ts` looks for it when something of ours breaks.
    await kaiji.parseAsync(
      argv.filter((argument) => argument !== "--debug"),
      { from: "user" },
    );
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const message = wrongCall(error);
    if (message !== undefined) effects.say(`kaiji: ${message}`);
    return error.exitCode === 0 ? exit.fine : exit.usage;
  }
  return code;
}
