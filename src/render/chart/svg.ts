import type { ChartSpec } from "../../model/chart.js";
import type { Theme } from "../../model/theme.js";
import { svgOf } from "../drawing/svg.js";
import { drawChart, sizeAlone } from "./draw.js";

/** A chart as an SVG file, for the web and the printer. */
export function renderChartSvg(spec: ChartSpec, theme: Theme): string {
  return svgOf(drawChart(spec, theme, sizeAlone(spec)), spec.title, spec.alternative);
}
