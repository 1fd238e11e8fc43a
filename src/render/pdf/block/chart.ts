import type { ChartBlock } from "../../../model/block.js";
import { drawChart, usualRatio } from "../../chart/draw.js";
import type { Node } from "../node.js";
import type { Setting } from "../setting.js";
import type { Tag } from "../tag.js";
import { captionOf, noteNodes } from "./caption.js";
import { drawingNode } from "./drawing.js";

/** 図: a chart as vectors with selectable text, its alternative text saying message and data. */
export function chartNodes(block: ChartBlock, width: number, parent: Tag, setting: Setting): Node[] {
  const { chart } = block;
  const height = Math.min(width * (block.ratio ?? usualRatio(chart)), setting.pageHeight * 0.8);
  const caption = captionOf(block.caption, width, parent, setting);
  const drawing = drawChart(chart, setting.theme, { width, height });
  const figure = drawingNode(drawing, chart.alternative, parent, setting);
  return [{ stack: [...caption, figure, ...noteNodes(chart.notes, parent, setting)], unbreakable: true }];
}
