import type { Part } from "../../../model/document.js";
import type { Painter } from "../../paper/painter.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextStyle } from "../../text/style.js";
import { extent } from "../engine/extent.js";
import { type Node, textNode } from "../engine/node.js";
import type { PageBox } from "../engine/page-box.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/** Room between the words on the band and its lower edge, and between the band and what follows, in points. */
const below = 16;
const after = 26;

/** Share of the width for the part's number and title; the rest lists its chapters. */
const titleShare = 0.58;

/** 部の扉: what stands on the first page of a part, above its first chapter. */
export interface Opener {
  readonly node: Node;
  /** Draws the band on which they stand, at the head of the page and up to its edges. */
  readonly paint: (painter: Painter) => void;
}

/** Number and title of a part, and what is in it. */
export function openerOf(part: Part, box: PageBox, section: Tag, setting: Setting): Opener {
  const left = box.textWidth * titleShare;
  const right = box.textWidth - left;
  const size = setting.theme.fontSize;
  const title = white(setting.scale.chapter, size * 2.7);
  const number = white(setting.scale.cellHead, size * 0.95);
  const words: Node = {
    columns: [
      {
        width: left,
        stack: [
          textNode([textRun(`第${part.index + 1}部`, number, setting)], number, under(section, "P")),
          textNode([textRun(part.title, title, setting)], title, under(section, "H1"), {
            anchors: [part.id],
          }),
        ],
      },
      { width: right, stack: chapterList(part, right, section, setting) },
    ],
    columnGap: 0,
  };
  const height = box.top + extent(words, box.textWidth) + below;
  return {
    node: { ...words, margin: [0, 0, 0, below + after] },
    paint: (painter) => {
      painter.as(undefined);
      const { bleed, width } = box;
      painter.fill(-bleed, -bleed, width + 2 * bleed, height + bleed, setting.theme.colours.accent);
    },
  };
}

/** The chapters with their pages, as links. */
function chapterList({ chapters }: Part, width: number, section: Tag, setting: Setting): Node[] {
  const style = white({ ...setting.scale.cell, tabular: true }, setting.theme.fontSize * 0.86);
  const list = under(section, "TOC");
  const numbers = style.size * 2.4;
  return chapters
    .filter(({ listed }) => listed)
    .map(({ id, title }) => {
      const item = under(list, "TOCI");
      const link = { anchor: id };
      const page = {
        text: "00",
        style,
        link,
        later: (of: (anchor: string) => number | undefined) => String(of(id) ?? ""),
      };
      return {
        columns: [
          { ...textNode([{ ...textRun(title, style, setting), link }], style, item), width: width - numbers },
          { ...textNode([page], style, item, { align: "right" }), width: numbers },
        ],
        columnGap: 0,
        margin: [0, 0, 0, 2.5],
      };
    });
}

const white = (style: TextStyle, size: number): TextStyle => ({
  ...style,
  size,
  leading: size * 1.45,
  colour: "#ffffff",
});
