import { expect, test } from "vitest";
import { againstPrevious } from "../../../src/calculate/statements/against-previous.js";
import { ledgerOf, previousStatements, statementsOf } from "../../../src/calculate/statements/statements.js";
import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import { isFigure } from "../../../src/model/table.js";
import { at, cell, dataset, number, tableLines, working } from "../by-hand.js";
import { account } from "./chart.js";

// 前年度との比較: last year's ledger beside this year's, every figure worked out by hand.

const accounts = [
  account("経常収入", "fees", "保証料"),
  account("経常収入", "interest", "預け金利息"),
  account("経常支出", "costs", "業務費"),
  account("経常外支出", "losses", "有価証券評価損"),
  account("資産", "cash", "現金"),
  account("負債及び正味財産", "difference", "評価差額金"),
];

type Amounts = Readonly<Record<string, string>>;

const credits: readonly LedgerSection[] = ["経常収入", "負債及び正味財産"];

const ledger = (amounts: Amounts, year: "current" | "previous") =>
  ledgerOf(
    accounts
      .filter(({ id }) => id in amounts)
      .map(({ id, section, title }) => {
        const isCredit = credits.includes(section);
        const amount = number(amounts[id] ?? null);
        return {
          section: cell(section),
          account: cell(title),
          debit: isCredit ? number(null) : amount,
          credit: isCredit ? amount : number(null),
          place: at(1),
        };
      }),
    accounts,
    [],
    year,
  );

function compared(id: string, now: Amounts, before: Amounts) {
  const data = dataset({ accounts });
  const statement = statementsOf(data, ledger(now, "current"), []).find((one) => one.id === id);
  const previous = previousStatements(data, ledger(before, "previous")).find(
    (one) => one.id === `previous/${id}`,
  );
  if (!statement || !previous) throw new Error("no statement");
  return againstPrevious(statement, previous, 2024, data.settings);
}

const printed = (table: ReturnType<typeof compared>): string[] =>
  table.rows.map(({ role, level, label, cells }) => {
    const words = cells.map((one) => (isFigure(one) ? (one.value?.toString() ?? "null") : (one ?? "empty")));
    return `${role}${level} ${label}: ${words.join(" | ")}`;
  });

test("a result stands below the sections that it is made of; what moved, and how far in per cent", () => {
  const table = compared(
    "income-statement",
    { fees: "900", interest: "50", costs: "600", losses: "0" },
    { fees: "800", interest: "60", costs: "640", losses: "30" },
  );
  expect(tableLines(table).slice(0, 2)).toEqual([
    "income-statement/against-previous 収支計算書の前年度との比較 令和6年4月1日から令和7年3月31日まで 科目",
    "now 令和6年度 amount 円 0 | previous 令和5年度 amount 円 0 | moved 増減 amount 円 0 | rate 増減率 percentage ％ 1",
  ]);
  expect(printed(table)).toEqual([
    // 950 − 860 = 90; 90 ÷ 860 = 10.46…
    "subtotal0 経常収入: 950 | 860 | 90 | 10.5",
    // 100 ÷ 800
    "item1 保証料: 900 | 800 | 100 | 12.5",
    // −10 ÷ 60 = −16.66…
    "item1 預け金利息: 50 | 60 | -10 | -16.7",
    // −40 ÷ 640 = −6.25, half away from zero
    "subtotal0 経常支出: 600 | 640 | -40 | -6.3",
    "item1 業務費: 600 | 640 | -40 | -6.3",
    // 950 − 600, 860 − 640; 130 ÷ 220 = 59.09…
    "subtotal0 経常収支差額: 350 | 220 | 130 | 59.1",
    // No income beside the ordinary: 0 of 0 is no rate.
    "subtotal0 経常外収入: 0 | 0 | 0 | null",
    "subtotal0 経常外支出: 0 | 30 | -30 | -100",
    "item1 有価証券評価損: 0 | 30 | -30 | -100",
    // Nothing less 0, nothing less 30: a loss before gives no rate.
    "subtotal0 経常外収支差額: 0 | -30 | 30 | null",
    // 350 + 0, 220 − 30 = 190; 160 ÷ 190 = 84.21…
    "subtotal0 当期収支差額: 350 | 190 | 160 | 84.2",
  ]);
});

test("both sides of a balance sheet follow each other, each under its title", () => {
  const table = compared(
    "balance-sheet",
    { cash: "70", difference: "-20" },
    { cash: "50", difference: "10" },
  );
  expect(printed(table)).toEqual([
    "group0 借方: empty | empty | empty | empty",
    "item1 現金: 70 | 50 | 20 | 40",
    "total0 借方合計: 70 | 50 | 20 | 40",
    "group0 貸方: empty | empty | empty | empty",
    // From 10 to −20: it changed its sign, and −300 % would say nothing.
    "item1 評価差額金: -20 | 10 | -30 | null",
    "total0 貸方合計: -20 | 10 | -30 | null",
  ]);
});

test("an account that only one of the years has is marked in the other, and moved by all that it was", () => {
  const table = compared("income-statement", { fees: "900", costs: "600" }, { interest: "60", costs: "600" });
  const lines = printed(table);
  expect(lines.slice(0, 3)).toEqual([
    "subtotal0 経常収入: 900 | 60 | 840 | 1400",
    // What only last year has stands where it stood.
    "item1 預け金利息: ─ | 60 | -60 | -100",
    "item1 保証料: 900 | ─ | 900 | ─",
  ]);
});

test("a loss that became smaller has no rate either", () => {
  const table = compared("balance-sheet", { cash: "1", difference: "-20" }, { cash: "1", difference: "-30" });
  expect(printed(table)[4]).toBe("item1 評価差額金: -20 | -30 | 10 | null");
});

test("what moved can be traced to the cells of both ledgers", () => {
  const table = compared("asset-inventory", { cash: "70" }, { cash: "50" });
  const moved = table.rows.find(({ id }) => id === "cash")?.cells[2];
  if (!moved || !isFigure(moved) || moved.origin.kind !== "derived") throw new Error("nothing moved");
  expect([moved, ...moved.origin.inputs].map(working)).toEqual([
    "asset-inventory/against-previous/cash/moved 現金の増減 = 20円 ← difference(balance-sheet/cash, previous/balance-sheet/cash)",
    "balance-sheet/cash 現金 = 70円 ← t.csv:1「70」",
    "previous/balance-sheet/cash 前期 現金 = 50円 ← t.csv:1「50」",
  ]);
});
