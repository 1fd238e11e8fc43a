import { expect, test } from "vitest";
import { statementOf } from "../../../src/calculate/statements/engine.js";
import type { Ledger, LedgerNode } from "../../../src/calculate/statements/ledger.js";
import { balanceSheet } from "../../../src/model/association/statement/balance-sheet.js";
import { budgetStatement } from "../../../src/model/association/statement/budget.js";
import { incomeStatement } from "../../../src/model/association/statement/income-statement.js";
import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import type { Unit } from "../../../src/model/unit.js";
import { read, rowLines, statementLines, working } from "../by-hand.js";
import { account } from "./chart.js";

const node = (
  section: LedgerSection,
  id: string,
  value: string,
  children: LedgerNode[] = [],
  unit: Unit = "円",
): LedgerNode => ({
  account: account(section, id, `${id}の科目`),
  title: `${id}の題`,
  figure: read(`f/${id}`, value, unit),
  children,
});

const ledgerOf = (nodes: { readonly [Section in LedgerSection]?: readonly LedgerNode[] }): Ledger =>
  new Map(Object.entries(nodes) as [LedgerSection, readonly LedgerNode[]][]);

const wholeLedger = ledgerOf({
  経常収入: [node("経常収入", "fees", "90"), node("経常収入", "interest", "10")],
  経常支出: [
    node("経常支出", "operating", "60", [node("経常支出", "staff", "40"), node("経常支出", "rent", "20")]),
  ],
  経常外収入: [node("経常外収入", "reversal", "7")],
  経常外支出: [node("経常外支出", "provision", "9")],
  基金等取崩額: [
    node("基金等取崩額", "reform-fund-drawdown", "3"),
    node("基金等取崩額", "fluctuation-reserve-drawdown", "2"),
  ],
  収支差額処分: [node("収支差額処分", "appropriated", "43")],
});

test("the income statement: sections headed by their totals, and what results", () => {
  expect(statementLines(statementOf(incomeStatement, wholeLedger, "年間"))).toEqual([
    "income-statement 収支計算書 年間",
    "income-statement/expenditure 支出の部 年間 科目",
    "amount 金額 amount 円 0",
    "subtotal0 ordinary-expenditure 経常支出: 60円 income-statement/ordinary-expenditure",
    "group1 operating operatingの題: 60円 f/operating",
    "item2 staff staffの題: 40円 f/staff",
    "item2 rent rentの題: 20円 f/rent",
    "subtotal0 extraordinary-expenditure 経常外支出: 9円 income-statement/extraordinary-expenditure",
    "item1 provision provisionの題: 9円 f/provision",
    "income-statement/income 収入の部 年間 科目",
    "amount 金額 amount 円 0",
    // 90 + 10
    "subtotal0 ordinary-income 経常収入: 100円 income-statement/ordinary-income",
    "item1 fees feesの題: 90円 f/fees",
    "item1 interest interestの題: 10円 f/interest",
    "subtotal0 extraordinary-income 経常外収入: 7円 income-statement/extraordinary-income",
    "item1 reversal reversalの題: 7円 f/reversal",
    "income-statement/result 収支差額 年間 科目",
    "amount 金額 amount 円 0",
    // 100 − 60 and 7 − 9
    "subtotal0 ordinary-balance 経常収支差額: 40円 income-statement/ordinary-balance",
    "subtotal0 extraordinary-balance 経常外収支差額: -2円 income-statement/extraordinary-balance",
    "item0 reform-fund-drawdown reform-fund-drawdownの題: 3円 f/reform-fund-drawdown",
    "item0 fluctuation-reserve-drawdown fluctuation-reserve-drawdownの題: 2円 f/fluctuation-reserve-drawdown",
    // 40 − 2 + 3 + 2
    "subtotal0 surplus 当期収支差額: 43円 income-statement/surplus",
    "item0 appropriated appropriatedの題: 43円 f/appropriated",
  ]);
});

test("the surplus is the sum of both balances and of what was drawn down", () => {
  const { result, left } = statementOf(incomeStatement, wholeLedger, "年間");
  const figures = [...(result?.rows ?? []), ...left.rows].flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell && typeof cell === "object" ? [cell] : [])),
  );
  expect(figures.filter(({ id }) => id.startsWith("income-statement/")).map(working)).toEqual([
    "income-statement/ordinary-balance 経常収支差額 = 40円 ← difference(income-statement/ordinary-income, income-statement/ordinary-expenditure)",
    "income-statement/extraordinary-balance 経常外収支差額 = -2円 ← difference(income-statement/extraordinary-income, income-statement/extraordinary-expenditure)",
    "income-statement/surplus 当期収支差額 = 43円 ← sum(income-statement/ordinary-balance, income-statement/extraordinary-balance, f/reform-fund-drawdown, f/fluctuation-reserve-drawdown)",
    "income-statement/ordinary-expenditure 経常支出 = 60円 ← sum(f/operating)",
    "income-statement/extraordinary-expenditure 経常外支出 = 9円 ← sum(f/provision)",
  ]);
});

test("the budget has no appropriation, its own labels, and the unit of its ledger", () => {
  const budget = ledgerOf({
    経常収入: [node("経常収入", "fees", "90", [], "千円")],
    経常支出: [node("経常支出", "operating", "60", [], "千円")],
    基金等取崩額: [node("基金等取崩額", "reform-fund-drawdown", "4", [], "千円")],
    収支差額処分: [node("収支差額処分", "appropriated", "30", [], "千円")],
  });
  const statement = statementOf(budgetStatement, budget, "来年度");
  expect(statementLines(statement)).toEqual([
    "budget 収支予算 来年度",
    "budget/expenditure 支出の部 来年度 科目",
    "amount 金額 amount 千円 0",
    "subtotal0 ordinary-expenditure 経常支出: 60千円 budget/ordinary-expenditure",
    "item1 operating operatingの題: 60千円 f/operating",
    "subtotal0 extraordinary-expenditure 経常外支出: 0千円 budget/extraordinary-expenditure",
    "budget/income 収入の部 来年度 科目",
    "amount 金額 amount 千円 0",
    "subtotal0 ordinary-income 経常収入: 90千円 budget/ordinary-income",
    "item1 fees feesの題: 90千円 f/fees",
    "subtotal0 extraordinary-income 経常外収入: 0千円 budget/extraordinary-income",
    "budget/result 収支差額 来年度 科目",
    "amount 金額 amount 千円 0",
    "subtotal0 ordinary-balance 経常収支差額: 30千円 budget/ordinary-balance",
    "subtotal0 extraordinary-balance 経常外収支差額: 0千円 budget/extraordinary-balance",
    "item0 reform-fund-drawdown reform-fund-drawdownの題: 4千円 f/reform-fund-drawdown",
    // 30 + 0 + 4
    "subtotal0 surplus 収支差額: 34千円 budget/surplus",
  ]);
  const labels = statement.result?.rows.flatMap(({ cells }) =>
    cells.map((cell) => (cell && typeof cell === "object" ? cell.label : "")),
  );
  expect(labels?.filter((label) => label.startsWith("収支予算"))).toEqual([
    "収支予算 経常収支差額",
    "収支予算 経常外収支差額",
    "収支予算 収支差額",
  ]);
});

test("the balance sheet: one section a side, closed by its total; no result", () => {
  const ledger = ledgerOf({
    資産: [node("資産", "cash", "5"), node("資産", "claims", "6")],
    負債及び正味財産: [node("負債及び正味財産", "fund", "11")],
  });
  const statement = statementOf(balanceSheet, ledger, "年度末");
  expect(statementLines(statement)).toEqual([
    "balance-sheet 貸借対照表 年度末",
    "balance-sheet/debit 借方 年度末 科目",
    "amount 金額 amount 円 0",
    "item0 cash cashの題: 5円 f/cash",
    "item0 claims claimsの題: 6円 f/claims",
    "total0 total-assets 合計: 11円 balance-sheet/total-assets",
    "balance-sheet/credit 貸方 年度末 科目",
    "amount 金額 amount 円 0",
    "item0 fund fundの題: 11円 f/fund",
    "total0 total-liabilities-and-net-worth 合計: 11円 balance-sheet/total-liabilities-and-net-worth",
  ]);
  expect("result" in statement).toBe(false);
  const total = statement.left.rows.at(-1)?.cells[0];
  expect(total && typeof total === "object" && working(total)).toBe(
    "balance-sheet/total-assets 借方合計 = 11円 ← sum(f/cash, f/claims)",
  );
});

test("an account above a single other is a group", () => {
  const ledger = ledgerOf({ 資産: [node("資産", "cash", "5", [node("資産", "till", "5")])] });
  expect(rowLines(statementOf(balanceSheet, ledger, "").left)).toEqual([
    "group0 cash cashの題: 5円 f/cash",
    "item1 till tillの題: 5円 f/till",
    "total0 total-assets 合計: 5円 balance-sheet/total-assets",
  ]);
});

test("an empty ledger comes to zero yen, without any result of nothing", () => {
  const statement = statementOf(incomeStatement, ledgerOf({}), "年間");
  expect(rowLines(statement.left)).toEqual([
    "subtotal0 ordinary-expenditure 経常支出: 0円 income-statement/ordinary-expenditure",
    "subtotal0 extraordinary-expenditure 経常外支出: 0円 income-statement/extraordinary-expenditure",
  ]);
  const orphan = {
    ...balanceSheet,
    results: [{ kind: "sum", id: "none", label: "なし", of: ["unknown"] } as const],
  };
  expect(statementOf(orphan, ledgerOf({}), "").result?.rows).toEqual([]);
});

test("what results may take any account of either side, however deep", () => {
  const declared = {
    ...incomeStatement,
    results: [{ kind: "difference", id: "x", label: "差", of: ["fees", "rent"] } as const],
  };
  const { result } = statementOf(declared, wholeLedger, "");
  // 90 − 20
  expect(result && rowLines(result)).toEqual(["subtotal0 x 差: 70円 income-statement/x"]);
});
