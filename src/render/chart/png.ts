import { createRequire } from "node:module";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { ChartSpec } from "../../model/chart.js";
import type { FontFamily, Theme } from "../../model/theme.js";
import { familyName, standIn } from "../font/css-families.js";
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

/** The families that the canvas has been told of. */
const told = new Set<string>();

function tell(family: FontFamily): void {
  const name = familyName(family);
  if (told.has(name)) return;
  for (const weight of ["normal", "bold"] as const) {
    const file = fileIn(family, weight === "bold");
    if (canvas.GlobalFonts) canvas.GlobalFonts.registerFromPath(file, name);
    else canvas.registerFont?.(file, { family: name, weight });
  }
  told.add(name);
}

function fileIn(family: FontFamily, isBold: boolean): string {
  if (typeof family === "string") return fileOf(isBold ? `${family}-bold` : family);
  return (isBold ? family.bold : family.regular).file;
}

/** A chart as a PNG file at three pixels a point, for workbooks and slides. */
export function renderChartPng(spec: ChartSpec, theme: Theme): Buffer {
  for (const family of [theme.fonts.display, standIn] as const) tell(family);
  const size = sizeAlone(spec, theme);
  const renderer = new ChartJSNodeCanvas({ ...size, backgroundColour: "#ffffff" });
  const configuration = configurationOf(plotOf(spec, theme, size));
  return renderer.renderToBufferSync({
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 3 },
  });
}
