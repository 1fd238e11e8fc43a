import { describe, expect, test } from "vitest";
import { defaultTheme } from "../../../../src/model/theme-presets.js";
import { linesOf } from "../../../../src/render/pdf/engine/extent.js";
import { type Node, textNode } from "../../../../src/render/pdf/engine/node.js";
import { inStrips } from "../../../../src/render/pdf/engine/strips.js";
import { typeScale } from "../../../../src/render/pdf/setting/scale.js";

/** Ten full-width characters a line, each line 20 points high. */
const style = { ...typeScale(defaultTheme).body, size: 10, leading: 20 };
const width = 100;
const paragraph = (lines: number, more: Partial<Node> = {}): Node => ({
  ...textNode([{ text: "あ".repeat(lines * 10), style }], style, undefined, {
    align: "justify",
    anchors: ["a"],
  }),
  ...more,
});

/** How many lines stand in each column of each strip. */
const linesIn = (nodes: readonly Node[], room: number, page: number, columns = 2) =>
  inStrips({ nodes, columns, width, gutter: 20 }, room, page).map((strip) =>
    (strip.columns ?? []).map(({ stack = [] }) =>
      stack.map(({ set }) => (set ? linesOf(set, width).length : 0)),
    ),
  );

describe("prose in columns", () => {
  test("that finds room is in columns of one height", () => {
    expect(linesIn([paragraph(10)], 400, 400)).toEqual([[[5], [5]]]);
    // Four lines each would leave a line of the second alone: five are the least.
    expect(linesIn([paragraph(3), paragraph(5)], 400, 400)).toEqual([[[3, 2], [3]]]);
  });
  // 9 lines: 90 points would do; the left column takes five of them.
  test("of an odd number of lines has the more in the first", () => {
    expect(linesIn([paragraph(9)], 400, 400)).toEqual([[[5], [4]]]);
  });
  // Room for three lines a column first, then pages of five: 6, then 10, and 4 are left.
  test("goes on over pages, filled but for the last", () => {
    expect(linesIn([paragraph(20)], 60, 100)).toEqual([
      [[3], [3]],
      [[5], [5]],
      [[2], [2]],
    ]);
  });
  test("of three columns fills them in turn", () => {
    expect(linesIn([paragraph(9)], 400, 400, 3)).toEqual([[[3], [3], [3]]]);
  });
  test("leaves no line of a paragraph alone", () => {
    // 7 lines: 4 and 3, not parted into 6 and 1 by a first column with room for six.
    expect(linesIn([paragraph(3), paragraph(2), paragraph(2)], 400, 400)).toEqual([[[3], [2, 2]]]);
  });
  test("takes what is higher than a page all the same", () => {
    const drawing = { width: 10, height: 900, drawing: { width: 10, height: 900, shapes: [] } };
    expect(
      inStrips({ nodes: [{ svg: drawing }, paragraph(2)], columns: 2, width, gutter: 20 }, 400, 400),
    ).toHaveLength(1);
  });
  test("keeps a heading with what it needs below it", () => {
    expect(linesIn([paragraph(3), paragraph(1, { need: 60 }), paragraph(6)], 400, 400)).toEqual([
      [[3, 1, 2], [4]],
    ]);
  });
  test("bears its anchors only where it begins", () => {
    const [strip] = inStrips({ nodes: [paragraph(10)], columns: 2, width, gutter: 20 }, 400, 400);
    expect(strip?.columns?.map(({ stack }) => stack?.[0]?.set?.anchors)).toEqual([["a"], []]);
  });
});
