import { describe, expect, test } from "vitest";
import { movedFormula, shiftedFormula } from "../../../src/render/form/fill/moved-formula.js";
import { SheetMoves } from "../../../src/render/form/fill/moves.js";
import type { Filling, RowBlock } from "../../../src/render/sheet/filling.js";

// 行が増えたあとの数式. Rows are counted from 1, as in the formulas; blocks are [first, last] rows of one item.

/** A sheet of 20 rows in which a list of blocks has so many items. */
function filling(name: string, blocks: readonly (readonly [number, number])[], items: number): Filling {
  const list: RowBlock[] = blocks.map(([top, bottom]) => ({ top: top - 1, bottom: bottom - 1 }));
  const last = list.at(-1) as RowBlock;
  const copy = Array.from({ length: last.bottom - last.top + 1 }, (_, step) => last.top + step);
  const sources = Array.from({ length: 20 }, (_, row) =>
    row === last.bottom ? [row, ...Array.from({ length: items - blocks.length }, () => copy).flat()] : [row],
  ).flat();
  const nothing = { contents: new Map(), sources: new Map(), figures: new Map() };
  return {
    name,
    header: "",
    footer: "",
    lists: [{ name: "内訳", blocks: list }],
    rows: sources.map((source) => ({ source, ...nothing })),
  };
}

/** Row 4 is a list of three items: row 5 and all below go down by two. */
const moves = new SheetMoves(
  new Map([
    ["表", filling("表", [[4, 4]], 3)],
    ["集計", filling("集計7", [[1, 1]], 1)],
  ]),
);

describe("a formula elsewhere on the sheet", () => {
  test.each([
    ["SUM(B4:B4)", "SUM(B4:B6)"],
    ["SUM(B3:B5)", "SUM(B3:B7)"],
    ["SUM(B4)", "SUM(B4:B6)"],
    ["ROUND(SUM(1,B4 ),0)", "ROUND(SUM(1,B4:B6 ),0)"],
    ["ROUND(B4,0)", "ROUND(B4,0)"],
    ["B4+$B$5+B$3", "B4+$B$7+B$3"],
    ["A:C", "A:C"],
    ["$1:$4", "$1:$6"],
    ['"A5"&A5', '"A5"&A7'],
    ["売上[[#This Row],[B5]]+B5", "売上[[#This Row],[B5]]+B7"],
    ["A5B+合計A5+LOG10(A5)", "A5B+合計A5+LOG10(A7)"],
    ["[1]表!A5+表!A5+'表'!A5", "[1]表!A5+表!A7+'表'!A7"],
    ["集計!A5", "'集計7'!A5"],
    ["無い!A5", "無い!A5"],
    ["'人''s'!A5", "'人''s'!A5"],
    ["#REF!+A5", "#REF!+A7"],
    ["IF(A5>0,{1,2},TRUE)", "IF(A7>0,{1,2},TRUE)"],
  ])("%s: %s", (formula, moved) => {
    expect(movedFormula(formula, { sheet: "表" }, moves)).toBe(moved);
  });

  test("over several sheets moves where their rows move alike, by their new names; else it is not guessed at", () => {
    const three = new SheetMoves(
      new Map([
        ["甲", filling("甲", [[4, 4]], 3)],
        ["乙", filling("乙", [[4, 4]], 3)],
        ["丙", filling("丙7", [[1, 1]], 1)],
      ]),
    );
    const of = (formula: string) => movedFormula(formula, { sheet: "丙" }, three);
    expect(of("SUM(甲:乙!B5)+A5")).toBe("SUM(甲:乙!B7)+A5");
    expect(of("SUM('甲:乙'!B4:B4)")).toBe("SUM('甲:乙'!B4:B6)");
    // Row 2 moves on none of the three, row 5 on two of them.
    expect(of("SUM(甲:丙!B2)")).toBe("SUM('甲:丙7'!B2)");
    expect(of("SUM(甲:丙!B5)")).toBeUndefined();
    expect(of("SUM(甲:丁!B5)")).toBe("SUM(甲:丁!B5)");
  });

  test("of another sheet follows that sheet's rows, not its own", () => {
    expect(movedFormula("A5+表!A5", { sheet: "集計" }, moves)).toBe("A5+表!A7");
  });
});

describe("a formula in a row of the list", () => {
  const copy = (number: number) => ({
    sheet: "表",
    copy: { block: { top: 3, bottom: 3 }, first: 3, number },
  });
  test.each([
    ['IF(B4=0,"",D4/B4)', 'IF(B6=0,"",D6/B6)'],
    ["D4/D5", "D6/D7"],
    ["D4/D$5", "D6/D$7"],
    ["F3+E4", "F5+E6"],
    ["SUM(E$4:E4)", "SUM(E$4:E6)"],
    ["D4/SUM(D$4:D$4)", "D6/SUM(D$4:D$6)"],
    ["D4*B1", "D6*B1"],
    ["集計!B4", "'集計7'!B4"],
  ])("%s: in the third %s", (formula, moved) => {
    expect(movedFormula(formula, copy(2), moves)).toBe(moved);
  });
});

describe("an item of two rows", () => {
  const pairs = new SheetMoves(new Map([["表", filling("表", [[4, 5]], 3)]]));
  const at = { sheet: "表" };
  test("a range over whole items grows, one of a single row takes the same row of each", () => {
    expect(movedFormula("SUM(B4:B5)", at, pairs)).toBe("SUM(B4:B9)");
    expect(movedFormula("SUM(B4:B4)", at, pairs)).toBe("SUM((B4:B4,B6:B6,B8:B8))");
    expect(movedFormula("SUM(B5)", at, pairs)).toBe("SUM((B5,B7,B9))");
    expect(movedFormula("B6", at, pairs)).toBe("B10");
  });
  test("a range that ends within an item is not guessed at", () => {
    expect(movedFormula("SUM(B3:B4)", at, pairs)).toBeUndefined();
    expect(movedFormula("SUM(B5:B6)", at, pairs)).toBeUndefined();
  });
  test("in the second item, its own two rows and the item before", () => {
    const second = { ...at, copy: { block: { top: 3, bottom: 4 }, first: 3, number: 1 } };
    expect(movedFormula("B4+B5", second, pairs)).toBe("B6+B7");
    expect(movedFormula("C3+B5", second, pairs)).toBe("C5+B7");
  });
});

test("a formula that others share, read from another cell", () => {
  expect(shiftedFormula('B4*$C$1+表!B$2&"B4"', 2, 1)).toBe('C6*$C$1+表!C$2&"B4"');
  expect(shiftedFormula("SUM(A:A)+SUM(2:2)", 1, 1)).toBe("SUM(B:B)+SUM(3:3)");
});
