import { extent, rowExtents } from "../engine/extent.js";
import type { Node } from "../engine/node.js";
import { endOfPartedSpans, hasSpans } from "../engine/parted-spans.js";

/** Where a node ends: how often the page is turned within it, and how much of the last page is left, in points. */
export interface Ending {
  readonly turns: number;
  readonly left: number;
}

/**
 * Where a node ends that begins with so much room and goes over pages of a height; undefined where that is not
 * known, as the rows of a table may be broken.
 */
export function endingOf(node: Node, room: number, height: number, width: number): Ending | undefined {
  const high = extent(node, width);
  if (high <= room) return { turns: 0, left: room - high };
  const { table, stack, columns } = node;
  const below = room - (node.margin?.[1] ?? 0);
  if (stack && !node.unbreakable)
    return stack.reduce<Ending | undefined>(
      (end, one) => end && after(end, endingOf(one, end.left, height, width)),
      { turns: 0, left: below },
    );
  if (columns) {
    const longest = columns.toSorted((one, other) => extent(other, other.width) - extent(one, one.width))[0];
    return longest && endingOf(longest, below, height, longest.width);
  }
  if (table) return endOfRows(node, below, height);
  // Lines go over as they do not fit; what is one piece goes over whole.
  if (!node.set) return { turns: 1, left: Math.max(0, height - high) };
  const over = Math.ceil((high - room) / height);
  return { turns: over, left: room + over * height - high };
}

function endOfRows(node: Node, room: number, height: number): Ending | undefined {
  const { dontBreakRows, headerRows = 0 } = node.table ?? {};
  if (!dontBreakRows) return undefined;
  if (hasSpans(node)) return endOfPartedSpans(node, room, height);
  const rows = rowExtents(node);
  const heads = rows.slice(0, headerRows).reduce((sum, one) => sum + one, 0);
  return rows.reduce<Ending>(
    ({ turns, left }, row) =>
      row > left ? { turns: turns + 1, left: height - heads - row } : { turns, left: left - row },
    { turns: 0, left: room },
  );
}

const after = (before: Ending, end: Ending | undefined): Ending | undefined =>
  end && { turns: before.turns + end.turns, left: end.left };
