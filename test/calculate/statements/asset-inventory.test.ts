import { expect, test } from "vitest";
import { takeInventory } from "../../../src/calculate/statements/asset-inventory.js";
import type { Ledger } from "../../../src/calculate/statements/ledger.js";
import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import { read, statementLines, working } from "../by-hand.js";
import { account } from "./chart.js";

const node = (section: LedgerSection, id: string, value: string, netWorth = false) => ({
  account: account(section, id, id, { netWorth }),
  title: `${id}の題`,
  figure: read(`f/${id}`, value),
  children: [],
});

const ledger: Ledger = new Map([
  ["資産", [node("資産", "cash", "5"), node("資産", "claims", "6")]],
  ["負債及び正味財産", [node("負債及び正味財産", "debt", "4"), node("負債及び正味財産", "fund", "7", true)]],
]);

test("the net worth is what the assets are more than the liabilities", () => {
  expect(statementLines(takeInventory(ledger, "年度末"))).toEqual([
    "asset-inventory 財産目録 年度末",
    "asset-inventory/assets 資産 年度末 科目",
    "amount 金額 amount 円 0",
    "item0 cash cashの題: 5円 f/cash",
    "item0 claims claimsの題: 6円 f/claims",
    // 5 + 6
    "total0 total-assets 合計: 11円 asset-inventory/total-assets",
    "asset-inventory/liabilities 負債 年度末 科目",
    "amount 金額 amount 円 0",
    "item0 debt debtの題: 4円 f/debt",
    "total0 total-liabilities 合計: 4円 asset-inventory/total-liabilities",
    "asset-inventory/result 正味財産 年度末 科目",
    "amount 金額 amount 円 0",
    // 11 − 4
    "total0 net-worth 正味財産: 7円 asset-inventory/net-worth",
  ]);
});

test("its totals can be traced", () => {
  const { left, right, result } = takeInventory(ledger, "年度末");
  const last = [left, right, ...(result ? [result] : [])].map(({ rows }) => rows.at(-1)?.cells[0]);
  expect(last.map((cell) => (cell && typeof cell === "object" ? working(cell) : cell))).toEqual([
    "asset-inventory/total-assets 資産合計 = 11円 ← sum(f/cash, f/claims)",
    "asset-inventory/total-liabilities 負債合計 = 4円 ← sum(f/debt)",
    "asset-inventory/net-worth 正味財産 = 7円 ← difference(asset-inventory/total-assets, asset-inventory/total-liabilities)",
  ]);
});

test("of nothing there is nothing", () => {
  const { result } = takeInventory(new Map(), "");
  expect(result?.rows[0]?.cells.map((cell) => cell && typeof cell === "object" && working(cell))).toEqual([
    "asset-inventory/net-worth 正味財産 = 0円 ← difference(asset-inventory/total-assets, asset-inventory/total-liabilities)",
  ]);
});
