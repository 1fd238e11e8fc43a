import type { FrontCover } from "../../../model/document.js";
import { type Tag, under } from "../../paper/tag.js";
import { extent } from "../engine/extent.js";
import { type Node, type SetText, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/** How one line of a cover is set: its size in sizes of prose, and the room above it in points. */
export interface CoverLine {
  readonly times: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly above?: number;
  readonly align?: SetText["align"];
}

/** The words of a front cover, each as its layout wants it. */
export interface CoverLines {
  readonly organisation: CoverLine;
  readonly title: CoverLine;
  readonly edition: CoverLine;
  readonly subtitle: CoverLine;
}

/** 表紙の言葉: nodes by name, so that a layout puts them in its own order. */
export function coverWords(
  cover: FrontCover,
  lines: CoverLines,
  section: Tag,
  setting: Setting,
): Readonly<Record<keyof CoverLines, readonly Node[]>> {
  const { scale, theme } = setting;
  const line = (
    text: string,
    { times, colour, bold = false, above = 0, align }: CoverLine,
    type: "H1" | "P",
  ) => {
    const size = theme.fontSize * times;
    const style = {
      ...(bold ? scale.chapter : scale.cell),
      tabular: false,
      size,
      leading: size * 1.3,
      colour,
    };
    return textNode([textRun(text, style, setting)], style, under(section, type), {
      margin: [0, above, 0, 0],
      ...(align && { align }),
    });
  };
  return {
    organisation: [line(cover.organisation, lines.organisation, "P")],
    title: [line(cover.title, lines.title, "H1")],
    edition: [line(cover.edition, lines.edition, "P")],
    subtitle: cover.subtitle === undefined ? [] : [line(cover.subtitle, lines.subtitle, "P")],
  };
}

/** Room that stands at a page's head, too, where a margin is given up. */
export const room = (height: number): Node => ({
  svg: { width: 1, height: Math.max(1, height), drawing: { width: 0, height: 0, shapes: [] } },
});

/** Height of nodes below each other. */
export const heightOf = (nodes: readonly Node[], width: number): number =>
  nodes.reduce((sum, node) => sum + extent(node, width), 0);
