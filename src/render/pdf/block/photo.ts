import type { Image, Photo } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { extent } from "../engine/extent.js";
import { type Graphic, type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import { at, type Setting } from "../setting/setting.js";

/** 縦横比 of a portrait: height over width. */
const upright = 5 / 4;

/** The size of a photograph in its column: as high as its proportions ask for, where nothing is said. */
export function sizeInColumn({ form, width: share }: Photo, width: number) {
  const own = width * share;
  return form === "portrait" ? { width: own, height: own * upright } : { width: own };
}

/** How far one over the upper half of a page reaches down in the type area. */
export const halfPage = (pageHeight: number): number => pageHeight / 2;

/** 写真 with its caption. */
export function photoNodes(block: Photo, width: number, parent: Tag, setting: Setting): Node[] {
  switch (block.form) {
    case "plain":
      return inColumn(
        block,
        pictureNode(block.image, sizeInColumn(block, width).width, parent, setting),
        width,
        parent,
        setting,
      );
    case "portrait": {
      const { width: own, height = own } = sizeInColumn(block, width);
      const picture = filling(block.image, { width: own, height, fills: "box" }, parent, setting);
      return inColumn(block, picture, width, parent, setting);
    }
    case "half":
    case "page":
      return toTheEdges(block, block.form, width, parent, setting);
  }
}

/** In the middle of the column, its caption under it. */
function inColumn(
  { caption }: Photo,
  picture: Node | undefined,
  width: number,
  parent: Tag,
  setting: Setting,
): Node[] {
  if (!picture) return [];
  const side = (width - (picture.svg?.width ?? 0)) / 2;
  const words = caption === undefined ? [] : [captionNode(caption, parent, setting)];
  return [{ stack: [{ ...picture, margin: [side, 0, side, 0] }, ...words], unbreakable: true }];
}

function captionNode(caption: string, parent: Tag, setting: Setting): Node {
  const style = setting.scale.note;
  return textNode([textRun(caption, style, setting)], style, under(parent, "Caption"), {
    align: "centre",
    margin: [0, 3, 0, 0],
  });
}

/** 裁ち落とし: at the head of a page of its own, up to three edges, or to all four with its caption on a band. */
function toTheEdges(
  { image, caption }: Photo,
  form: "half" | "page",
  width: number,
  parent: Tag,
  setting: Setting,
): Node[] {
  if (form === "half") {
    const height = halfPage(setting.pageHeight);
    const picture = filling(image, { width, height, fills: "head" }, parent, setting);
    if (!picture) return [];
    const words = caption === undefined ? [] : [captionNode(caption, parent, setting)];
    return [{ stack: [picture, ...words], pageBreak: "before" }];
  }
  const band = caption === undefined ? [] : [bandNode(caption, width, parent, setting)];
  const words = band.reduce((sum, node) => sum + extent(node, width), 0);
  // A whole number of points, so that no rounding sends the caption over the page.
  const height = Math.floor(setting.pageHeight - words - 1);
  const picture = filling(image, { width, height, fills: "page" }, parent, setting);
  return picture ? [{ stack: [picture, ...band], pageBreak: "before" }] : [];
}

/** A caption that is read on a photograph: white on the accent, at its foot. */
function bandNode(caption: string, width: number, parent: Tag, setting: Setting): Node {
  const style = { ...setting.scale.note, colour: "#ffffff" };
  const words = textNode([textRun(caption, style, setting)], style, under(parent, "Caption"));
  return {
    table: { widths: [width - 16], body: [[words]] },
    layout: tableLayout({ padding: [8, 4], ground: () => setting.theme.colours.accent }),
  };
}

/** A picture that fills a box, cut off where its proportions are others. */
export function filling(
  image: Image,
  box: Pick<Graphic, "width" | "height"> & { readonly fills: "box" | "head" | "page" },
  parent: Tag,
  setting: Setting,
): Node | undefined {
  const picture = setting.pictures.get(image.file);
  return (
    picture && { svg: { picture, ...box }, tag: under(parent, "Figure", { alternative: image.alternative }) }
  );
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
