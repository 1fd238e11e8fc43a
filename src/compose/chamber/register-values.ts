import type { Case } from "../../model/chamber/register.js";
import { Decimal } from "../../model/decimal.js";
import type { IsoDate } from "../../model/era.js";
import type { FormValues } from "../../model/form.js";
import { caseFields } from "./case-fields.js";
import { day, type FormField, inYen, listOf, words } from "./field.js";

/** 事務の記録: the case fields that say how the guideline was kept to, on the second sheet of 様式1. */
const dutyFields = caseFields.filter(({ name }) =>
  [
    "個人情報同意日",
    "照会日",
    "制度の合意日",
    "理由の説明日",
    "写しの保存",
    "推薦希望日",
    "希望の受付機関",
    "送付方法",
    "送付までの日数",
    "結果通知の同意日",
    "金融機関の結果",
    "金融機関の通知日",
    "事故報告日",
    "調査を求められた日",
    "調査の報告日",
  ].includes(name),
);

/** The rows of 様式1. Amounts stay exact: the cell's number format shows them in 千円. */
export const registerFields: readonly FormField<Case>[] = [
  { name: "番号", about: "受付番号", of: ({ number }) => number.value },
  { name: "相談日", about: "相談日", of: ({ consulted }) => day(consulted.value) },
  { name: "事業者名", about: "事業者名", of: ({ business }) => business.value },
  { name: "代表者名", about: "代表者名", of: ({ representative }) => words(representative) },
  { name: "会員区分", about: "会員、非会員", of: ({ member }) => member.value },
  { name: "業種", about: "業種", of: ({ industry }) => words(industry) },
  {
    name: "制度",
    about: "融資制度と資金",
    of: ({ programme, fund }) => [programme.value, words(fund)].join(" ").trim(),
  },
  { name: "申込金額", about: "申込金額（円）", of: ({ amount }) => inYen(amount) },
  { name: "資金使途", about: "資金使途", of: ({ purpose }) => words(purpose) },
  { name: "推薦", about: "推薦、推薦せず、空欄", of: ({ recommended }) => recommended.value },
  {
    name: "送付先",
    about: "送付先。推薦しないときは理由とその後の措置",
    of: ({ recommended, desk, reason }) => (recommended.value === "推薦せず" ? words(reason) : words(desk)),
  },
  { name: "申込日", about: "申込日", of: ({ applied }) => day(applied.value) },
  { name: "結果", about: "結果", of: ({ result }) => result.value },
  { name: "保証番号", about: "保証番号", of: ({ guaranteeNumber }) => guaranteeNumber.value },
  { name: "承諾金額", about: "承諾金額（円）", of: ({ approvedAmount }) => inYen(approvedAmount) },
  { name: "承諾日", about: "承諾日", of: ({ approved }) => day(approved.value) },
  { name: "融資日", about: "融資日", of: ({ lent }) => day(lent.value) },
  { name: "担当者", about: "担当者", of: ({ officer }) => officer.value },
  ...dutyFields,
];

/** What 様式1 may name besides the chamber's own fields. */
export function registerValues(cases: readonly Case[], asOf: IsoDate): FormValues {
  return {
    基準日: day(asOf),
    件数: new Decimal(cases.length),
    最初の相談日: day(cases[0]?.consulted.value),
    最後の相談日: day(cases.at(-1)?.consulted.value),
    受払簿: listOf(registerFields, cases),
  };
}
