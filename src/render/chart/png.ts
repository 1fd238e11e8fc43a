import { createRequire } from "node:module";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { ChartSpec } from "../../model/chart.js";
import type { Theme } from "../../model/theme.js";
import { fileOf } from "../font/face.js";
import { configurationOf } from "./configuration.js";
import { sizeAlone } from "./extent.js";
import { plotOf } from "./plot.js";

/** How a typeface is registered: node-canvas has a function, the prebuilt canvas of our own tests a register. */
interface Canvas {
  registerFont?(file: string, face: { family: string; weight: string }): void;
  readonly GlobalFonts?: { registerFromPath(file: string, family: string): unknown };
}

const { resolve } = createRequire(import.meta.url);

/** The canvas that chartjs-node-canvas draws on, wherever npm put it. */
const canvas = createRequire(resolve("chartjs-node-canvas"))("canvas") as Canvas;

const family = "BIZ UDPGothic";
const faces = [
  { name: "gothic", weight: "normal" },
  { name: "gothic-bold", weight: "bold" },
] as const;

let isTold = false;

function tellTypefaces(): void {
  if (isTold) return;
  for (const { name, weight } of faces) {
    const file = fileOf(name);
    if (canvas.GlobalFonts) canvas.GlobalFonts.registerFromPath(file, family);
    else canvas.registerFont?.(file, { family, weight });
  }
  isTold = true;
}

/** A chart as a PNG file at three pixels a point, for workbooks and slides. */
export function renderChartPng(spec: ChartSpec, theme: Theme): Buffer {
  tellTypefaces();
  const size = sizeAlone(spec, theme);
  const renderer = new ChartJSNodeCanvas({ ...size, backgroundColour: "#ffffff" });
  const configuration = configurationOf(plotOf(spec, theme, size));
  return renderer.renderToBufferSync({
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 3 },
  });
}
