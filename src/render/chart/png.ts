import { GlobalFonts } from "@napi-rs/canvas";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import type { ChartSpec } from "../../model/chart.js";
import type { Theme } from "../../model/theme.js";
import { face } from "../font/face.js";
import { configurationOf } from "./configuration.js";
import { sizeAlone } from "./draw.js";
import { lookOf } from "./look.js";

const registered = new Set<string>();

/** A chart as a PNG file at three pixels a point, for workbooks and slides. */
export function renderChartPng(spec: ChartSpec, theme: Theme): Buffer {
  // chartjs-node-canvas registers fonts by a call of node-canvas that our prebuilt canvas does not have.
  for (const name of ["gothic", "gothic-bold"] as const)
    if (!registered.has(name)) {
      GlobalFonts.registerFromPath(face(name).file, "BIZ UDPGothic");
      registered.add(name);
    }
  const canvas = new ChartJSNodeCanvas({ ...sizeAlone(spec), backgroundColour: "#ffffff" });
  const configuration = configurationOf(lookOf(spec, theme));
  return canvas.renderToBufferSync({
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 3 },
  });
}
