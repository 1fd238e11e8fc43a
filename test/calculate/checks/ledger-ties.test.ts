import { expect, test } from "vitest";
import { ties } from "../../../src/calculate/checks/checks.js";
import { fundContributions as contributionsTie } from "../../../src/calculate/checks/fund-contributions.js";
import { fundReserveRolled } from "../../../src/calculate/checks/fund-reserve-rolled.js";
import { netWorth } from "../../../src/calculate/checks/net-worth.js";
import { at, cell, number, read } from "../by-hand.js";
import { contextOf, tieLines } from "./context.js";

/** Each figure a number of its own, so that a wrong one shows. */
const figures = [
  "balance-sheet/total-assets",
  "balance-sheet/total-liabilities-and-net-worth",
  "income-statement/surplus",
  "income-statement/fluctuation-reserve-appropriation",
  "income-statement/base-property-appropriation",
  "balance-sheet/guarantee-contra",
  "balance-sheet/guarantee-liability",
  "balance-sheet/loss-compensation-contra",
  "balance-sheet/loss-compensation",
  "asset-inventory/net-worth",
  "balance-sheet/base-property",
  "balance-sheet/reform-fund",
  "balance-sheet/fluctuation-reserve",
  "income-statement/reserve-provision",
  "balance-sheet/liability-reserve",
  "income-statement/reserve-reversal",
  "previous/balance-sheet/liability-reserve",
  "income-statement/claims-reserve-provision",
  "balance-sheet/claims-reserve",
  "income-statement/claims-reserve-reversal",
  "previous/balance-sheet/claims-reserve",
  "balance-sheet/fund-reserve",
  "previous/balance-sheet/fund-reserve",
  "balance-sheet/fund",
].map((id, index) => read(id, String(index + 1)));

const fundContributions = [
  { contributor: cell("県"), amount: number("7"), place: at(1) },
  { contributor: cell("市町村"), amount: number("8"), place: at(2) },
];

/** Those ties that compare the ledger with itself: the statistics' have nothing to say here. */
const ledgerTies = ties.slice(0, ties.indexOf(contributionsTie) + 1);

const sides = (id: string) => {
  const figure = figures.find((one) => one.id === id);
  return `${id} ${id} = ${figure?.value}円 ← t.csv:1「${figure?.value}」`;
};

test("what must agree within the ledger, and with last year's", () => {
  expect(tieLines(contextOf(figures, { tables: { fundContributions } }), ...ledgerTies)).toEqual([
    `check/balance-sheet-unbalanced: ${sides("balance-sheet/total-assets")} ≟ ${sides("balance-sheet/total-liabilities-and-net-worth")}`,
    // 4 + 5
    `check/surplus-not-appropriated: ${sides("income-statement/surplus")} ≟ check/appropriation 収支差額処分の計 = 9円 ← sum(income-statement/fluctuation-reserve-appropriation, income-statement/base-property-appropriation)`,
    `check/guarantee-contra: ${sides("balance-sheet/guarantee-contra")} ≟ ${sides("balance-sheet/guarantee-liability")}`,
    `check/loss-compensation-contra: ${sides("balance-sheet/loss-compensation-contra")} ≟ ${sides("balance-sheet/loss-compensation")}`,
    // 11 + 12 + 13
    `check/net-worth: ${sides("asset-inventory/net-worth")} ≟ check/net-worth 基本財産・制度改革促進基金・収支差額変動準備金の計 = 36円 ← sum(balance-sheet/base-property, balance-sheet/reform-fund, balance-sheet/fluctuation-reserve)`,
    `check/reserve-provision: ${sides("income-statement/reserve-provision")} ≟ ${sides("balance-sheet/liability-reserve")}`,
    `check/reserve-provision: ${sides("income-statement/claims-reserve-provision")} ≟ ${sides("balance-sheet/claims-reserve")}`,
    `check/reserve-reversal: ${sides("income-statement/reserve-reversal")} ≟ ${sides("previous/balance-sheet/liability-reserve")}`,
    `check/reserve-reversal: ${sides("income-statement/claims-reserve-reversal")} ≟ ${sides("previous/balance-sheet/claims-reserve")}`,
    // 23 + 5
    `check/fund-reserve-rolled: ${sides("balance-sheet/fund-reserve")} ≟ check/fund-reserve 前期末の基金準備金と基本財産繰入額の計 = 28円 ← sum(previous/balance-sheet/fund-reserve, income-statement/base-property-appropriation)`,
    // 7 + 8
    `check/fund-contributions: ${sides("balance-sheet/fund")} ≟ check/contributions 基金の内訳の計 = 15円 ← sum(check/contribution/県, check/contribution/市町村)`,
  ]);
});

test("a total that the contributions' file carries is no contribution, and is compared, too", () => {
  const total = { contributor: cell("合計"), amount: number("16"), place: at(3) };
  const context = contextOf(figures, { tables: { fundContributions: [...fundContributions, total] } });
  // 7 + 8
  const ours =
    "check/contributions 基金の内訳の計 = 15円 ← sum(check/contribution/県, check/contribution/市町村)";
  expect(tieLines(context, contributionsTie)).toEqual([
    `check/fund-contributions: ${sides("balance-sheet/fund")} ≟ ${ours}`,
    `check/fund-contributions: check/contribution/合計 合計 = 16円 ← t.csv:1「16」 ≟ ${ours}`,
  ]);
});

test("accounts that a corporation does not have are left out of a sum", () => {
  expect(tieLines(contextOf([read("balance-sheet/base-property", "5")]), netWorth)).toEqual([
    "check/net-worth: ─ ≟ check/net-worth 基本財産・制度改革促進基金・収支差額変動準備金の計 = 5円 ← sum(balance-sheet/base-property)",
  ]);
});

test("nothing is rolled from a year that is not known, and no fund is divided that was not", () => {
  const context = contextOf([read("income-statement/base-property-appropriation", "5")]);
  expect(tieLines(context, fundReserveRolled, contributionsTie)).toEqual([]);
});
