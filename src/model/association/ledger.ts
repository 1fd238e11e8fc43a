import { tableSchema } from "../schema.js";
import { ledgerSectionNames, ledgerSections } from "./statement/statements.js";

const columns = {
  section: {
    kind: "choice",
    heading: "区分",
    choices: ledgerSectionNames,
    about: "科目が計算書のどこに立つか",
    example: "経常収入",
  },
  account: {
    kind: "text",
    heading: "科目",
    aliases: ["勘定科目", "科目名"],
    required: true,
    about: "勘定科目。別名（補填／補塡など）は勘定科目表で照合します",
    example: "保証料",
  },
  debit: {
    kind: "amount",
    heading: "借方残高",
    aliases: ["借方"],
    blank: true,
    signed: true,
    about: "期末の借方残高",
    example: "",
  },
  credit: {
    kind: "amount",
    heading: "貸方残高",
    aliases: ["貸方"],
    blank: true,
    signed: true,
    about: "期末の貸方残高",
    example: "884,123,958",
  },
} as const;

/** 残高試算表: closing balances of the leaf accounts, after the appropriation of the surplus. */
export const trialBalanceSchema = tableSchema({
  path: "ledger/trial-balance",
  title: "残高試算表",
  nextYear: { becomes: "ledger/previous-trial-balance" },
  about:
    "収支差額処分後の期末残高。末端の科目だけで計算書ができます。中間の計（業務費、有価証券など）の行も置けて、置くと当方の計算と照合します",
  required: true,
  someOf: ["debit", "credit"],
  either: ["debit", "credit"],
  columns,
});

/** 前期の残高試算表: the same of the year before, where opening balances are to be checked. */
export const previousTrialBalanceSchema = tableSchema({
  ...trialBalanceSchema,
  path: "ledger/previous-trial-balance",
  title: "前期残高試算表",
  nextYear: "ends",
  ofYear: -1,
  about: "前年度の残高試算表。あれば、戻入額や基金準備金の繰越を前期末残高と照合し、比較欄を作ります",
  required: false,
});

/** 収支予算. */
export const budgetSchema = tableSchema({
  path: "ledger/budget",
  title: "収支予算",
  nextYear: { becomes: "ledger/current-budget" },
  about: "翌年度の収支予算。大きな科目のままでかまいません",
  columns: {
    section: {
      kind: "choice",
      heading: "区分",
      choices: ledgerSectionNames.filter((section) => ledgerSections[section].isBudgeted),
      about: "科目が予算書のどこに立つか",
      example: "経常収入",
    },
    account: { kind: "text", heading: "科目", required: true, about: "予算科目", example: "保証料" },
    amount: { kind: "amount", heading: "予算額", signed: true, about: "予算額", example: "850,824" },
    accounts: {
      kind: "text",
      heading: "含む科目",
      optional: true,
      about:
        "この予算科目が決算のいくつかの科目にあたるとき、その科目を「、」で区切って。決算と対照するときに足します。空欄なら同じ名の科目",
      example: "",
    },
  },
});

/** 当年度の収支予算: what this year's results are compared with. */
export const currentBudgetSchema = tableSchema({
  ...budgetSchema,
  path: "ledger/current-budget",
  title: "当年度の収支予算",
  about: "当年度の収支予算（前年の冊子に載せた予算）。あれば、予算と決算を科目ごとに対照します",
  nextYear: "ends",
});
