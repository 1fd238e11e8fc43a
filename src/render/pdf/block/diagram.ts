import type { DiagramBlock } from "../../../model/block.js";
import { diagramTooLarge } from "../../../problem/rules/paper.js";
import { drawDiagram } from "../../drawing/diagram.js";
import { figuresOfDiagram, marksIn } from "../../drawing/drawn-figures.js";
import type { Drawing } from "../../drawing/shape.js";
import type { Tag } from "../../paper/tag.js";
import type { Node } from "../engine/node.js";
import type { Setting } from "../setting/setting.js";
import { captionOf, continued } from "./caption.js";
import { graphicNode } from "./graphic.js";

/** A drawing shares its page with its caption and, at the chapter's head, with a heading. */
const shareOfPage = 0.84;

/** 図解: a drawing made from data, as one figure with its alternative text; parted, its further parts are figures of their own. */
export function diagramNodes(block: DiagramBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const room = { width, height: setting.pageHeight * shareOfPage };
  const drawings = drawDiagram(block.diagram, setting.theme, room);
  const isTooHigh = drawings.some(({ height }) => height > setting.pageHeight);
  if (drawings.length === 0 || isTooHigh) {
    const facts = { title: block.caption?.text ?? "", by: isTooHigh ? "height" : "width" } as const;
    setting.problems.push(diagramTooLarge(facts, setting.place));
    return [];
  }
  const figures = figuresOfDiagram(block.diagram);
  return drawings.map((drawing, index): Node => {
    const caption = captionOf(block.caption && continued(block.caption, index), width, parent, setting);
    const marks = marksIn(drawing, figures, setting.around);
    const figure = graphicNode({ ...sized(drawing), marks }, alternativeOf(block, index), parent, setting);
    return { stack: [...caption, figure], unbreakable: true };
  });
}

const sized = (drawing: Drawing) => ({ drawing, width: drawing.width, height: drawing.height });

/** The whole is told at its first part. */
const alternativeOf = ({ caption, alternative }: DiagramBlock, index: number): string =>
  index === 0 ? alternative : `${caption?.text ?? ""}のつづき（${index + 1}枚目）。`;
