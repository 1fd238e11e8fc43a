import { expect, test } from "vitest";
import { parsePlaceholders } from "../../../src/render/sheet/placeholder.js";

const placeholder = { box: false, equals: undefined, otherwise: "" };

test("words and names", () => {
  expect(parsePlaceholders("借入 {{金額}} 円")).toEqual(["借入 ", { ...placeholder, name: "金額" }, " 円"]);
  expect(parsePlaceholders("ただの文字")).toEqual(["ただの文字"]);
});

test("what stands there where there is no value keeps its spaces", () => {
  expect(parsePlaceholders("{{申込日|令和　　年　}}")).toEqual([
    { ...placeholder, name: "申込日", otherwise: "令和　　年　" },
  ]);
});

test("boxes, with full-width signs too", () => {
  const box = [{ name: "会員区分", box: true, equals: "会員", otherwise: "" }];
  expect(parsePlaceholders("{{□会員区分=会員}}")).toEqual(box);
  expect(parsePlaceholders("{{ □会員区分＝会員 }}")).toEqual(box);
});

test.each(["{{名前", "名前}}", "{{}}", "{{名前=値}}"])("%s is broken", (text) => {
  expect(parsePlaceholders(text)).toBeUndefined();
});
