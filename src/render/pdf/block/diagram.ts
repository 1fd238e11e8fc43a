import type { DiagramBlock } from "../../../model/block.js";
import { drawDiagram } from "../../drawing/diagram.js";
import type { Tag } from "../../paper/tag.js";
import type { Node } from "../engine/node.js";
import type { Setting } from "../setting/setting.js";
import { captionOf } from "./caption.js";
import { graphicNode } from "./graphic.js";

/** 図解: a drawing made from data, as one figure with its alternative text. */
export function diagramNodes(block: DiagramBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const caption = captionOf(block.caption, width, parent, setting);
  const drawing = drawDiagram(block.diagram, setting.theme, width);
  const svg = { drawing, width: drawing.width, height: drawing.height };
  const graphic = graphicNode(svg, block.alternative, parent, setting);
  return [{ stack: [...caption, graphic], unbreakable: true }];
}
