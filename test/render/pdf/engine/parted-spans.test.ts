import { expect, test } from "vitest";
import { newTag, under } from "../../../../src/render/paper/tag.js";
import { type Node, tableLayout, textNode } from "../../../../src/render/pdf/engine/node.js";
import { endOfPartedSpans, withPartedSpans } from "../../../../src/render/pdf/engine/parted-spans.js";
import type { TextStyle } from "../../../../src/render/text/style.js";

const style: TextStyle = { face: "gothic", size: 10, colour: "#000000", leading: 10 };
const row = newTag("TR");
const cell = (words: string): Node => ({
  stack: [textNode([{ text: words, style }], style, under(row, "TD"))],
});
const blank: Node = { text: "" };

/** A head and four rows of a line each, beside a cell of three lines that spans them. */
const table: Node = {
  table: {
    widths: [100, 100],
    headerRows: 1,
    dontBreakRows: true,
    body: [
      [cell("頭"), cell("頭")],
      [{ ...cell("一\n二\n三"), rowSpan: 4 }, cell("行")],
      [blank, cell("行")],
      [blank, cell("行")],
      [blank, cell("行")],
    ],
  },
  layout: tableLayout({ padding: [2, 1] }),
};

const wordsOf = (node: Node | undefined) => node?.stack?.[0]?.set?.runs.map((run) => run.text).join("");
const spansOf = (node: Node) => node.table?.body.map(([first]) => first?.rowSpan);

test("on one page a cell spans its rows, which are as high as their lines", () => {
  const whole = withPartedSpans(table, 100, 100);
  expect(spansOf(whole)).toEqual([undefined, 4, undefined, undefined, undefined]);
  expect(whole.table?.heights).toEqual([10, 10, 10, 10, 10]);
});

test("where the page turns it ends with its words, and begins again with them", () => {
  // The head and three rows of 12 points.
  const parted = withPartedSpans(table, 48, 100);
  expect(spansOf(parted)).toEqual([undefined, 3, undefined, undefined, 1]);
  expect(wordsOf(parted.table?.body[4]?.[0])).toBe("一\n二\n三");
  expect(parted.table?.heights).toEqual([10, 10, 10, 10, 30]);
});

test("where its words have no room at a page's foot, its rows begin on the next", () => {
  const body = table.table?.body ?? [];
  const [head, ...rows] = body as [readonly Node[], ...(readonly Node[])[]];
  const later: Node = {
    ...table,
    table: {
      ...(table.table as NonNullable<Node["table"]>),
      body: [head, [cell("前"), cell("行")], ...rows],
    },
  };
  // Room for the head and three rows, but after the row before it the cell has two lines only.
  const parted = withPartedSpans(later, 48, 100);
  expect(spansOf(parted)).toEqual([undefined, undefined, 4, undefined, undefined, undefined]);
  // pdfmake turns the page for a row that has no room on it.
  expect(parted.table?.heights?.[2]).toBeGreaterThan(22);
});

test("what is shown again is read once", () => {
  const parted = withPartedSpans(table, 48, 100);
  expect(parted.table?.body[1]?.[0]?.stack?.[0]?.tag).toBeDefined();
  expect(parted.table?.body[4]?.[0]?.stack?.[0]?.tag).toBeUndefined();
});

test("it is known how often the page turns within it, and how much it leaves of the last", () => {
  // Five rows of 12. With 50 left the head and three rows stand there; the last is as high as its three lines: 32.
  expect(endOfPartedSpans(table, 100, 100)).toEqual({ turns: 0, left: 40 });
  expect(endOfPartedSpans(table, 50, 100)).toEqual({ turns: 1, left: 100 - 12 - 32 });
});
