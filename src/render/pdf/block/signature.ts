import type { Signature } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextStyle } from "../../text/style.js";
import { type Node, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";
import { pictureNode } from "./photo.js";

const portraitWidth = 76;

/** 署名: at the right, post and name on one line, the portrait beside it. */
export function signatureNodes(block: Signature, width: number, parent: Tag, setting: Setting): Node[] {
  const { body } = setting.scale;
  const name: TextStyle = { ...setting.scale.heading3, size: body.size * 1.25, leading: body.leading * 1.2 };
  const line = (words_: string, style: TextStyle) =>
    textNode([textRun(words_, style, setting)], style, under(parent, "P"), { align: "right" });
  const lines = [
    ...(block.date === undefined ? [] : [line(block.date, body)]),
    line(block.organisation, body),
    line(`${block.post}　${block.name}`, name),
  ];
  const portrait = block.portrait && pictureNode(block.portrait, portraitWidth, parent, setting);
  if (!portrait) return [{ stack: lines, unbreakable: true }];
  const room = width - portraitWidth - 16;
  return [
    {
      columns: [
        {
          stack: lines,
          width: room,
          margin: [0, Math.max(0, (portrait.svg?.height ?? 0) - body.leading * 3.2), 0, 0],
        },
        { ...portrait, width: portraitWidth },
      ],
      columnGap: 16,
      unbreakable: true,
    },
  ];
}
