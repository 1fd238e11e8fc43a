import type { Output } from "../effects.js";
import type { Block } from "../model/block.js";
import type { ChartSpec } from "../model/chart.js";
import type { Document } from "../model/document.js";
import { fileName } from "../model/file-name.js";

/** Every chart of the booklet: `charts/*.svg` for the web and the printer, and `charts/*.png` where wanted. */
export async function chartFiles({ chapters, theme }: Document, png: boolean): Promise<readonly Output[]> {
  const { renderChartSvg } = await import("../render/chart/svg.js");
  const renderChartPng = png ? (await import("../render/chart/png.js")).renderChartPng : undefined;
  const charts = new Map(
    chapters.flatMap(({ blocks }) => chartsIn(blocks)).map((chart) => [chart.id, chart]),
  );
  const encoder = new TextEncoder();
  return [...charts.values()].flatMap((chart) => {
    const name = `charts/${fileName(chart.id.replaceAll("/", "-"))}`;
    const svg = { path: `${name}.svg`, bytes: encoder.encode(renderChartSvg(chart, theme)) };
    return renderChartPng ? [svg, { path: `${name}.png`, bytes: renderChartPng(chart, theme) }] : [svg];
  });
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
