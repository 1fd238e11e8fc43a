import { describe, expect, test } from "vitest";
import { askedDiscounts, discountsCalled } from "../../../src/calculate/fees/discounts.js";
import type { Discount } from "../../../src/model/fee-schedule.js";
import { programme, rate, schedule } from "./schedule.js";

const discount = (name: string): Discount => ({ name, points: rate(name, "0.10") });
const all = ["有担保", "会計参与", "中小企業会計", "ＳＤＧｓ 宣言割引", "甲"].map(discount);

describe("a discount is called", () => {
  test.each([
    ["by its name", "会計参与", ["会計参与"]],
    ["with or without 割引, in any width and case of spaces", "SDGs宣言", ["ＳＤＧｓ 宣言割引"]],
    ["by a part that one has", "担保", ["有担保"]],
    ["by a part that two have", "会計", ["会計参与", "中小企業会計"]],
    ["not by more than its name", "無担保", []],
    ["by a single letter only where that is its name", "甲", ["甲"]],
    ["not by a single letter of it", "有", []],
    ["not by nothing", "", []],
    ["not by 割引 alone", "割引", []],
  ])("%s: %s", (_, word, names) => {
    expect(discountsCalled(word, all).map(({ name }) => name)).toEqual(names);
  });
});

test("a name that is a part of another's is its own discount, and nobody else's", () => {
  const both = ["会計", "会計参与"].map(discount);
  expect(discountsCalled("会計", both).map(({ name }) => name)).toEqual(["会計"]);
  expect(discountsCalled("会計参", both).map(({ name }) => name)).toEqual(["会計参与"]);
});

describe("what is asked for", () => {
  const asked = (words: readonly string[], allowed?: readonly string[]) => {
    const own = allowed && programme("一般", [], { discounts: allowed });
    const { value, problems } = askedDiscounts(words, schedule({ discounts: all }), own);
    return [...(value ?? []).map(({ name }) => name), ...problems.map(({ message }) => message)];
  };
  test("is taken off once, however often it is named", () => {
    expect(asked(["有担保", "有担保割引", "担保"])).toEqual(["有担保"]);
  });
  test("is one that the programme allows, where a part of a name fits several", () => {
    expect(asked(["会計"], ["有担保", "会計参与"])).toEqual(["会計参与"]);
  });
  test("is told where it fits several, and where it fits none", () => {
    expect(asked(["会計", "担任保"])).toEqual([
      "割引「会計」が、「会計参与」と「中小企業会計」のどれのことか分かりません。",
      "割引「担任保」は、料率表にありません。",
    ]);
    expect(asked(["担任保"], ["有担保"])).toEqual(["割引「担任保」は、料率表にありません。"]);
    expect(asked(["会計参与"], ["有担保"])).toEqual(["「一般」では、割引「会計参与」を受けられません。"]);
  });
  test("is told with what was meant, or with what there is", () => {
    const hint = (word: string, discounts: readonly Discount[]) =>
      askedDiscounts([word], schedule({ discounts }), undefined).problems[0]?.hint;
    expect(hint("有担任", all)).toBe("「有担保」のつもりではありませんか。");
    expect(hint("全然違う名", all.slice(0, 2))).toBe("使える割引: 有担保、会計参与");
    expect(hint("有担保", [])).toBe("この料率表に割引はありません。");
  });
});
