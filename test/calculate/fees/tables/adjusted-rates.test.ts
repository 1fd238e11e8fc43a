import { expect, test } from "vitest";
import { adjustedRateTables } from "../../../../src/calculate/fees/tables/adjusted-rates.js";
import type { FeeSchedule } from "../../../../src/model/fee-schedule.js";
import { rowLines, tableLines, working } from "../../by-hand.js";
import { accounting, classes, collateral, schedule, surcharge } from "../schedule.js";

const two = classes("責任共有", "1.9 1.75");
const own = classes("県制度", "1 0.9");
const tablesOf = (parts: Partial<FeeSchedule>) => adjustedRateTables(schedule(parts), [two, own], "期間");

test("a standard table after every discount, all of them, and every surcharge", () => {
  const tables = tablesOf({ discounts: [collateral, accounting], surcharges: [surcharge("経営者", "0.25")] });
  expect(tables.map((table) => [tableLines(table)[0], ...rowLines(table), ...table.notes])).toEqual([
    [
      "fees/adjusted/shared 割引・上乗せ後の信用保証料率（責任共有） 期間 割引・上乗せ",
      "item0 なし なし: 1.9％ 責任共有1 | 1.75％ 責任共有2",
      "item0 有担保割引（－0.10） 有担保割引（－0.10）: 1.8％ 責任共有1/有担保割引後 | 1.65％ 責任共有2/有担保割引後",
      "item0 会計割引（－0.10） 会計割引（－0.10）: 1.8％ 責任共有1/会計割引後 | 1.65％ 責任共有2/会計割引後",
      "item0 割引のすべて 割引のすべて: 1.7％ 責任共有1/割引すべて後 | 1.55％ 責任共有2/割引すべて後",
      "item0 経営者（＋0.25） 経営者（＋0.25）: 2.15％ 責任共有1/経営者の上乗せ後 | 2％ 責任共有2/経営者の上乗せ後",
      "割引と上乗せがあるかどうかは、保証制度ごとに定められています。",
    ],
  ]);
  const [, , , all, raised] = tables[0]?.rows ?? [];
  const firsts = [all, raised].map((row) => row?.cells[0]);
  expect(firsts.map((cell) => cell && typeof cell === "object" && working(cell))).toEqual([
    "責任共有1/割引すべて後 責任共有1（割引すべて後） = 1.7％ ← difference(責任共有1, 有担保, 会計)",
    "責任共有1/経営者の上乗せ後 責任共有1（経営者の上乗せ後） = 2.15％ ← sum(責任共有1, 経営者)",
  ]);
  expect(tables[0]?.columns.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
});

test("only discounts, only surcharges, neither", () => {
  const shown = (parts: Partial<FeeSchedule>) =>
    tablesOf(parts).map(({ title, rowHeading, rows, notes }) => [
      `${title} ${rowHeading} ${notes[0]}`,
      ...rows.map(({ id }) => id),
    ]);
  expect(shown({ discounts: [collateral] })).toEqual([
    [
      "割引後の信用保証料率（責任共有） 割引 割引があるかどうかは、保証制度ごとに定められています。",
      "なし",
      "有担保割引（－0.10）",
    ],
  ]);
  expect(shown({ surcharges: [surcharge("経営者", "0.25")] })).toEqual([
    [
      "上乗せ後の信用保証料率（責任共有） 上乗せ 上乗せがあるかどうかは、保証制度ごとに定められています。",
      "なし",
      "経営者（＋0.25）",
    ],
  ]);
  expect(shown({})).toEqual([]);
});

test("one of each", () => {
  const [table] = tablesOf({ discounts: [collateral], surcharges: [surcharge("経営者", "0.25")] });
  expect(table?.rows.map(({ id }) => id)).toEqual(["なし", "有担保割引（－0.10）", "経営者（＋0.25）"]);
});
