import { extent } from "../engine/extent.js";
import type { Node } from "../engine/node.js";

/** 詰め: a node with the tables in it set closer, asking for as much less room; undefined where none can be. */
export function closer(node: Node, width: number): Node | undefined {
  const { tighter, ...rest } = node;
  const made = tighter ? { ...rest, layout: tighter } : closerInside(node, width);
  if (!made || node.need === undefined) return made;
  return { ...made, need: node.need - (extent(node, width) - extent(made, width)) };
}

function closerInside(node: Node, width: number): Node | undefined {
  const [left, , right] = node.margin ?? [0, 0, 0, 0];
  const { stack, columns } = node;
  if (columns) {
    const set = columns.map((one) => closer(one, one.width));
    if (set.every((one) => one === undefined)) return undefined;
    return { ...node, columns: columns.map((one, at) => ({ ...(set[at] ?? one), width: one.width })) };
  }
  const made = stack?.map((one) => closer(one, width - left - right) ?? one);
  return made?.some((one, at) => one !== stack?.[at]) ? { ...node, stack: made } : undefined;
}
