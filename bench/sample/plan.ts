import type { Books } from "./account.js";
import { csv, fiscalYearCell } from "./csv.js";
import type { Amount, Year } from "./year.js";

const million = 1_000_000;

/** 計画の項目: how the plan looks at each measure; `now` and `next` are yearly growth in thousandths. */
const items = [
  { name: "保証承諾", of: (year: Year) => year.approvals, growth: 1_020, step: 1_000 },
  { name: "保証債務残高", of: (year: Year) => year.outstanding, growth: 985, step: 1_000 },
  { name: "代位弁済", of: (year: Year) => year.subrogations, growth: 1_050, step: 100 },
  { name: "実際回収", of: (year: Year) => year.recoveries, growth: 1_010, step: 10 },
] as const;

/** Yen to 百万円 in round steps, as plans are made. */
const planned = (yen: number, step: number): number => Math.round(yen / million / step) * step;

/** A plan for a year, made from the year before it. */
const planFrom = ({ amount }: Amount, { growth, step }: { growth: number; step: number }, ahead: number) =>
  planned(amount * (growth / 1_000) ** ahead, step);

/** plan/annual.csv: the coming year against this year's plan and what this year was expected to bring. */
export function annualPlanFile(previous: Year, year: Year): string {
  return csv(
    ["年度", "項目", "計画額（百万円）", "前年度計画額（百万円）", "前年度実績見込額（百万円）"],
    items.map((item) => [
      fiscalYearCell(year.fiscalYear + 1),
      item.name,
      planFrom(item.of(year), item, 1),
      planFrom(item.of(previous), item, 1),
      planned(item.of(year).amount, item.step / 10),
    ]),
  );
}

/** plan/mid-term.csv: three years from the next one on. */
export function midTermPlanFile(previous: Year, year: Year): string {
  return csv(
    ["年度", "項目", "計画額（百万円）", "前年度計画額（百万円）", "前年度実績見込額（百万円）"],
    items.flatMap((item) =>
      [1, 2, 3].map((ahead) => [
        fiscalYearCell(year.fiscalYear + ahead),
        item.name,
        planFrom(item.of(year), item, ahead),
        ahead === 1 ? planFrom(item.of(previous), item, 1) : planFrom(item.of(year), item, ahead - 1),
        ahead === 1 ? planned(item.of(year).amount, item.step / 10) : "",
      ]),
    ),
  );
}

/** 予算: whole 百万円 in 千円, so many thousandths of this year's result. */
const budgeted = (yen: number, thousandths: number): number =>
  Math.round((yen * thousandths) / 1_000 / million) * 1_000;

const total = (record: Readonly<Record<string, number>>): number =>
  Object.values(record).reduce((sum, amount) => sum + amount, 0);

/** 収支予算 of the coming year, 千円. What is reversed next year is what is provided this year. */
function budgetOf({ income, expenses, extraordinaryIncome, extraordinaryExpenses, liabilities }: Books) {
  const { 保証料, 責任共有負担金, ...otherIncome } = income;
  const investment = otherIncome.預け金利息 + otherIncome["有価証券利息・配当金"];
  const { 信用保険料, 責任共有負担金納付金, 雑支出, ...operating } = expenses;
  const compensation = budgeted(extraordinaryIncome.保険金 + extraordinaryIncome.損失補償補塡金, 1_050);
  return {
    経常収入: {
      保証料: budgeted(保証料, 995),
      運用資産収入: budgeted(investment, 1_020),
      責任共有負担金: budgeted(責任共有負担金, 990),
      その他: budgeted(total(otherIncome) - investment, 1_000),
    },
    経常支出: {
      業務費: budgeted(total(operating), 1_030),
      信用保険料: budgeted(信用保険料, 1_000),
      責任共有負担金納付金: budgeted(責任共有負担金納付金, 990),
      雑支出: budgeted(雑支出, 1_000),
    },
    経常外収入: {
      償却求償権回収金: budgeted(extraordinaryIncome.償却求償権回収金, 1_000),
      責任準備金戻入: Math.floor(liabilities.責任準備金 / 1_000),
      求償権償却準備金戻入: Math.floor(liabilities.求償権償却準備金 / 1_000),
      求償権補塡金戻入: compensation,
      その他収入: 0,
    },
    経常外支出: {
      求償権償却:
        compensation +
        budgeted(
          extraordinaryExpenses.求償権償却 - extraordinaryIncome.保険金 - extraordinaryIncome.損失補償補塡金,
          1_050,
        ),
      責任準備金繰入: budgeted(liabilities.責任準備金, 985),
      求償権償却準備金繰入: budgeted(liabilities.求償権償却準備金, 1_030),
      その他支出: budgeted(extraordinaryExpenses.退職金, 1_000),
    },
    基金等取崩額: { 制度改革促進基金取崩額: budgeted(liabilities.制度改革促進基金, 100) },
  };
}

/** ledger/budget.csv. */
export function budgetFile(books: Books): string {
  return csv(
    ["区分", "科目", "予算額（千円）"],
    Object.entries(budgetOf(books)).flatMap(([section, accounts]) =>
      Object.entries(accounts).map(([account, amount]) => [section, account, amount]),
    ),
  );
}

/** plan/base-property.csv: half of the budget's surplus goes to 基金準備金. */
export function basePropertyPlanFile(books: Books): string {
  const { 経常収入, 経常支出, 経常外収入, 経常外支出, 基金等取崩額 } = budgetOf(books);
  const surplus =
    total(経常収入) - total(経常支出) + total(経常外収入) - total(経常外支出) + total(基金等取崩額);
  const increase = Math.floor(surplus / 2 / 1_000);
  const { 基金, 基金準備金 } = books.liabilities;
  return csv(
    ["区分", "年度末残高（百万円）", "増加額（百万円）"],
    [
      ["基金", Math.round(基金 / million), 0],
      ["基金準備金", Math.round(基金準備金 / million) + increase, increase],
    ],
  );
}
