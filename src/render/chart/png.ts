import { GlobalFonts } from "@napi-rs/canvas";
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

const registered = new Set<string>();

const sizeOf = (spec: ChartSpec) => ({ width, height: width * usualRatio(spec) });

/** A chart as an SVG file, for the web and the printer. */
export function renderChartSvg(spec: ChartSpec, theme: Theme): string {
  return svgOf(drawChart(spec, theme, sizeOf(spec)), spec.title, spec.alternative);
}

/** A chart as a PNG file at three pixels a point, for workbooks and slides. */
export function renderChartPng(spec: ChartSpec, theme: Theme): Buffer {
  const size = sizeOf(spec);
  // chartjs-node-canvas registers fonts by a call of node-canvas that our prebuilt canvas does not have.
  for (const name of ["gothic", "gothic-bold"] as const)
    if (!registered.has(name)) {
      GlobalFonts.registerFromPath(face(name).file, "BIZ UDPGothic");
      registered.add(name);
    }
  const canvas = new ChartJSNodeCanvas({ ...size, backgroundColour: "#ffffff" });
  const configuration = configurationOf(lookOf(spec, theme));
  return canvas.renderToBufferSync({
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 3 },
  });
}
