import type { Columns } from "../../../model/block.js";
import { columnShare } from "../../../model/block-parts.js";
import type { Tag } from "../../paper/tag.js";
import { extent, leastExtent } from "../engine/extent.js";
import type { Node } from "../engine/node.js";
import type { Setting } from "../setting/setting.js";

/** 段間, in points. */
const gutter = 18;

/** 段組み: contents side by side; what does not fit goes on in the same column overleaf. */
export function columnsNodes(block: Columns, width: number, parent: Tag, setting: Setting): Node[] {
  const room = width - gutter * (block.columns.length - 1);
  const columns = block.columns.map((blocks, index) => {
    const own = room * columnShare(block, index);
    return { stack: setting.layOut(blocks, own, parent, setting), width: own };
  });
  const high = Math.min(Math.max(...columns.map((one) => extent(one, one.width))), setting.pageHeight);
  // A diagram is as high as the words that explain it; a chart beside a table keeps its size.
  const filled = columns.map((one, index) => {
    const grows = block.columns[index]?.some(({ kind }) => kind === "diagram");
    const lacking = grows ? high - extent(one, one.width) : 0;
    return { ...one, stack: one.stack.map((node) => drawnHigher(node, lacking)) };
  });
  // Side by side means on one page: a drawing must not go overleaf and leave the words beside it behind.
  const need = Math.min(leastExtent({ columns: filled }, width), setting.pageHeight);
  return [{ columns: filled, columnGap: gutter, need }];
}

/**
 * A drawing that can be drawn at other heights fills what its column lacks to the one beside it. Its height is then
 * settled: it asks for the room that it takes.
 */
function drawnHigher(node: Node, lacking: number): Node {
  if (!node.stack) return node;
  const stack = node.stack.map((one) => {
    if (!one.svg || !("redraw" in one.svg)) return one;
    const { least, redraw, ...usual } = one.svg;
    if (lacking < 1) return { ...one, svg: usual };
    const { least: _, redraw: __, ...higher } = redraw(one.svg.height + lacking) as typeof one.svg;
    return { ...one, svg: higher };
  });
  return { ...node, stack };
}
