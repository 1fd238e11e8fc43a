import type { Contents } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import type { TextStyle } from "../../text/style.js";
import { extent } from "../engine/extent.js";
import { type Node, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { ContentsEntry, Setting } from "../setting/setting.js";

/** 段間, in points. */
const gutter = 30;

/** 目次: title, dotted leader, page number, all of them links; with its sections it stands in two columns. */
export function contentsNodes(block: Contents, width: number, parent: Tag, setting: Setting): Node[] {
  const toc = under(parent, "TOC");
  const entries = setting.contents.filter((entry) => entry.level <= block.depth);
  if (block.depth === 1)
    return entries.map((entry, index) => entryNode(entry, index > 0, width, toc, setting));
  const own = (width - gutter) / 2;
  const chapters: Node[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.level === 1 && index > 0) chapters.push({ stack: [] });
    const node = entryNode(entry, entry.level === 2, own, toc, setting);
    const chapter = chapters.pop() ?? { stack: [] };
    chapters.push({ stack: [...(chapter.stack ?? []), node] });
  }
  const [left, right] = halves(chapters, own);
  const column = (list: readonly Node[]) => ({
    stack: list.map((one, index): Node => (index === 0 ? one : { ...one, margin: [0, 9, 0, 0] })),
    width: own,
  });
  return [{ columns: [column(left), column(right)], columnGap: gutter }];
}

/** Whole chapters in two columns of nearly one height, the left the higher. */
function halves(chapters: readonly Node[], width: number): [readonly Node[], readonly Node[]] {
  const heights = chapters.map((one) => extent(one, width) + 9);
  const whole = heights.reduce((sum, one) => sum + one, 0);
  let used = 0;
  const at = heights.findIndex((one) => {
    used += one;
    return used >= whole / 2;
  });
  return [chapters.slice(0, at + 1), chapters.slice(at + 1)];
}

function entryNode(entry: ContentsEntry, spaced: boolean, width: number, toc: Tag, setting: Setting): Node {
  const { scale, theme } = setting;
  const chapter = entry.level === 1;
  const style: TextStyle = chapter
    ? { ...scale.heading4, colour: theme.colours.text, tabular: true }
    : { ...scale.cell, colour: theme.colours.muted };
  const dot: TextStyle = {
    face: "gothic",
    size: style.size * 0.55,
    leading: style.leading,
    colour: theme.colours.line,
  };
  const item = under(toc, "TOCI");
  const link = { anchor: entry.anchor };
  const title = { ...textRun(entry.text, style, setting), link };
  const inset = chapter ? 0 : style.size * 1.2;
  const numbers = style.size * 2;
  const titleWidth = Math.min(widthOf(title.text, style) + 6, width - inset - numbers - 20);
  const dots = width - inset - titleWidth - numbers;
  const leader = { text: "・".repeat(Math.max(0, Math.floor(dots / widthOf("・", dot)))), style: dot };
  const page = {
    text: "00",
    style,
    link,
    later: (of: (anchor: string) => number | undefined) => String(of(entry.anchor) ?? ""),
  };
  return {
    columns: [
      { ...textNode([title], style, item), width: titleWidth },
      { ...textNode([leader], dot, undefined, { align: "right" }), width: dots },
      { ...textNode([page], style, item, { align: "right" }), width: numbers },
    ],
    columnGap: 0,
    margin: [inset, spaced ? (chapter ? 6 : 1) : 0, 0, 0],
  };
}
