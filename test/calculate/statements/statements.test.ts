import { describe, expect, test } from "vitest";
import { withStatementNote } from "../../../src/calculate/rounding-note.js";
import { ledgerOf, statementsOf } from "../../../src/calculate/statements/statements.js";
import type { Problem } from "../../../src/problem/problem.js";
import { at, cell, dataset, number, rowLines, working } from "../by-hand.js";
import { account } from "./chart.js";

type Section = Parameters<typeof ledgerOf>[0][number]["section"]["value"];

const row = (section: Section, title: string, debit: string | null, credit: string | null) => ({
  section: cell(section),
  account: cell(title),
  debit: number(debit, "円", 2),
  credit: number(credit, "円", 3),
  place: at(1),
});

const debits: readonly Section[] = ["経常支出", "経常外支出", "収支差額処分", "資産"];
const credits: readonly Section[] = ["経常収入", "経常外収入", "基金等取崩額", "負債及び正味財産"];

function balances(section: Section, debit: string | null, credit: string | null, year?: "previous") {
  const problems: Problem[] = [];
  const accounts = [account(section, "a", "甲")];
  const ledger = ledgerOf([row(section, "甲", debit, credit)], accounts, problems, year);
  const figure = ledger.get(section)?.[0]?.figure;
  if (!figure) throw new Error("no figure");
  return [figure, ...(figure.origin.kind === "derived" ? figure.origin.inputs : [])].map(working);
}

const statementOf = (section: Section) =>
  ["資産", "負債及び正味財産"].includes(section) ? "balance-sheet" : "income-statement";

describe.each(debits)("%s has its balance on the debit side", (section) => {
  const id = `${statementOf(section)}/a`;

  test("read there", () => {
    expect(balances(section, "5", null)).toEqual([`${id} 甲 = 5円 ← t.csv:2「5」`]);
    expect(balances(section, "5", "0")).toEqual([`${id} 甲 = 5円 ← t.csv:2「5」`]);
  });
  test("a balance on the other side is negative: 0 − 7, 5 − 7", () => {
    expect(balances(section, null, "7")).toEqual([
      `${id} 甲 = -7円 ← difference(${id}:normal, ${id}:other)`,
      `${id}:normal 甲（借方） = 0円 ← t.csv:2「」`,
      `${id}:other 甲（貸方） = 7円 ← t.csv:3「7」`,
    ]);
    expect(balances(section, "5", "7")[0]).toContain(" = -2円 ");
  });
  test("nothing on either side is zero", () => {
    expect(balances(section, null, null)).toEqual([`${id} 甲 = 0円 ← t.csv:2「」`]);
  });
});

describe.each(credits)("%s has its balance on the credit side", (section) => {
  const id = `${statementOf(section)}/a`;

  test("read there", () => {
    expect(balances(section, null, "5")).toEqual([`${id} 甲 = 5円 ← t.csv:3「5」`]);
  });
  test("a balance on the other side is negative: 0 − 7", () => {
    expect(balances(section, "7", null)).toEqual([
      `${id} 甲 = -7円 ← difference(${id}:normal, ${id}:other)`,
      `${id}:normal 甲（貸方） = 0円 ← t.csv:3「」`,
      `${id}:other 甲（借方） = 7円 ← t.csv:2「7」`,
    ]);
  });
});

test("last year's balances are named so", () => {
  expect(balances("資産", "5", null, "previous")).toEqual([
    "previous/balance-sheet/a 前期 甲 = 5円 ← t.csv:2「5」",
  ]);
});

describe("the statements of a dataset", () => {
  const accounts = [
    account("経常収入", "fees", "保証料"),
    account("資産", "cash", "現金"),
    account("負債及び正味財産", "debt", "借入金"),
    account("負債及び正味財産", "fund", "基金", { netWorth: true }),
  ];
  const trialBalance = [
    row("経常収入", "保証料", null, "9"),
    row("資産", "現金", "5", null),
    row("負債及び正味財産", "借入金", null, "2"),
    row("負債及び正味財産", "基金", null, "3"),
  ];
  const statements = (tables = {}) => {
    const problems: Problem[] = [];
    const made = statementsOf(
      dataset({ accounts, tables }),
      ledgerOf(trialBalance, accounts, problems),
      problems,
    );
    return { made, problems };
  };

  test("speak of the year, and of its last day", () => {
    expect(statements().made.map(({ id, period }) => `${id} ${period}`)).toEqual([
      "income-statement 令和6年4月1日から令和7年3月31日まで",
      "balance-sheet 令和7年3月31日現在",
      "asset-inventory 令和7年3月31日現在",
    ]);
  });
  test("the budget speaks of the year to come", () => {
    const budget = [
      { section: cell("経常収入"), account: cell("保証料"), amount: number("90", "千円", 8), place: at(1) },
      { section: cell("経常収入"), account: cell("不明"), amount: number("1", "千円", 9), place: at(1) },
    ];
    const { made, problems } = statements({ budget });
    const statement = made[3];
    expect(statement && [statement.id, statement.period, ...rowLines(statement.right)]).toEqual([
      "budget",
      "令和7年度",
      "subtotal0 ordinary-income 経常収入: 90千円 budget/ordinary-income",
      "item1 fees 保証料: 90千円 budget/fees",
      "subtotal0 extraordinary-income 経常外収入: 0千円 budget/extraordinary-income",
    ]);
    const figure = statement?.right.rows[1]?.cells[0];
    expect(figure && typeof figure === "object" && working(figure)).toBe(
      "budget/fees 収支予算 保証料 = 90千円 ← t.csv:8「90」",
    );
    expect(problems.map(({ rule }) => rule)).toEqual(["ledger/unknown-account"]);
  });
});

test("the budget is printed as kaiji.yaml says, its totals from the exact amounts", () => {
  const cutOff = { unit: "百万円", amount: "truncate", percentageDigits: 1, percentage: "half-up" } as const;
  const { settings, ...rest } = dataset({
    accounts: [account("経常収入", "a", "甲"), account("経常収入", "b", "乙")],
    tables: {
      budget: [
        {
          section: cell("経常収入"),
          account: cell("甲"),
          amount: number("1900", "千円"),
          accounts: undefined,
          place: at(1),
        },
        {
          section: cell("経常収入"),
          account: cell("乙"),
          amount: number("2800", "千円"),
          accounts: undefined,
          place: at(2),
        },
      ],
    },
  });
  const rounding = { ...settings.rounding, budget: cutOff };
  const statements = statementsOf({ ...rest, settings: { ...settings, rounding } }, new Map(), []);
  const budget = statements.find(({ id }) => id === "budget");
  // 1.9, 2.8 and 1.9 + 2.8 = 4.7百万円, cut off
  expect(budget && rowLines(budget.right)).toEqual([
    "subtotal0 ordinary-income 経常収入: 4百万円 budget/ordinary-income@百万円",
    "item1 a 甲: 1百万円 budget/a@百万円",
    "item1 b 乙: 2百万円 budget/b@百万円",
    "subtotal0 extraordinary-income 経常外収入: 0百万円 budget/extraordinary-income@百万円",
  ]);
  expect(budget?.right.columns.map(({ unit }) => unit)).toEqual(["百万円"]);
});

describe("a statement of the ledger in a unit of its own", () => {
  const accounts = [
    account("資産", "a", "甲"),
    account("資産", "b", "乙"),
    account("負債及び正味財産", "c", "丙"),
  ];
  const trialBalance = [
    row("資産", "甲", "1400000", null),
    row("資産", "乙", "1400000", null),
    row("負債及び正味財産", "丙", null, "2800000"),
  ];
  const { settings, ...rest } = dataset({ accounts });
  const rounding = { ...settings.rounding, balanceSheet: settings.rounding.mix };
  const made = statementsOf(
    { ...rest, settings: { ...settings, rounding } },
    ledgerOf(trialBalance, accounts, []),
    [],
  );
  const statement = (id: string) => made.find((one) => one.id === id);
  const balance = statement("balance-sheet");

  test("its rows are rounded from the yen, and so is their total: 1.4, 1.4 and 2.8百万円", () => {
    expect(balance && rowLines(balance.left)).toEqual([
      "item0 a 甲: 1百万円 balance-sheet/a@百万円",
      "item0 b 乙: 1百万円 balance-sheet/b@百万円",
      "total0 total-assets 合計: 3百万円 balance-sheet/total-assets@百万円",
    ]);
    expect(balance?.left.columns.map(({ unit }) => unit)).toEqual(["百万円"]);
  });
  test("1 and 1 are not 3: the note on rounding says why", () => {
    expect(balance && withStatementNote(balance, rounding).left.notes).toEqual([
      "単位未満を四捨五入しているため、合計が一致しないことがあります。",
    ]);
  });
  test("another statement stays as the ledger has it", () => {
    const inventory = statement("asset-inventory");
    expect(inventory && rowLines(inventory.left)[0]).toBe("item0 a 甲: 1400000円 balance-sheet/a");
    expect(inventory?.left.columns.map(({ unit }) => unit)).toEqual(["円"]);
  });
});
