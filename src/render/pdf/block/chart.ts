import type { ChartBlock } from "../../../model/block.js";
import { figuresOfChart } from "../../chart/chart-figures.js";
import { drawChart } from "../../chart/draw.js";
import { heightsOf } from "../../chart/extent.js";
import { marksIn } from "../../drawing/drawn-figures.js";
import type { Tag } from "../../paper/tag.js";
import type { Graphic, Node } from "../engine/node.js";
import type { Setting } from "../setting/setting.js";
import { captionOf, noteNodes } from "./caption.js";
import { graphicNode } from "./graphic.js";

/** 図: a chart as vectors with selectable text, its alternative text giving message and data. */
export function chartNodes(block: ChartBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { chart } = block;
  const highest = setting.pageHeight * 0.8;
  const wished = heightsOf(chart, setting.theme, width, block.ratio);
  const usual = Math.min(wished.usual, highest);
  const least = Math.min(wished.least, highest);
  const caption = captionOf(block.caption, width, parent, setting);
  const figures = figuresOfChart(chart);
  const draw = (height: number): Graphic => {
    const drawing = drawChart(chart, setting.theme, { width, height });
    const marks = marksIn(drawing, figures, setting.around);
    return { drawing, width, height, marks, least, redraw: draw };
  };
  const graphic = graphicNode(draw(usual), chart.alternative, parent, setting);
  return [{ stack: [...caption, graphic, ...noteNodes(chart.notes, parent, setting)], unbreakable: true }];
}
