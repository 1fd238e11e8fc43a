import type { BackCover, FrontCover } from "../../../model/document.js";
import type { Painter } from "../../paper/painter.js";
import { type Tag, under } from "../../paper/tag.js";
import { type Node, textNode } from "../engine/node.js";
import type { PageBox } from "../engine/page-box.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";
import { pictureNode } from "./photo.js";

/** Share of the page's height, from the top, that stays white and holds the title. */
const whiteShare = 0.56;

/** 表紙: title and edition in the white upper part; the publisher's name on the ground below. */
export function coverNodes(cover: FrontCover, box: PageBox, section: Tag, setting: Setting): Node[] {
  const { theme, scale } = setting;
  const { accent, text: ink, muted } = theme.colours;
  const size = theme.fontSize;
  const line = (
    content: string,
    times: number,
    colour: string,
    bold: boolean,
    type: "H1" | "P",
    above: number,
  ): Node => {
    const style = {
      ...(bold ? scale.chapter : scale.cell),
      tabular: false,
      size: size * times,
      leading: size * times * 1.3,
      colour,
    };
    return textNode([textRun(content, style, setting)], style, under(section, type), {
      margin: [0, above, 0, 0],
    });
  };
  const title = [
    line(cover.organisation, 1.5, muted, false, "P", 0),
    line(cover.title, 3.6, ink, true, "H1", box.height * 0.1),
    line(cover.edition, 5.6, accent, true, "P", 2),
    ...(cover.subtitle === undefined ? [] : [line(cover.subtitle, 1.35, ink, false, "P", size * 1.4)]),
  ];
  const mark = cover.mark ? pictureNode(cover.mark, box.width * 0.14, section, setting) : undefined;
  return [...title, ...(mark ? [{ ...mark, margin: [0, size * 3, 0, 0] as const }] : [])];
}

/** The cover's ground, up to the bleed: its photograph, or quiet bands of the theme's colours. */
export function paintCover(painter: Painter, cover: FrontCover, box: PageBox, setting: Setting): void {
  const { accent, tint, series } = setting.theme.colours;
  const top = box.height * whiteShare;
  const left = -box.bleed;
  const width = box.width + 2 * box.bleed;
  const bottom = box.height + box.bleed;
  const photo = cover.photo && setting.pictures.get(cover.photo.file);
  painter.as(undefined);
  if (photo) painter.covering(photo, left, top, width, bottom - top);
  else {
    painter.fill(left, top, width, bottom - top, accent);
    const high = bottom - top;
    painter.polygon(
      [
        [left, bottom],
        [left, top + high * 0.62],
        [left + width, top + high * 0.2],
        [left + width, bottom],
      ],
      series[3] ?? tint,
    );
    painter.polygon(
      [
        [left, bottom],
        [left, top + high * 0.84],
        [left + width, top + high * 0.52],
        [left + width, bottom],
      ],
      tint,
    );
  }
  painter.fill(left, top - 3, width, 3, series[1] ?? accent);
}

/** 裏表紙: the colophon (奥付) at the foot. */
export function backCoverNodes(back: BackCover, box: PageBox, section: Tag, setting: Setting): Node[] {
  const { scale } = setting;
  const style = { ...scale.cell, tabular: false, leading: scale.cell.leading * 1.15 };
  const name = textNode(
    [textRun(back.organisation, scale.heading2, setting)],
    scale.heading2,
    under(section, "P"),
  );
  const list = under(section, "L", { numbering: "None" });
  const rows = back.colophon.map((row): Node => {
    const item = under(list, "LI");
    return {
      columns: [
        { ...textNode([textRun(row.label, style, setting)], style, under(item, "Lbl")), width: 70 },
        {
          ...textNode([textRun(row.text, style, setting)], style, under(item, "LBody")),
          width: box.textWidth - 70,
        },
      ],
    };
  });
  const mark = back.mark ? pictureNode(back.mark, box.width * 0.12, section, setting) : undefined;
  const high = scale.heading2.leading + rows.length * style.leading + (mark?.svg?.height ?? 0) + 60;
  // The blank that pushes it down is as high as what is left of the page.
  const blank: Node = {
    svg: {
      width: 1,
      height: Math.max(1, box.textHeight - high),
      drawing: { width: 0, height: 0, shapes: [] },
    },
  };
  return [
    { ...blank, pageBreak: "before" },
    ...(mark ? [{ ...mark, margin: [0, 0, 0, 12] as const }] : []),
    { ...name, margin: [0, 0, 0, 8] },
    ...rows,
  ];
}
