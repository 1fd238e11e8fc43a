import type { Prose } from "../../../model/block.js";
import type { Tag } from "../../paper/tag.js";
import type { Node } from "../engine/node.js";
import { inStrips } from "../engine/strips.js";
import type { Setting } from "../setting/setting.js";

/** 段間, in points. */
const gutter = 20;

/** 段組みの本文: parted into strips, which the plan of pages parts anew when it knows where they begin. */
export function proseNodes(block: Prose, width: number, parent: Tag, setting: Setting): Node[] {
  const own = (width - gutter * (block.columns - 1)) / block.columns;
  const nodes = setting.layOut(block.content, own, parent, setting);
  const flowing = { nodes, columns: block.columns, width: own, gutter };
  return [{ stack: inStrips(flowing, setting.pageHeight, setting.pageHeight), flowing }];
}
