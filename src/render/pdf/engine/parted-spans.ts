import { frameOf, rowExtents } from "./extent.js";
import type { Node } from "./node.js";

/**
 * A table with cells that span rows, made ready for the pages it will stand on, when `room` is free on the
 * first of them and `page` on the others. pdfmake lets such a cell hang over the page's foot and leaves its
 * rows on the next page blank: here the rows have the heights its words need, and where the page turns within
 * it, it ends with the page and begins again at the head of the next, with the same words.
 */
export function withPartedSpans(node: Node, room: number, page: number): Node {
  return node.table?.dontBreakRows && hasSpans(node) ? partedOver(node, room, page).node : node;
}

/** How often the page is turned within such a table, and how much of the last page it leaves free. */
export function endOfPartedSpans(node: Node, room: number, page: number): { turns: number; left: number } {
  const { turns, left } = partedOver(node, room, page);
  return { turns, left };
}

/** Whether a table has cells that span rows. */
export const hasSpans = ({ table }: Node): boolean => table?.body.some((row) => row.some(spans)) ?? false;

function partedOver(
  node: Node,
  room: number,
  page: number,
): { readonly node: Node; readonly turns: number; readonly left: number } {
  const { table = { widths: [], body: [] } } = node;
  const heads = table.headerRows ?? 0;
  const below = page - sum(rowExtents(node, 0, heads));
  let parted: Node & { readonly table: typeof table } = { ...node, table };
  const heights: number[] = [];
  let turned = 0;
  let turns = 0;
  let left = room;
  for (let from = 0; from < table.body.length; ) {
    const first = from === 0;
    const free = first ? room : below;
    let to = first ? heads + 1 : from + 1;
    while (to < table.body.length && sum(outerHeights(parted, from, to + 1, turned)) <= free) to += 1;
    parted = { ...parted, table: { ...table, body: partedAt(parted.table.body, to) } };
    const outer = outerHeights(parted, from, to, turned);
    heights.push(...outer.map((one, row) => one - frameOf(from + row, node)));
    left = free - sum(outer);
    turned = left + 0.1;
    if (to < table.body.length) turns += 1;
    from = to;
  }
  const body = parted.table.body.map((row) => row.map((cell) => (spans(cell) ? withoutHeight(cell) : cell)));
  return { node: { ...parted, table: { ...parted.table, body, heights } }, turns, left };
}

/** Heights of the rows on a page. pdfmake turns it only for a row that lacks room: the first has `turned` at least. */
function outerHeights(node: Node, from: number, to: number, turned: number): number[] {
  return rowExtents(node, from, to).map((one, row) => (row === 0 ? Math.max(one, turned) : one));
}

/** The rows, with every cell that reaches over the head of the row at an index parted there. */
function partedAt(body: readonly (readonly Node[])[], at: number): readonly (readonly Node[])[] {
  if (at >= body.length) return body;
  const parted = body.map((row) => row.slice());
  body.slice(0, at).forEach((row, index) => {
    row.forEach((cell, column) => {
      const after = index + (cell.rowSpan ?? 1) - at;
      if (after <= 0) return;
      (parted[index] as Node[])[column] = { ...cell, rowSpan: at - index };
      (parted[at] as Node[])[column] = { ...again(cell), rowSpan: after };
    });
  });
  return parted;
}

/** The same words once more, which are read once: without their tags, and no reference leads to them. */
function again(node: Node): Node {
  return {
    ...node,
    tag: undefined,
    ...(node.set ? { set: { ...node.set, anchors: [] } } : {}),
    ...(node.stack ? { stack: node.stack.map(again) } : {}),
    ...(node.columns ? { columns: node.columns.map((one) => ({ ...again(one), width: one.width })) } : {}),
  };
}

/** pdfmake would calculate the height of a cell from where its first row stood before the page was turned for it. */
function withoutHeight(cell: Node): Node {
  return cell.verticalAlignment ? cell : { ...cell, relativePosition: { x: 0, y: 0 } };
}

const spans = (cell: Node) => (cell.rowSpan ?? 1) > 1;

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
