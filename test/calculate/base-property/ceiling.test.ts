import { expect, test } from "vitest";
import { ceilingTable } from "../../../src/calculate/base-property/ceiling.js";
import type { Figure } from "../../../src/model/figure.js";
import { isFigure } from "../../../src/model/table.js";
import { dataset, lookupIn, read, tableLines, working } from "../by-hand.js";

const base = read("balance-sheet/base-property", "3000000");
const liability = read("balance-sheet/guarantee-liability", "90000000");

const tableOf = (ceilingMultiple: number | undefined, ...known: Figure[]) =>
  ceilingTable(
    dataset(ceilingMultiple === undefined ? {} : { settings: { ceilingMultiple } }),
    lookupIn(...known),
    "年度末",
  );

test("the ceiling and how much of it is used", () => {
  const table = tableOf(60, base, liability);
  expect(table && tableLines(table)).toEqual([
    "base-property/ceiling 保証債務の最高限度額とその利用 年度末 年度",
    "base 基本財産 amount 百万円 0 | multiple 定款倍率 percentage 倍 0 | ceiling 最高限度額 amount 百万円 0 | liability 保証債務残高 amount 百万円 0 | use 利用率 percentage ％ 1",
    // 3百万円 × 60 = 180百万円; 90 ÷ 180 = 0.5
    "item0 ceiling 令和6年度末: 3百万円 balance-sheet/base-property@百万円 | 60倍 base-property/ceiling-multiple | 180百万円 base-property/ceiling@百万円 | 90百万円 balance-sheet/guarantee-liability@百万円 | 50％ base-property/ceiling-use",
    "最高限度額 ＝ 基本財産 × 定款倍率。利用率 ＝ 保証債務残高 ÷ 最高限度額 × 100。",
  ]);
});

test("its figures can be traced, the multiple to the settings", () => {
  const [, multiple, ceiling, , use] = (tableOf(60, base, liability)?.rows[0]?.cells ?? []).filter(isFigure);
  if (!multiple || ceiling?.origin.kind !== "derived" || !ceiling.origin.inputs[0] || !use) throw new Error();
  expect([multiple, ceiling.origin.inputs[0], use].map(working)).toEqual([
    "base-property/ceiling-multiple 定款倍率 = 60倍 ← d/kaiji.yaml:「60」",
    "base-property/ceiling 保証債務の最高限度額 = 180000000円 ← product(balance-sheet/base-property, base-property/ceiling-multiple)",
    "base-property/ceiling-use 最高限度額の利用率 = 50％ ← percentage(balance-sheet/guarantee-liability, base-property/ceiling)",
  ]);
});

test("a multiple with decimals is printed with them", () => {
  const table = tableOf(62.5, base, liability);
  expect(table?.columns[1]?.digits).toBe(1);
});

test("without a multiple, a base or what is outstanding there is no table", () => {
  expect(tableOf(undefined, base, liability)).toBeUndefined();
  expect(tableOf(60, base)).toBeUndefined();
  expect(tableOf(60, liability)).toBeUndefined();
});
