import { expect, test } from "vitest";
import { contributionsTable } from "../../../src/calculate/base-property/contributions.js";
import { movementTable } from "../../../src/calculate/base-property/movement.js";
import { basePropertyMovement } from "../../../src/calculate/checks/base-property-movement.js";
import type { CheckContext } from "../../../src/calculate/checks/context.js";
import { withRoundingNote } from "../../../src/calculate/rounding-note.js";
import type { Figure } from "../../../src/model/figure.js";
import { at, cell, dataset, lookupIn, number, read, tableLines } from "../by-hand.js";

const row = (item: string, amounts: readonly [string, string, string, string?], line = 1) => {
  const [opening, increase, decrease, closing] = amounts.map((amount) => number(amount ?? null, "円", line));
  if (!opening || !increase || !decrease) throw new Error("too few");
  return { item: cell(item), opening, increase, decrease, closing, place: at(line) };
};

const rows = [
  row("県出捐金", ["5000000", "2000000", "0", "7000000"]),
  row("負担金", ["3000000", "0", "400000"], 2),
  row("基金準備金", ["9000000", "1000000", "0", "10000000"], 3),
];

test("what was there, what came and went, what is left, in 百万円", () => {
  const table = movementTable(dataset({ tables: { basePropertyMovement: rows } }));
  expect(table && tableLines(table)).toEqual([
    "base-property/movement 基本財産の増減 令和6年4月1日から令和7年3月31日まで 区分",
    "opening 前期末残高 amount 百万円 0 | increase 増加額 amount 百万円 0 | decrease 減少額 amount 百万円 0 | closing 当期末残高 amount 百万円 0",
    // 5 + 2 − 0
    "item0 県出捐金 県出捐金: 5百万円 base-property/movement/県出捐金/opening@百万円 | 2百万円 base-property/movement/県出捐金/increase@百万円 | 0百万円 base-property/movement/県出捐金/decrease@百万円 | 7百万円 base-property/movement/県出捐金/closing@百万円",
    // 3 + 0 − 0.4 = 2.6
    "item0 負担金 負担金: 3百万円 base-property/movement/負担金/opening@百万円 | 0百万円 base-property/movement/負担金/increase@百万円 | 0百万円 base-property/movement/負担金/decrease@百万円 | 3百万円 base-property/movement/負担金/closing@百万円",
    "item0 基金準備金 基金準備金: 9百万円 base-property/movement/基金準備金/opening@百万円 | 1百万円 base-property/movement/基金準備金/increase@百万円 | 0百万円 base-property/movement/基金準備金/decrease@百万円 | 10百万円 base-property/movement/基金準備金/closing@百万円",
    // 17, 3, 0.4, 19.6
    "total0 total 基本財産: 17百万円 base-property/movement/total/opening@百万円 | 3百万円 base-property/movement/total/increase@百万円 | 0百万円 base-property/movement/total/decrease@百万円 | 20百万円 base-property/movement/total/closing@百万円",
  ]);
  expect(movementTable(dataset({}))).toBeUndefined();
});

test("what is rounded by itself may not add up across, and the note says so", () => {
  const table = movementTable(
    dataset({ tables: { basePropertyMovement: [row("基金準備金", ["1400000", "1400000", "0"])] } }),
  );
  const { rounding } = dataset({}).settings;
  // 1.4 + 1.4 = 2.8: 1 + 1 and 3
  expect(table && withRoundingNote(table, rounding).notes).toEqual([
    "単位未満を四捨五入しているため、合計が一致しないことがあります。",
  ]);
  const whole = movementTable(
    dataset({ tables: { basePropertyMovement: [row("基金準備金", ["1000000", "2000000", "0"])] } }),
  );
  expect(whole && withRoundingNote(whole, rounding).notes).toEqual([]);
});

/** What was compared that does not hold: 「left ≠ right」, in yen. */
function apart(basePropertyMovementRows: typeof rows, ...ledger: readonly Figure[]): string[] {
  const data = dataset({ tables: { basePropertyMovement: basePropertyMovementRows } });
  const context = { dataset: data, figure: lookupIn(...ledger) } as Partial<CheckContext> as CheckContext;
  return basePropertyMovement
    .comparisons(context)
    .filter(({ holds }) => !holds)
    .map(({ left, right }) => `${left.label} ${left.value} ≠ ${right.label} ${right.value}`);
}

const ledger = (fund: string, reserve: string, previousFund: string, previousReserve: string) => [
  read("balance-sheet/fund", fund),
  read("balance-sheet/fund-reserve", reserve),
  read("previous/balance-sheet/fund", previousFund),
  read("previous/balance-sheet/fund-reserve", previousReserve),
];
// 5,000,000 + 3,000,000; 7,000,000 + 2,600,000
const right = ledger("9600000", "10000000", "8000000", "9000000");

test("it begins with last year's ledger and ends with this year's", () => {
  expect(apart(rows, ...right)).toEqual([]);
  expect(apart(rows, ...ledger("9600001", "10000000", "8000000", "8999999"))).toEqual([
    "基本財産の増減の基金 当期末残高 9600000 ≠ balance-sheet/fund 9600001",
    "基本財産の増減の基金準備金 前期末残高 9000000 ≠ previous/balance-sheet/fund-reserve 8999999",
  ]);
});

test("what the file says is left is what its own movements leave", () => {
  const wrong = [row("負担金", ["8000000", "2000000", "400000", "9600001"]), ...rows.slice(2)];
  expect(apart(wrong, ...right)).toEqual(["ファイルの負担金 当期末残高 9600001 ≠ 負担金 当期末残高 9600000"]);
});

test("a row of the whole adds up the others", () => {
  const whole = row("基本財産", ["17000000", "3000000", "400001", "19600000"], 4);
  expect(apart([...rows, whole], ...right)).toEqual([
    "ファイルの基本財産 減少額 400001 ≠ 基本財産 減少額 400000",
  ]);
});

test("who contributed how much of the fund", () => {
  const contribution = (contributor: string, amount: string) => ({
    contributor: cell(contributor),
    amount: number(amount, "百万円"),
    place: at(1),
  });
  const fundContributions = [contribution("県", "2"), contribution("市", "1"), contribution("合計", "3")];
  const table = contributionsTable(dataset({ tables: { fundContributions } }), "現在");
  expect(table && tableLines(table)).toEqual([
    "base-property/contributions 基金の出捐者別の割合 現在 出捐者",
    "amount 金額 amount 百万円 0 | share 割合 percentage ％ 1",
    // 2 of 3, 1 of 3
    "item0 県 県: 2百万円 base-property/contribution/県 | 66.7％ base-property/contributions/県/share@％.1",
    "item0 市 市: 1百万円 base-property/contribution/市 | 33.3％ base-property/contributions/市/share@％.1",
    "total0 total 合計: 3百万円 base-property/contributions/total | 100％ base-property/contributions/total/share",
  ]);
  expect(contributionsTable(dataset({}), "現在")).toBeUndefined();
});
