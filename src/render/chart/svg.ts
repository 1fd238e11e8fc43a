import type { ChartSpec } from "../../model/chart.js";
import type { Theme } from "../../model/theme.js";
import { svgOf } from "../drawing/svg.js";
import { drawChart } from "./draw.js";
import { sizeAlone } from "./extent.js";

/** A chart as an SVG file, for the web and the printer. */
export function renderChartSvg(spec: ChartSpec, theme: Theme): string {
  const drawing = drawChart(spec, theme, sizeAlone(spec, theme));
  return svgOf(drawing, theme.fonts.display, spec.title, spec.alternative);
}
