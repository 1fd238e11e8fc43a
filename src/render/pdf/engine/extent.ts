import { breakEvenly, breakLines, type Line } from "../../text/lines.js";
import type { Node, SetText } from "../node.js";

const known = new WeakMap<SetText, { readonly width: number; readonly lines: readonly Line[] }>();

/** The lines of a text at a width; what was broken to find heights is not broken again to be set. */
export function linesOf(text: SetText, width: number): readonly Line[] {
  const before = known.get(text);
  if (before && Math.abs(before.width - width) < 0.001) return before.lines;
  const parted = text.align === "centre" || text.align === "right";
  const lines = parted ? breakEvenly(text.runs, width) : breakLines(text.runs, width, text.indent);
  known.set(text, { width, lines });
  return lines;
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

/** Heights of a table's rows; a cell that spans rows is counted on each for its share. */
export function rowExtents(node: Node): number[] {
  const { table, layout } = node;
  if (!table) return [];
  return table.body.map((row, index) => {
    const padding = (layout?.paddingTop(index) ?? 0) + (layout?.paddingBottom(index) ?? 0);
    const cells = row.map((cell, column) => {
      const span = table.widths.slice(column, column + (cell.colSpan ?? 1));
      const width = span.reduce((sum, one) => sum + one, 0);
      return extent(cell, width) / (cell.rowSpan ?? 1);
    });
    const rules =
      (layout?.hLineWidth(index) ?? 0) +
      (index === table.body.length - 1 ? (layout?.hLineWidth(index + 1) ?? 0) : 0);
    return padding + rules + Math.max(0, ...cells);
  });
}

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
    return rowExtents(node)
      .slice(0, shown)
      .reduce((sum, one) => sum + one, 0);
  }
  if (node.columns) return Math.max(0, ...node.columns.map((one) => leastExtent(one, one.width)));
  return leastExtent(node.stack?.[0], width);
}
