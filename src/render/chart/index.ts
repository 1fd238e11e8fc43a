import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { ChartSpec } from "../../model/chart.js";
import type { Theme } from "../../model/theme.js";
import { svgOf } from "../drawing/svg.js";
import { face } from "../font/face.js";
import { configurationOf } from "./configuration.js";
import { drawChart, usualRatio } from "./draw.js";
import { lookOf } from "./look.js";

/** Width of a chart that stands alone, in points. */
const width = 480;

const sizeOf = (spec: ChartSpec) => ({ width, height: width * usualRatio(spec) });

/** A chart as an SVG file, for the web and the printer. */
export function renderChartSvg(spec: ChartSpec, theme: Theme): string {
  return svgOf(drawChart(spec, theme, sizeOf(spec)), spec.title, spec.alternative);
}

/** A chart as a PNG file at three pixels a point, for workbooks and slides. */
export function renderChartPng(spec: ChartSpec, theme: Theme): Buffer {
  const size = sizeOf(spec);
  const canvas = new ChartJSNodeCanvas({ ...size, backgroundColour: "#ffffff" });
  canvas.registerFont(face("gothic").file, { family: "BIZ UDPGothic" });
  canvas.registerFont(face("gothic-bold").file, { family: "BIZ UDPGothic", weight: "bold" });
  const configuration = configurationOf(lookOf(spec, theme));
  return canvas.renderToBufferSync({
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 3 },
  });
}
