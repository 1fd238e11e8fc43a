import type { Columns } from "../../../model/block.js";
import { columnShare } from "../../../model/block-parts.js";
import type { Tag } from "../../paper/tag.js";
import { leastExtent } from "../engine/extent.js";
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
  // Side by side means on one page: a drawing must not go overleaf and leave the words beside it behind.
  const need = Math.min(leastExtent({ columns }, width), setting.pageHeight);
  return [{ columns, columnGap: gutter, need }];
}
