import type { Output } from "../effects.js";
import type { Block } from "../model/block.js";
import type { ChartSpec } from "../model/chart.js";
import type { Document } from "../model/document.js";

/** `charts/*.svg`: every chart of the booklet, for the web and the printer. */
export async function chartFiles({ chapters, theme }: Document): Promise<readonly Output[]> {
  const { renderChartSvg } = await import("../render/chart/index.js");
  const charts = new Map(
    chapters.flatMap(({ blocks }) => chartsIn(blocks)).map((chart) => [chart.id, chart]),
  );
  const encoder = new TextEncoder();
  return [...charts.values()].map((chart) => ({
    path: `charts/${chart.id.replaceAll("/", "-")}.svg`,
    bytes: encoder.encode(renderChartSvg(chart, theme)),
  }));
}

/** The charts among blocks, also those inside columns, boxes and lists. */
function chartsIn(blocks: readonly Block[]): ChartSpec[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "chart":
        return [block.chart];
      case "columns":
        return block.columns.flatMap(chartsIn);
      case "list":
        return block.items.flatMap(chartsIn);
      case "box":
        return chartsIn(block.content);
      default:
        return [];
    }
  });
}
