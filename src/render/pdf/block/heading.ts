import type { Heading } from "../../../model/block.js";
import type { Design } from "../../../model/theme.js";
import { type Tag, under } from "../../paper/tag.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/** Room above each level, in sizes of prose. */
const roomAbove = { 2: 2.4, 3: 1.7, 4: 1.2 } as const;

/** 見出し: each level by its own quiet means; the second in the form that the theme wants. */
export function headingNodes(block: Heading, width: number, parent: Tag, setting: Setting): Node[] {
  const { scale, theme } = setting;
  const form = theme.design.heading;
  const usual = scale[`heading${block.level}`];
  const style = block.level === 2 && form === "block" ? { ...usual, colour: "#ffffff" } : usual;
  const runs = [textRun(block.text, style, setting)];
  const node = textNode(runs, style, under(parent, `H${block.level}`), { anchors: [block.id] });
  const above = roomAbove[block.level] * scale.body.size;
  if (block.level !== 2) return [{ ...node, margin: [0, above, 0, block.level === 3 ? 3 : 1] }];
  return [{ ...inForm[form](node, width, setting), margin: [0, above, 0, 6] }];
}

const inForm: Readonly<Record<Design["heading"], (node: Node, width: number, setting: Setting) => Node>> = {
  // A bar at the left, a hairline below.
  bar: (node, width, { theme }) => ({
    table: {
      widths: [3, width - 3],
      body: [
        [
          { text: "", fillColor: theme.colours.accent },
          { ...node, margin: [9, 0, 0, 2] },
        ],
      ],
    },
    layout: tableLayout({
      padding: [0, 0],
      rule: (at) => (at === 1 ? [0.5, theme.colours.line] : undefined),
    }),
  }),
  rule: (node, width, { theme }) => ({
    table: { widths: [width], body: [[{ ...node, margin: [0, 3, 0, 2] }]] },
    layout: tableLayout({
      padding: [0, 0],
      rule: (at) => (at === 0 ? [1.4, theme.colours.accent] : [0.5, theme.colours.line]),
    }),
  }),
  block: (node, width, { theme }) => ({
    table: { widths: [width - 18], body: [[node]] },
    layout: tableLayout({ padding: [9, 2.5], ground: () => theme.colours.accent }),
  }),
};
