import type { DiagramBlock } from "../model/block.js";
import type { ChartSpec } from "../model/chart.js";
import type { PrintedPlace } from "../model/printed-place.js";
import type { Theme } from "../model/theme.js";
import { renderChartSvg } from "./chart/svg.js";
import { type DrawnSvg, renderDiagramSvg } from "./drawing/diagram-svg.js";

/** 図表と図解: what is drawn of a document by itself, and in which look. */
export interface Graphics {
  readonly charts: readonly ChartSpec[];
  readonly diagrams: readonly DiagramBlock[];
  readonly theme: Theme;
}

/** SVG files of each, the charts first: one of each chart, several of a diagram that is parted. */
export function renderSvgs({ charts, diagrams, theme }: Graphics): (readonly DrawnSvg[])[] {
  return [
    ...charts.map((chart) => {
      const places: PrintedPlace[] = [];
      const svg = renderChartSvg(chart, theme, places);
      return [{ svg, places }];
    }),
    ...diagrams.map((diagram) => renderDiagramSvg(diagram, theme)),
  ];
}
