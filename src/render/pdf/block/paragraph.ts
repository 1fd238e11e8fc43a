import type { Paragraph } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { type Node, textNode } from "../engine/node.js";
import { textRuns } from "../setting/runs.js";
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
