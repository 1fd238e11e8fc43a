import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartItem,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from "chart.js";
import type { ChartSpec } from "../../model/chart.js";
import type { Theme } from "../../model/theme.js";
import type { Drawing } from "../drawing/shape.js";
import { configurationOf } from "./configuration.js";
import { plotOf } from "./plot.js";
import { RecordingCanvas } from "./recording-canvas.js";

Chart.register(BarController, DoughnutController, LineController);
Chart.register(ArcElement, BarElement, LineElement, PointElement);
Chart.register(CategoryScale, LinearScale, Legend);

/** Width and height in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Height over width that suits each kind; lying bars grow with their number. */
export function usualRatio(spec: ChartSpec): number {
  if (spec.kind === "rows") return Math.min(1.1, 0.08 + spec.categories.length * spec.series.length * 0.045);
  return spec.kind === "doughnut" ? 0.48 : 0.46;
}

/** A chart that stands alone. */
export function sizeAlone(spec: ChartSpec): Size {
  const width = 480;
  return { width, height: width * usualRatio(spec) };
}

/** Draws a chart as shapes. */
export function drawChart(spec: ChartSpec, theme: Theme, size: Size): Drawing {
  const canvas = new RecordingCanvas(size.width, size.height);
  const chart = new Chart(canvas as unknown as ChartItem, configurationOf(plotOf(spec, theme)));
  // Without animation Chart.js has drawn by now, once.
  const shapes = [...canvas.shapes];
  chart.destroy();
  return { ...size, shapes };
}
