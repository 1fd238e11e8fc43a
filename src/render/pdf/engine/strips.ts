import { extent, linesOf } from "./extent.js";
import { type Flowing, type Node, type SetText, withoutRoomAbove } from "./node.js";

/** How much higher the columns are tried each time, in points. */
const step = 3;

/** A paragraph is parted with no fewer lines than these at either end. */
const fewestLines = 2;

/**
 * 段: strips of columns below each other, the first no higher than the room, the others than a page. What does not
 * fill its page is in columns of one height.
 */
export function inStrips(flowing: Flowing, room: number, page: number): Node[] {
  const strips: Node[] = [];
  let rest = flowing.nodes;
  for (let high = room; rest.length > 0; high = page) {
    const [columns, left] =
      balanced({ ...flowing, nodes: rest }, high) ?? filled({ ...flowing, nodes: rest }, high);
    strips.push(stripNode(columns, flowing));
    rest = left;
  }
  return strips;
}

type Columns = readonly (readonly Node[])[];

/** All of it in columns as low as may be; undefined where they would be too high. */
function balanced(flowing: Flowing, highest: number): [Columns, Node[]] | undefined {
  const whole = flowing.nodes.reduce((sum, node) => sum + extent(node, flowing.width), 0);
  for (let high = whole / flowing.columns; high <= highest; high += step) {
    const made = filled(flowing, high);
    if (made[1].length === 0) return made;
  }
  return undefined;
}

/** Columns filled one after the other to a height, and what is left over. */
function filled({ nodes, columns, width }: Flowing, high: number): [Columns, Node[]] {
  const made: Node[][] = [];
  let rest = [...nodes];
  for (let column = 0; column < columns; column += 1) {
    const [taken, left] = cut(rest, high, width);
    made.push(taken);
    rest = left;
  }
  return [made, rest];
}

/** What stands in a column of a height, and what does not. At least something does, so that an end is reached. */
function cut(nodes: readonly Node[], high: number, width: number): [Node[], Node[]] {
  const taken: Node[] = [];
  let room = high;
  for (const [index, each] of nodes.entries()) {
    const node = taken.length === 0 ? withoutRoomAbove(each) : each;
    const wanted = Math.max(extent(node, width), (node.need ?? 0) + (node.margin?.[1] ?? 0));
    if (wanted > room) {
      const parts = parted(node, room, width);
      const rest = nodes.slice(index + 1);
      if (parts)
        return [
          [...taken, parts[0]],
          [parts[1], ...rest],
        ];
      return taken.length === 0 ? [[node], rest] : [taken, [each, ...rest]];
    }
    taken.push(node);
    room -= extent(node, width);
  }
  return [taken, []];
}

/** A paragraph of which some lines find room, parted there. */
function parted(node: Node, room: number, width: number): [Node, Node] | undefined {
  const { set, margin: [left, top, right, bottom] = [0, 0, 0, 0] } = node;
  if (!set || node.need !== undefined) return undefined;
  const count = linesOf(set, width - left - right).length;
  const fit = Math.min(Math.floor((room - top) / set.style.leading), count - fewestLines);
  if (fit < fewestLines) return undefined;
  const part = (from: number, to: number): SetText => ({
    ...set,
    anchors: from === 0 ? set.anchors : [],
    part: { of: set, from, to },
  });
  return [
    { ...node, set: part(0, fit), margin: [left, top, right, 0] },
    { ...node, set: part(fit, count), margin: [left, 0, right, bottom] },
  ];
}

function stripNode(columns: Columns, { width, gutter }: Flowing): Node {
  const need = Math.max(...columns.map((nodes) => nodes.reduce((sum, node) => sum + extent(node, width), 0)));
  return { columns: columns.map((stack) => ({ stack, width })), columnGap: gutter, need };
}
