import type { Drawing } from "../../drawing/shape.js";
import type { Node } from "../node.js";
import { words } from "../runs.js";
import type { Setting } from "../setting.js";
import { type Tag, under } from "../tag.js";

/** A drawing as one tagged figure; a character in it that no face has is a problem like any other. */
export function drawingNode(drawing: Drawing, alternative: string, parent: Tag, setting: Setting): Node {
  const style = { ...setting.scale.cell, tabular: false };
  for (const shape of drawing.shapes) if (shape.kind === "label") words(shape.text, style, setting);
  const { width, height } = drawing;
  return { svg: { drawing, width, height }, tag: under(parent, "Figure", { alternative }) };
}
