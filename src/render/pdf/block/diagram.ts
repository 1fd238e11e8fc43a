import type { DiagramBlock } from "../../../model/block.js";
import { diagramTooLarge } from "../../../problem/rules/paper.js";
import { airs, drawDiagram } from "../../drawing/diagram.js";
import { figuresOfDiagram, marksIn } from "../../drawing/drawn-figures.js";
import type { Drawing } from "../../drawing/shape.js";
import type { Tag } from "../../paper/tag.js";
import type { Graphic, Node } from "../engine/node.js";
import type { Setting } from "../setting/setting.js";
import { captionOf, continued } from "./caption.js";
import { graphicNode } from "./graphic.js";

/** A drawing shares its page with its caption and, at the chapter's head, with a heading. */
const shareOfPage = 0.84;

/** 図解: a drawing made from data, as one figure with its alternative text; parted, its further parts are figures of their own. */
export function diagramNodes(block: DiagramBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const room = { width, height: setting.pageHeight * shareOfPage };
  const drawnWith = (air: number) => drawDiagram(block.diagram, setting.theme, room, air);
  const drawings = drawnWith(1);
  const isTooHigh = drawings.some(({ height }) => height > setting.pageHeight);
  if (drawings.length === 0 || isTooHigh) {
    const facts = { title: block.caption?.text ?? "", by: isTooHigh ? "height" : "width" } as const;
    setting.problems.push(diagramTooLarge(facts, setting.place));
    return [];
  }
  const figures = figuresOfDiagram(block.diagram);
  const placed = (drawing: Drawing) => ({
    drawing,
    width: drawing.width,
    height: drawing.height,
    marks: marksIn(drawing, figures, setting.around),
  });
  return drawings.map((drawing, index): Node => {
    const caption = captionOf(block.caption && continued(block.caption, index), width, parent, setting);
    const graphic = drawings.length > 1 ? placed(drawing) : bending(drawing, drawnWith, placed);
    const figure = graphicNode(graphic, alternativeOf(block, index), parent, setting);
    return { stack: [...caption, figure], unbreakable: true };
  });
}

/** By how much less air a drawing is tried that is still too high. */
const breath = 0.1;

/** A drawing in one piece that can stand closer to fit its page, or further apart to fill it. */
function bending(
  usual: Drawing,
  drawnWith: (air: number) => readonly Drawing[],
  placed: (drawing: Drawing) => Graphic,
): Graphic {
  const closest = drawnWith(airs.least)[0];
  if (!closest || closest.height > usual.height - 1) return placed(usual);
  const airOf = (height: number) =>
    1 + ((height - usual.height) * (1 - airs.least)) / (usual.height - closest.height);
  const draw = (height: number): Graphic => {
    for (let air = Math.min(airs.most, airOf(height)); air > airs.least; air -= breath) {
      const [drawing] = drawnWith(air);
      if (drawing && drawing.height <= height + 0.01) return bent(drawing);
    }
    return bent(closest);
  };
  const bent = (drawing: Drawing) => ({ ...placed(drawing), least: closest.height, redraw: draw });
  return bent(usual);
}

/** The whole is told at its first part. */
const alternativeOf = ({ caption, alternative }: DiagramBlock, index: number): string =>
  index === 0 ? alternative : `${caption?.text ?? ""}のつづき（${index + 1}枚目）。`;
