import { describe, expect, test } from "vitest";
import { againstResult } from "../../../src/calculate/statements/against-result.js";
import { comparedStatements } from "../../../src/calculate/statements/compared.js";
import { currentBudget, ledgerOf, statementsOf } from "../../../src/calculate/statements/statements.js";
import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import { isFigure, type Table } from "../../../src/model/table.js";
import type { Problem } from "../../../src/problem/problem.js";
import { at, cell, dataset, number, tableLines, told } from "../by-hand.js";
import { account } from "./chart.js";

// 予算・決算対照: a budget in 千円 beside results in yen, every figure worked out by hand.

const accounts = [
  account("経常収入", "fees", "保証料"),
  account("経常収入", "investments", "運用資産収入"),
  account("経常収入", "interest", "預け金利息"),
  account("経常収入", "dividends", "有価証券利息"),
  account("経常収入", "subsidies", "事務補助金"),
  account("経常支出", "costs", "業務費", { kind: "計" }),
  account("経常支出", "salaries", "給与", { parent: "costs" }),
  account("経常支出", "rent", "賃借料", { parent: "costs" }),
  account("経常外支出", "losses", "評価損"),
  account("経常外支出", "payments", "退職金"),
];

const results = [
  ["経常収入", "保証料", "9600"],
  ["経常収入", "預け金利息", "300"],
  ["経常収入", "有価証券利息", "1500"],
  ["経常収入", "事務補助金", "450"],
  ["経常支出", "給与", "4000"],
  ["経常支出", "賃借料", "1000"],
  ["経常外支出", "評価損", "0"],
  ["経常外支出", "退職金", "2000"],
] as const;

const trialBalance = results.map(([section, title, amount]) => ({
  section: cell<LedgerSection>(section),
  account: cell<string>(title),
  debit: number(section.endsWith("支出") ? amount : null),
  credit: number(section.endsWith("収入") ? amount : null),
  place: at(1),
}));

const budgeted = (section: LedgerSection, title: string, amount: string, list?: string, row = 1) => ({
  section: cell<LedgerSection>(section, row),
  account: cell<string>(title, row),
  amount: number(amount, "千円", row),
  accounts: list === undefined ? undefined : cell<string>(list, row),
  place: at(row),
});

const usual = [
  budgeted("経常収入", "保証料", "8"),
  budgeted("経常収入", "運用資産収入", "2", "預け金利息、有価証券利息"),
  budgeted("経常支出", "業務費", "4"),
];

function compared(currentBudgetRows = usual) {
  const problems: Problem[] = [];
  const data = dataset({ accounts, tables: { currentBudget: currentBudgetRows } });
  const budget = currentBudget(data, problems);
  const [income] = statementsOf(data, ledgerOf(trialBalance, accounts, problems), problems);
  if (!budget || !income) throw new Error("nothing to compare");
  return { table: againstResult(budget, income, data, problems), problems };
}

const printed = (table: Table): string[] =>
  table.rows.map(({ role, level, label, cells }) => {
    const words = cells.map((one) => (isFigure(one) ? `${one.value ?? "null"}` : (one ?? "empty")));
    return `${role}${level} ${label}: ${words.join(" | ")}`;
  });

test("account by account: budget, result, difference, 執行率", () => {
  const { table, problems } = compared();
  expect(problems).toEqual([]);
  expect(tableLines(table).slice(0, 2)).toEqual([
    "budget/against-result 予算・決算対照 令和6年度 科目",
    "budget 予算額 amount 千円 0 | result 決算額 amount 千円 0 | gap 予算との差 amount 千円 0 | execution 執行率 percentage ％ 1",
  ]);
  expect(printed(table)).toEqual([
    // 11,850円 of 10,000円; 1,850円 is 2千円 half-up
    "subtotal0 経常収入: 10 | 12 | 2 | 118.5",
    // 9,600円 of 8,000円
    "item1 保証料: 8 | 10 | 2 | 120",
    // 300円 and 1,500円 of 2,000円: −200円 is −0千円
    "item1 運用資産収入: 2 | 2 | 0 | 90",
    // The ledger has it, the budget has not.
    "item1 事務補助金: ─ | 0 | 0 | ─",
    "subtotal0 経常支出: 4 | 5 | 1 | 125",
    "item1 業務費: 4 | 5 | 1 | 125",
    // 11,850円 − 5,000円 of 6,000円
    "subtotal0 経常収支差額: 6 | 7 | 1 | 114.2",
    // No income beside the ordinary was budgeted, and none came: 0 of 0.
    "subtotal0 経常外収入: 0 | 0 | 0 | null",
    "subtotal0 経常外支出: 0 | 2 | 2 | null",
    // A loss of 0円 that nobody budgeted says nothing and has no row.
    "item1 退職金: ─ | 2 | 2 | ─",
    // −2,000円 of nothing
    "subtotal0 経常外収支差額: 0 | -2 | -2 | ─",
    // 6,850円 − 2,000円 = 4,850円 of 6,000円 = 80.83…
    "subtotal0 収支差額: 6 | 5 | -1 | 80.8",
  ]);
});

test("the rows of the results come to their total: nothing is counted twice, nothing is left out", () => {
  const { table } = compared();
  const income = table.rows.slice(1, 4).map(({ cells: [, result] }) => result);
  const yen = income.map((one) => {
    if (!one || !isFigure(one) || one.origin.kind !== "derived") throw new Error("no result");
    return one.origin.inputs[0]?.value?.toNumber();
  });
  // 9,600 + (300 + 1,500) + 450 = 11,850
  expect(yen).toEqual([9600, 1800, 450]);
});

describe("what an account of the budget stands for", () => {
  const problemsOf = (...rows: typeof usual) => told(compared(rows).problems);

  test("is an account of its section", () => {
    expect(problemsOf(budgeted("経常収入", "運用資産収入", "2", "預け金利息、給与", 7))).toEqual([
      "ledger/unknown-account 7",
    ]);
  });
  test("is counted once", () => {
    expect(
      problemsOf(
        budgeted("経常収入", "運用資産収入", "2", "預け金利息", 7),
        budgeted("経常収入", "事務補助金", "2", "預け金利息", 8),
      ),
    ).toEqual(["ledger/counted-twice 8"]);
    expect(
      problemsOf(budgeted("経常収入", "保証料", "8"), budgeted("経常収入", "運用資産収入", "2", "保証料", 7)),
    ).toEqual(["ledger/counted-twice 7"]);
  });
  test("may be its own account and others", () => {
    const { table, problems } = compared([budgeted("経常外支出", "退職金", "1", "退職金、評価損")]);
    expect(problems).toEqual([]);
    // 2,000円 and 0円
    expect(printed(table).find((line) => line.includes("退職金"))).toBe("item1 退職金: 1 | 2 | 1 | 200");
  });
});

test("next year's budget stands beside this year's", () => {
  const data = dataset({
    accounts,
    tables: { budget: [budgeted("経常収入", "保証料", "9")], currentBudget: usual },
  });
  const problems: Problem[] = [];
  const statements = statementsOf(data, ledgerOf(trialBalance, accounts, problems), problems);
  const earlier = { previous: [], budget: currentBudget(data, problems) };
  const tables = comparedStatements(statements, earlier, data, problems);
  expect(tables.map(({ id }) => id)).toEqual(["budget/against-result", "budget/against-previous"]);
  const [, next] = tables;
  expect(next?.columns.map(({ label }) => label)).toEqual(["令和7年度", "令和6年度", "増減", "増減率"]);
  // 9 of 10千円; 保証料 9 after 8
  expect(next && printed(next).slice(0, 3)).toEqual([
    "subtotal0 経常収入: 9 | 10 | -1 | -10",
    "item1 保証料: 9 | 8 | 1 | 12.5",
    "item1 運用資産収入: ─ | 2 | -2 | -100",
  ]);
});
