import type { Heading, Paragraph } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun, textRuns } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/** 段落. Prose is justified, its first line moved in by one character. */
export function paragraphNodes(block: Paragraph, parent: Tag, setting: Setting): Node[] {
  const style = setting.scale[block.role];
  const runs = textRuns(block.content, style, setting);
  const tag = under(parent, "P");
  switch (block.role) {
    case "body":
      return [textNode(runs, style, tag, { align: setting.align, indent: setting.indent ? style.size : 0 })];
    case "lead":
      return [textNode(runs, style, tag, { align: "justify" })];
    case "catch":
      return [textNode(runs, style, tag, { align: "centre" })];
    case "note":
      return [textNode(runs, style, tag)];
  }
}

/** 見出し: each level by its own quiet means. */
export function headingNodes(block: Heading, width: number, parent: Tag, setting: Setting): Node[] {
  const { accent, line } = setting.theme.colours;
  const style = setting.scale[`heading${block.level}`];
  const runs = [textRun(block.text, style, setting)];
  const node = textNode(runs, style, under(parent, `H${block.level}`), { anchors: [block.id] });
  const above = { 2: 2.4, 3: 1.7, 4: 1.2 }[block.level] * setting.scale.body.size;
  if (block.level !== 2) return [{ ...node, margin: [0, above, 0, block.level === 3 ? 3 : 1] }];
  // A bar at the left, a hairline below.
  const ruled: Node = {
    table: {
      widths: [3, width - 3],
      body: [
        [
          { text: "", fillColor: accent },
          { ...node, margin: [9, 0, 0, 2] },
        ],
      ],
    },
    layout: tableLayout({ padding: [0, 0], rule: (at) => (at === 1 ? [0.5, line] : undefined) }),
    margin: [0, above, 0, 6],
  };
  return [ruled];
}
