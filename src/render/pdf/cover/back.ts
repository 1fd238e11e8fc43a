import type { BackCover } from "../../../model/document.js";
import type { Colour } from "../../../model/theme.js";
import { type Tag, under } from "../../paper/tag.js";
import { pictureNode } from "../block/photo.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import type { PageBox } from "../engine/page-box.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";
import type { BackLook } from "./front.js";
import { room } from "./words.js";

/** 裏表紙: the colophon (奥付) at the foot. */
export function backCoverNodes(
  back: BackCover,
  { ink, plate }: Partial<BackLook>,
  box: PageBox,
  section: Tag,
  setting: Setting,
): Node[] {
  const { scale } = setting;
  const colour = ink && { colour: ink };
  const style = { ...scale.cell, ...colour, tabular: false, leading: scale.cell.leading * 1.15 };
  const nameStyle = { ...scale.heading2, ...colour };
  const name = textNode([textRun(back.organisation, nameStyle, setting)], nameStyle, under(section, "P"));
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
  const onPlate = mark && plate ? plated(mark, plate) : mark;
  return [
    // What pushes it down is as high as what is left of the page.
    room(box.textHeight - high),
    ...(onPlate ? [{ ...onPlate, margin: [0, 0, 0, 12] as const }] : []),
    { ...name, margin: [0, 0, 0, 8] },
    ...rows,
  ];
}

/** A mark on a ground of its own, which is a little larger. */
const plated = (mark: Node, colour: Colour): Node => ({
  table: { widths: [mark.svg?.width ?? 0], body: [[mark]] },
  layout: tableLayout({ padding: [8, 8], ground: () => colour }),
});
