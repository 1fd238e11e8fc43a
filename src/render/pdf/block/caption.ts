import type { Caption } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import { type Node, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/**
 * 図表の題: number and title at the left, the unit at the right of the same line where both fit, else below.
 * In a table it is the first of the repeated head rows, and shows （つづき） when it is repeated.
 */
export function captionNode(
  caption: Caption | undefined,
  aside: string,
  width: number,
  parent: Tag,
  setting: Setting,
  repeats = true,
): Node | undefined {
  if (!caption && aside === "") return undefined;
  const { caption: style, unit } = setting.scale;
  const tag = under(parent, "Caption");
  const asideRun = textRun(aside, unit, setting);
  const asideNode = textNode([asideRun], unit, tag, { align: "right" });
  if (!caption) return asideNode;
  const titleRun = textRun([caption.number, caption.text].filter(Boolean).join("　"), style, setting);
  const again = repeats ? [{ ...textRun("（つづき）", style, setting), onlyRepeated: true }] : [];
  const title = textNode([titleRun, ...again], style, tag, { anchors: [caption.id] });
  if (aside === "") return title;
  const asideWidth = widthOf(asideRun.text, unit) + 1;
  const titleWidth = widthOf([titleRun, ...again].map((run) => run.text).join(""), style);
  if (titleWidth + asideWidth + 12 > width) return { stack: [title, asideNode] };
  return {
    columns: [
      { ...title, width: width - asideWidth },
      { ...asideNode, width: asideWidth, margin: [0, (style.leading - unit.leading) / 2, 0, 0] },
    ],
    columnGap: 0,
  };
}

/** The tag of a table's caption, in which something more may stand. */
export const captionTagOf = (table: Tag): Tag =>
  table.children.find(({ type }) => type === "Caption") ?? under(table, "Caption");

/** The caption of a further part of what is parted: counted from 0, the first keeps it. */
export const continued = (caption: Caption, part: number): Caption =>
  part === 0 ? caption : { ...caption, id: `${caption.id}-${part + 1}`, text: `${caption.text}（つづき）` };

/** The caption of what stands in one piece: kept on its page by the block that holds both. */
export function captionOf(
  caption: Caption | undefined,
  width: number,
  parent: Tag,
  setting: Setting,
): Node[] {
  const node = captionNode(caption, "", width, parent, setting, false);
  return node ? [{ ...node, margin: [0, 0, 0, 4] }] : [];
}

/** 注 under tables and charts. */
export function noteNodes(notes: readonly string[], tag: Tag, setting: Setting): Node[] {
  const style = setting.scale.note;
  return notes.map((note, index) =>
    textNode([textRun(note, style, setting)], style, under(tag, "P"), {
      margin: [0, index === 0 ? 3 : 0, 0, 0],
    }),
  );
}
