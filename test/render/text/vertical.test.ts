import { describe, expect, test } from "vitest";
import type { FaceName } from "../../../src/render/font/face.js";
import { glyphOf, widthOf } from "../../../src/render/text/measure.js";
import { verticalCells } from "../../../src/render/text/vertical.js";

const style = (face: FaceName) => ({ face, size: 10, colour: "#000000", leading: 10 });
const gothic = style("gothic-bold");

/** The texts of a line's places, what is turned in brackets. */
const placed = (text: string, type = gothic): string[] =>
  verticalCells(text, type).map((cell) => (cell.sideways ? `[${cell.text}]` : cell.text));

describe("what stands in one place of a line that runs down", () => {
  test.each<[text: string, places: string[]]>([
    ["令和7年度", ["令", "和", "7", "年", "度"]],
    // 縦中横.
    ["令和10年度", ["令", "和", "10", "年", "度"]],
    ["2026年度", ["2", "0", "2", "6", "年", "度"]],
    ["２０２６", ["２", "０", "２", "６"]],
    ["Annual Report 2026", ["[Annual Report 2026]"]],
    ["第3版（A-1）", ["第", "3", "版", "（", "[A-1]", "）"]],
    ["葛󠄀城 市", ["葛󠄀", "城", " ", "市"]],
    ["", []],
  ])("%s", (text, places) => {
    expect(placed(text)).toEqual(places);
  });

  test("a mark of which the face has no form for it is turned as it is", () => {
    expect(placed("甲–乙")).toEqual(["甲", "[–]", "乙"]);
    expect(placed("ー～「」")).toEqual(["ー", "～", "「", "」"]);
  });
});

test("marks and small kana have the forms that are made for it", () => {
  const upright = { ...gothic, upright: true };
  for (const mark of "ー～（「、。ャッィ")
    expect([mark, glyphOf(mark, upright).id]).not.toEqual([mark, glyphOf(mark, gothic).id]);
  for (const usual of "誌年7") expect(glyphOf(usual, upright).id).toBe(glyphOf(usual, gothic).id);
});

describe("lengths", () => {
  const lengths = (text: string, type = gothic) => verticalCells(text, type).map(({ length }) => length);

  test("are those of the face: a bracket of BIZ UD takes half of a character, one of Shippori Mincho all of it", () => {
    expect(lengths("（県）")).toEqual([5, 10, 5]);
    expect(lengths("（県）", style("rare"))).toEqual([10, 10, 10]);
  });

  test("words that are turned take their width", () => {
    expect(lengths("甲A-1")).toEqual([10, widthOf("A-1", gothic)]);
  });

  test("figures side by side are no wider than the line", () => {
    const [cell] = verticalCells("88", style("mincho-bold"));
    expect(widthOf("88", style("mincho-bold"))).toBeGreaterThan(10);
    expect(cell && widthOf(cell.text, cell.style)).toBeCloseTo(10, 6);
    expect(cell?.length).toBe(10);
  });
});
