import type { ChartBlock } from "../../../model/block.js";
import { drawChart, usualRatio } from "../../chart/draw.js";
import type { Tag } from "../../paper/tag.js";
import type { Graphic, Node } from "../engine/node.js";
import type { Setting } from "../setting/setting.js";
import { captionOf, noteNodes } from "./caption.js";
import { graphicNode } from "./graphic.js";

/** How much lower than usual each kind can be drawn where little room is left on a page. */
const lowest = { columns: 0.62, "stacked-columns": 0.68, doughnut: 0.8, rows: 0.88 } as const;

/** 図: a chart as vectors with selectable text, its alternative text giving message and data. */
export function chartNodes(block: ChartBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { chart } = block;
  const usual = Math.min(width * (block.ratio ?? usualRatio(chart)), setting.pageHeight * 0.8);
  const least = usual * lowest[chart.kind];
  const caption = captionOf(block.caption, width, parent, setting);
  const draw = (height: number): Graphic => {
    const drawing = drawChart(chart, setting.theme, { width, height });
    return { drawing, width, height, least, redraw: draw };
  };
  const graphic = graphicNode(draw(usual), chart.alternative, parent, setting);
  return [{ stack: [...caption, graphic, ...noteNodes(chart.notes, parent, setting)], unbreakable: true }];
}
