import { type Tag, under } from "../../paper/tag.js";
import type { Graphic, Node } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/** A drawing as one tagged figure; a character in it that no face has becomes a problem. */
export function graphicNode(svg: Graphic, alternative: string, parent: Tag, setting: Setting): Node {
  if ("drawing" in svg)
    for (const shape of svg.drawing.shapes)
      if (shape.kind === "label")
        textRun(shape.text, { ...setting.scale.cell, tabular: false, face: shape.face }, setting);
  return { svg, tag: under(parent, "Figure", { alternative }) };
}
