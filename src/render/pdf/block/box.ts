import type { Box } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { extent } from "../engine/extent.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

const across = 14;
const along = 11;
const bar = 2.5;

/** 囲み: a tinted ground with the accent at its left edge. */
export function boxNodes(block: Box, width: number, parent: Tag, setting: Setting): Node[] {
  const { tint, accent } = setting.theme.colours;
  const inner = width - 2 * across - bar;
  const style = setting.scale.heading4;
  const title =
    block.title === undefined
      ? []
      : [
          textNode([textRun(block.title, style, setting)], style, under(parent, "P"), {
            margin: [0, 0, 0, 3],
          }),
        ];
  const content = setting.layOut(block.content, inner, parent, { ...setting, indent: false });
  const node: Node = {
    table: { widths: [inner], body: [[{ stack: [...title, ...content] }]] },
    layout: tableLayout({
      padding: [across, along],
      upright: (at) => (at === 0 ? [bar, accent] : undefined),
      ground: () => tint,
    }),
  };
  const high = extent(node, width);
  return [high < setting.pageHeight * 0.4 ? { ...node, need: high } : node];
}
