import { Argument, type Command, type Option } from "commander";
import type { ExitCode } from "../command/exit.js";
import type { Effects } from "../effects.js";
import { several } from "./several.js";
import { isColourful } from "./terminal.js";

/** `kaiji fee` as options; the command itself is loaded only when asked. */
export function addFeeCommand(
  kaiji: Command,
  format: () => Option,
  effects: Effects,
  finish: (code: ExitCode) => void,
): void {
  kaiji
    .command("fee")
    .description("信用保証料を計算し、計算の過程を示す")
    .addArgument(
      new Argument(
        "[計算]",
        "保証料のほかに計算するもの（arrears 延滞保証料、change 条件変更、burden 責任共有負担金、rates その日の料率表）",
      ).choices(["arrears", "change", "burden", "rates"]),
    )
    .optionsGroup("借入れ:")
    .option("--amount <円>", "貸付金額（根保証では極度額）")
    .option("--rate <％>", "保証料率（年率）")
    .option("--months <月数>", "保証期間（1か月に満たない端数は1か月に数える）")
    .option("--days <日数>", "保証期間（確定日保証・根保証）、延滞日数")
    .option("--instalments <回数>", "分割返済の回数（書かなければ一括返済）")
    .option("--uneven", "不均等分割")
    .option("--grace-months <月数>", "据置期間")
    .option("--held <円>", "据置金額（最終回の返済額－直前の回の返済額）")
    .optionsGroup("料率を調べる:")
    .option("--schedule <データ>", "料率表のあるデータのフォルダ（書かなければ標準の計算方法）")
    .option("--programme <制度名>", "保証制度")
    .option("--class <区分>", "料率区分（1～9）")
    .option("--full-guarantee", "責任共有対象外の料率を用いる")
    .option("--discount <割引>", "料率表にある割引（例: 有担保、会計。繰り返し可）", several)
    .option("--surcharge <％>", "経営者保証なしなどの上乗せ（0.25、0.45など）")
    .option("--date <日付>", "料率表の日（書かなければ今日）")
    .option("--compare <日付>", "rates で、この日の料率表から変わったところだけを出す")
    .optionsGroup("納入と返戻:")
    .option("--parts", "分割納入の額も計算する")
    .option("--loan-date <日付>", "貸付日（返戻の計算）")
    .option("--completed <日付>", "繰上完済の日（返戻の計算）")
    .optionsGroup("延滞と条件変更:")
    .option("--balance <円>", "保証債務残高")
    .option("--new-months <月数>", "変更後の残存期間（変更前は --months）")
    .option("--new-instalments <回数>", "変更後の残りの分割回数（変更前は --instalments）")
    .optionsGroup("責任共有負担金:")
    .option("--average-balance <円>", "平均保証債務残高")
    .option("--subrogations <円>", "前の期間の代位弁済額")
    .option("--recoveries <円>", "前の期間の不動産担保による回収額")
    .option("--earlier-average-balance <円>", "前の期間の平均保証債務残高")
    .optionsGroup("入力と出力:")
    .option("--batch <CSV>", "CSVの一行ごとに計算し、保証料の列を添えて出力する")
    .addOption(format())
    .action(async (question: keyof typeof commands | undefined, options) => {
      const command = await commands[question ?? "fee"]();
      finish(await command({ ...options, colour: isColourful }, effects));
    });
}

const commands = {
  fee: async () => (await import("../command/fee.js")).fee,
  arrears: async () => (await import("../command/fee/arrears.js")).arrears,
  change: async () => (await import("../command/fee/change.js")).change,
  burden: async () => (await import("../command/fee/burden.js")).burden,
  rates: async () => (await import("../command/fee/rates.js")).rates,
} as const;
