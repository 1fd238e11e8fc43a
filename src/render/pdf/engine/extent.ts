import { breakAtPhrases, breakEvenly, breakLines, type TextLine } from "../../text/lines.js";
import type { Node, SetText, TableLayout } from "./node.js";

type TableNode = NonNullable<Node["table"]>;

const known = new WeakMap<SetText, { readonly width: number; readonly lines: readonly TextLine[] }>();

/** What stands in some rows of a table, in one of its layouts. */
interface RowContents {
  readonly layout: TableLayout | undefined;
  readonly from: number;
  readonly to: number;
  readonly heights: readonly number[];
}

/** Pages are planned over the same tables again and again; a table has two layouts, and few parts that are asked for. */
const measured = new WeakMap<TableNode, RowContents[]>();

/** The lines of a text at a width; what was broken to find heights is not broken again to be set. */
export function linesOf(text: SetText, width: number): readonly TextLine[] {
  if (text.part) return linesOf(text.part.of, width).slice(text.part.from, text.part.to);
  const before = known.get(text);
  if (before && Math.abs(before.width - width) < 0.001) return before.lines;
  const lines = broken(text, width);
  known.set(text, { width, lines });
  return lines;
}

function broken({ runs, align, indent }: SetText, width: number): TextLine[] {
  if (align === "justify") return breakLines(runs, width, indent);
  return align === "left" ? breakAtPhrases(runs, width, indent) : breakEvenly(runs, width);
}

/** How high a node will be when set to a width, in points; near enough to decide where a page is turned. */
export function extent(node: Node, width: number): number {
  const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0];
  const room = width - left - right;
  return top + bottom + inner(node, room);
}

function inner(node: Node, width: number): number {
  if (node.set) return linesOf(node.set, width).length * node.set.style.leading;
  if (node.svg) return node.svg.height;
  if (node.stack) return node.stack.reduce((sum, one) => sum + extent(one, width), 0);
  if (node.columns) return Math.max(0, ...node.columns.map((one) => extent(one, one.width)));
  if (node.table) return rowExtents(node).reduce((sum, one) => sum + one, 0);
  return 0;
}

/** Heights of a table's rows, or of some of them as if the table ended there: what a page shows of it. */
export function rowExtents(node: Node, from = 0, to = node.table?.body.length ?? 0): number[] {
  if (!node.table) return [];
  return knownContents(node.table, node.layout, from, to).map((one, row) => one + frameOf(from + row, node));
}

/** What a row has besides its contents: its paddings and the rule below it, the first row also the rule above. */
export function frameOf(row: number, { layout }: Node): number {
  if (!layout) return 0;
  const above = row === 0 ? layout.hLineWidth(0) : 0;
  return above + layout.paddingTop(row) + layout.paddingBottom(row) + layout.hLineWidth(row + 1);
}

function knownContents(
  table: TableNode,
  layout: TableLayout | undefined,
  from: number,
  to: number,
): readonly number[] {
  const before = measured.get(table) ?? [];
  const same = before.find((one) => one.layout === layout && one.from === from && one.to === to);
  if (same) return same.heights;
  const heights = contentExtents(table, layout, from, to);
  measured.set(table, [...before, { layout, from, to, heights }]);
  return heights;
}

/** Heights of what stands in a table's rows. Rows too low for a cell that spans them each grow by a share. */
function contentExtents(
  table: TableNode,
  layout: TableLayout | undefined,
  from: number,
  to: number,
): number[] {
  const rows = table.body.slice(from, to);
  const cells = rows.flatMap((row, index) =>
    row.map((cell, column) => ({
      index,
      span: Math.min(cell.rowSpan ?? 1, rows.length - index),
      high: extent(cell, insideWidth(cell, column, table, layout)),
    })),
  );
  const heights = rows.map(() => 0);
  // Shorter spans first: the heights they need are there for the longer spans.
  for (const { index, span, high } of cells.sort((one, other) => one.span - other.span)) {
    let lacking = high;
    for (let row = index; row < index + span; row += 1)
      lacking -= (heights[row] ?? 0) + (row > index ? between(from + row, layout) : 0);
    if (lacking <= 0) continue;
    for (let row = index; row < index + span; row += 1) heights[row] = (heights[row] ?? 0) + lacking / span;
  }
  return heights;
}

/** The width inside a cell: of its columns, and of the paddings and lines between them. */
function insideWidth(cell: Node, column: number, table: TableNode, layout: TableLayout | undefined): number {
  const columns = table.widths.slice(column, column + (cell.colSpan ?? 1));
  const widths = columns.map((one) => (typeof one === "number" ? one : one.width));
  return widths.reduce((sum, one, index) => {
    const apart =
      index > 0 && layout
        ? layout.paddingLeft() + layout.paddingRight() + layout.vLineWidth(column + index)
        : 0;
    return sum + apart + one;
  }, 0);
}

/** What lies between the contents of a row and of the row above: paddings and a rule. */
const between = (row: number, layout: TableLayout | undefined): number =>
  layout ? layout.paddingBottom(row - 1) + layout.hLineWidth(row) + layout.paddingTop(row) : 0;

/** By how much a chart in a block can be drawn lower. */
function slackOf(node: Node): number {
  return (node.stack ?? []).reduce(
    (sum, { svg }) => sum + (svg && "least" in svg ? svg.height - svg.least : 0),
    0,
  );
}

/** The height a node needs at a page's foot so as not to stand there forlorn. */
export function leastExtent(node: Node | undefined, width: number): number {
  if (!node) return 0;
  if (node.need !== undefined) return node.need + (node.margin?.[1] ?? 0);
  if (node.unbreakable || node.svg) return extent(node, width) - slackOf(node) + (node.followed ?? 0);
  if (node.set) {
    const lines = linesOf(node.set, width).length;
    return Math.min(lines, 2) * node.set.style.leading + (node.margin?.[1] ?? 0);
  }
  if (node.table) {
    const shown = (node.table.headerRows ?? 0) + 2;
    return rowExtents(node, 0, shown).reduce((sum, one) => sum + one, 0);
  }
  if (node.columns) return Math.max(0, ...node.columns.map((one) => leastExtent(one, one.width)));
  return leastExtent(node.stack?.[0], width);
}
