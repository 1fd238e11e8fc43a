import type { Image, Photo } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { type Node, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import { at, type Setting } from "../setting/setting.js";

/** 写真 with its caption under it, in the middle of the column. */
export function photoNodes(block: Photo, width: number, parent: Tag, setting: Setting): Node[] {
  const picture = pictureNode(block.image, width * block.width, parent, setting);
  if (!picture) return [];
  const style = setting.scale.note;
  const side = (width - (picture.svg?.width ?? 0)) / 2;
  const caption =
    block.caption === undefined
      ? []
      : [
          textNode([textRun(block.caption, style, setting)], style, under(parent, "Caption"), {
            align: "centre",
            margin: [0, 3, 0, 0],
          }),
        ];
  return [{ stack: [{ ...picture, margin: [side, 0, side, 0] }, ...caption], unbreakable: true }];
}

/** A picture as high as its proportions ask for; a missing picture was reported when pictures were read. */
export function pictureNode(image: Image, width: number, parent: Tag, setting: Setting): Node | undefined {
  const picture = setting.pictures.get(image.file);
  if (!picture) return undefined;
  const inside = at(setting, image.place);
  const natural = (width * picture.height) / picture.width;
  const height = Math.min(natural, inside.pageHeight * 0.85);
  const tag = under(parent, "Figure", { alternative: image.alternative });
  return { svg: { picture, width: (width * height) / natural, height }, tag };
}
