import type { Contents } from "../../../model/block.js";
import { widthOf } from "../../text/measure.js";
import { type Node, text } from "../node.js";
import { words } from "../runs.js";
import type { Setting } from "../setting.js";
import { type Tag, under } from "../tag.js";

/** 目次: title, dotted leader, page number; titles and numbers are links. */
export function contentsNodes(block: Contents, width: number, parent: Tag, setting: Setting): Node[] {
  const toc = under(parent, "TOC");
  const { scale, theme } = setting;
  return setting.contents
    .filter((entry) => entry.level <= block.depth)
    .map((entry, index): Node => {
      const chapter = entry.level === 1;
      const style = chapter ? { ...scale.heading4, colour: theme.colours.text, tabular: true } : scale.cell;
      const item = under(toc, "TOCI");
      const link = { anchor: entry.anchor };
      const title = { ...words(entry.text, style, setting), link };
      const inset = chapter ? 0 : style.size * 1.6;
      const numbers = style.size * 2;
      const titleWidth = Math.min(widthOf(title.text, style) + 6, width - inset - numbers - 20);
      const dots = width - inset - titleWidth - numbers;
      const leader = {
        text: "・".repeat(Math.max(0, Math.floor(dots / widthOf("・", dotted(style))))),
        style: dotted(style),
      };
      const page = {
        text: "00",
        style,
        link,
        later: (of: (anchor: string) => number | undefined) => String(of(entry.anchor) ?? ""),
      };
      return {
        columns: [
          { ...text([title], style, item), width: titleWidth },
          {
            ...text([leader], { ...dotted(style), leading: style.leading }, undefined, { align: "right" }),
            width: dots,
          },
          { ...text([page], style, item, { align: "right" }), width: numbers },
        ],
        margin: [inset, index === 0 ? 0 : chapter ? 6 : 1, 0, 0],
      };
    });

  function dotted(style: { readonly size: number; readonly leading: number }) {
    return {
      face: "gothic" as const,
      size: style.size * 0.55,
      leading: style.leading,
      colour: theme.colours.line,
    };
  }
}
