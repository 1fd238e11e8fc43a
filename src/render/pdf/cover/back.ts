import type { BackCover } from "../../../model/document.js";
import { type Tag, under } from "../../paper/tag.js";
import { pictureNode } from "../block/photo.js";
import { type Node, textNode } from "../engine/node.js";
import type { PageBox } from "../engine/page-box.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";
import { room } from "./words.js";

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
  return [
    // What pushes it down is as high as what is left of the page.
    { ...room(box.textHeight - high), pageBreak: "before" },
    ...(mark ? [{ ...mark, margin: [0, 0, 0, 12] as const }] : []),
    { ...name, margin: [0, 0, 0, 8] },
    ...rows,
  ];
}
