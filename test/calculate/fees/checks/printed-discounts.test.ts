import { expect, test } from "vitest";
import { printedDiscounts } from "../../../../src/calculate/fees/checks/printed-discounts.js";
import { cell, told } from "../../by-hand.js";
import { accounting, collateral, schedule } from "../schedule.js";

const one = schedule({ discounts: [collateral, { ...accounting, name: "中小企業会計" }] });
const check = (...headings: readonly string[]) =>
  printedDiscounts.find({
    schedule: one,
    printed: [
      {
        name: cell("普通保証"),
        discounts: Object.fromEntries(headings.map((heading, at) => [heading, cell("0.10", at + 8)])),
      },
    ],
  });

test("a column headed by a discount, or by a part of its name, is known", () => {
  expect(check("有担保割引", "会計割引")).toEqual([]);
  expect(printedDiscounts.find({ schedule: one, printed: [] })).toEqual([]);
});

test("another is reported at its column, with what was meant", () => {
  const problems = check("有担保割引", "中小企業会社割引");
  expect(told(problems)).toEqual(["fees/unknown-discount 9"]);
  expect(problems[0]?.message).toBe("保証制度の表の割引「中小企業会社」は、割引の一覧にありません。");
  expect(problems[0]?.hint).toBe("「中小企業会計」のつもりではありませんか。");
});
