import { type CommandOption, command, formatOption } from "./declaration.js";
import type { ArrearsOptions } from "./fee/arrears.js";
import type { BurdenOptions } from "./fee/burden.js";
import type { ChangeOptions } from "./fee/change.js";
import type { LoanFeeOptions } from "./fee/loan-fee.js";
import type { RatesOptions } from "./fee/rates.js";

/** What may be asked: the fee of a loan, or something else by its name. Each is loaded when it is asked. */
const fee = async () => (await import("./fee/loan-fee.js")).fee;
const questions = {
  arrears: async () => (await import("./fee/arrears.js")).arrears,
  change: async () => (await import("./fee/change.js")).change,
  burden: async () => (await import("./fee/burden.js")).burden,
  rates: async () => (await import("./fee/rates.js")).printRates,
} as const;

type AllOptions = LoanFeeOptions & ArrearsOptions & ChangeOptions & BurdenOptions & RatesOptions;

export const feeCommand = command<[question: keyof typeof questions | undefined], AllOptions>({
  about: "信用保証料を計算し、計算の過程を示す",
  arguments: [
    {
      name: "[計算]",
      about:
        "保証料のほかに計算するもの（arrears 延滞保証料、change 条件変更、burden 責任共有負担金、rates その日の料率表）",
      choices: Object.keys(questions),
    },
  ],
  options: {
    ...under("借入れ:", {
      "--amount <円>": { about: "貸付金額（根保証では極度額）" },
      "--rate <％>": { about: "保証料率（年率）" },
      "--months <月数>": { about: "保証期間（1か月に満たない端数は1か月に数える）" },
      "--days <日数>": { about: "保証期間（確定日保証・根保証）、月数の後の1か月に満たない日数、延滞日数" },
      "--instalments <回数>": { about: "分割返済の回数（書かなければ一括返済）" },
      "--uneven": { about: "不均等分割" },
      "--grace-months <月数>": { about: "据置期間" },
      "--held <円>": { about: "据置金額（最終回の返済額－直前の回の返済額）" },
    }),
    ...under("料率を調べる:", {
      "--schedule <データ>": { about: "料率表のあるデータのフォルダ（書かなければ標準の計算方法）" },
      "--programme <制度名>": { about: "保証制度" },
      "--class <区分>": { about: "料率区分（1～9）" },
      "--full-guarantee": { about: "責任共有対象外の料率を用いる" },
      "--discount <割引>": { about: "料率表にある割引（例: 有担保、会計。繰り返し可）", list: "repeated" },
      "--surcharge <％>": { about: "経営者保証なしなどの上乗せ（0.25、0.45など）" },
      "--date <日付>": { about: "料率表の日（書かなければ今日）" },
      "--compare <日付>": { about: "rates で、この日の料率表から変わったところだけを出す" },
    }),
    ...under("納入と返戻:", {
      "--parts": { about: "分割納入の額も計算する" },
      "--revolving": { about: "根保証（分割納入を、根保証の割合で計算する）" },
      "--loan-date <日付>": { about: "貸付日（返戻の計算）" },
      "--completed <日付>": { about: "繰上完済の日（返戻の計算）" },
    }),
    ...under("延滞と条件変更:", {
      "--balance <円>": { about: "保証債務残高" },
      "--new-months <月数>": { about: "変更後の残存期間（変更前は --months）" },
      "--new-instalments <回数>": { about: "変更後の残りの分割回数（変更前は --instalments）" },
    }),
    ...under("責任共有負担金:", {
      "--average-balance <円>": { about: "平均保証債務残高" },
      "--subrogations <円>": { about: "前の期間の代位弁済額" },
      "--recoveries <円>": { about: "前の期間の不動産担保による回収額" },
      "--earlier-average-balance <円>": { about: "前の期間の平均保証債務残高" },
    }),
    ...under("入力と出力:", {
      "--batch <CSV>": { about: "CSVの一行ごとに計算し、保証料の列を添えて出力する" },
      ...formatOption,
    }),
  },
  run: async ([question], options, effects) =>
    (await (question === undefined ? fee : questions[question])())(options, effects),
});

/** Options that the help shows under a heading of their own. */
function under(
  group: string,
  options: Readonly<Record<string, CommandOption>>,
): Record<string, CommandOption> {
  return Object.fromEntries(Object.entries(options).map(([typed, option]) => [typed, { ...option, group }]));
}
