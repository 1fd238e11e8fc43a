import type { ChartSpec } from "../../model/chart.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Theme } from "../../model/theme.js";
import { marksIn } from "../drawing/drawn-figures.js";
import { svgOf } from "../drawing/svg.js";
import { figuresOfChart } from "./chart-figures.js";
import { drawChart } from "./draw.js";
import { sizeAlone } from "./extent.js";

/** A chart as an SVG file, for the web and the printer. The figures in it are added to `places`. */
export function renderChartSvg(spec: ChartSpec, theme: Theme, places: PrintedPlace[] = []): string {
  const drawing = drawChart(spec, theme, sizeAlone(spec, theme));
  places.push(...marksIn(drawing, figuresOfChart(spec), { kind: "chart", title: spec.title }));
  return svgOf(drawing, theme.fonts.display, spec.title, spec.alternative);
}
