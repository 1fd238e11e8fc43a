import { expect, test } from "vitest";
import { compositionTable } from "../../../src/calculate/base-property/composition.js";
import { isFigure } from "../../../src/model/table.js";
import { at, cell, dataset, lookupIn, number, read, tableLines, working } from "../by-hand.js";

const whole = read("balance-sheet/base-property", "8000000");
const fund = read("balance-sheet/fund", "3000000");
const reserve = read("balance-sheet/fund-reserve", "5000000");

const fundContributions = [
  { contributor: cell("県"), amount: number("2", "百万円"), place: at(1) },
  { contributor: cell("市町村"), amount: number("1", "百万円"), place: at(2) },
];

test("the fund with its contributions, and the reserve, each with its share", () => {
  const table = compositionTable(
    dataset({ tables: { fundContributions } }),
    lookupIn(whole, fund, reserve),
    "末",
  );
  expect(table && tableLines(table)).toEqual([
    "base-property/composition 基本財産の構成 末 区分",
    "amount 金額 amount 百万円 0 | share 構成比 percentage ％ 1",
    // 3 ÷ 8 = 0.375 and 5 ÷ 8 = 0.625; of the whole, 2 ÷ 8 = 0.25 and 1 ÷ 8 = 0.125
    "group0 fund 基金: 3百万円 balance-sheet/fund@百万円 | 37.5％ base-property/share/fund",
    "item1 県 県: 2百万円 base-property/contribution/県 | 25％ base-property/share/contribution/県",
    "item1 市町村 市町村: 1百万円 base-property/contribution/市町村 | 12.5％ base-property/share/contribution/市町村",
    "item0 reserve 基金準備金: 5百万円 balance-sheet/fund-reserve@百万円 | 62.5％ base-property/share/reserve",
    "total0 total 基本財産: 8百万円 balance-sheet/base-property@百万円 | 100％ base-property/share/total",
  ]);
  const share = table?.rows[0]?.cells.filter(isFigure)[1];
  expect(share && working(share)).toBe(
    "base-property/share/fund 基金 構成比 = 37.5％ ← percentage(balance-sheet/fund, balance-sheet/base-property)",
  );
});

test("forced to 100, the shares of the contributors come to the fund's", () => {
  // Of 9: the fund 3 is 33.33…, the reserve 6 is 66.66…; in whole ％ 33 and 66, and the missing 1 goes to the greater
  // rest, the reserve's. Of the fund, 2 is 22.22… and 1 is 11.11…: 22 and 11 are 33 as they are.
  const nine = lookupIn(
    read("balance-sheet/base-property", "9000000"),
    fund,
    read("balance-sheet/fund-reserve", "6000000"),
  );
  const usual = dataset({}).settings.rounding;
  const forced = { ...usual.baseProperty, percentageDigits: 0, shares: "largest-remainder" as const };
  const rounding = { ...usual, baseProperty: forced };
  const table = compositionTable(
    dataset({ tables: { fundContributions }, settings: { rounding } }),
    nine,
    "",
  );
  expect(table?.rows.map(({ cells }) => cells.filter(isFigure)[1]?.value?.toString())).toEqual([
    "33",
    "22",
    "11",
    "67",
    "100",
  ]);
});

test("a total that the contributions' file carries is no contributor", () => {
  const rows = [
    ...fundContributions,
    { contributor: cell("合計"), amount: number("3", "百万円"), place: at(3) },
  ];
  const table = compositionTable(
    dataset({ tables: { fundContributions: rows } }),
    lookupIn(whole, fund, reserve),
    "",
  );
  expect(table?.rows.map(({ label }) => label)).toEqual(["基金", "県", "市町村", "基金準備金", "基本財産"]);
});

test("a fund that is not divided is an item; a single contributor makes it a group", () => {
  const roleWith = (rows: typeof fundContributions | undefined) =>
    compositionTable(
      dataset({ tables: rows ? { fundContributions: rows } : {} }),
      lookupIn(whole, fund, reserve),
      "",
    )?.rows.map(({ id, role }) => `${id} ${role}`);
  expect(roleWith(undefined)).toEqual(["fund item", "reserve item", "total total"]);
  expect(roleWith(fundContributions.slice(1))?.[0]).toBe("fund group");
});

test("without any of the three there is no table", () => {
  for (const known of [
    [fund, reserve],
    [whole, reserve],
    [whole, fund],
  ])
    expect(compositionTable(dataset({}), lookupIn(...known), "")).toBeUndefined();
});
