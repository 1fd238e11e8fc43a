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
import type { Drawing, Size } from "../drawing/shape.js";
import { configurationOf } from "./configuration.js";
import { plotOf } from "./plot.js";
import { RecordingCanvas } from "./recording-canvas.js";

Chart.register(BarController, DoughnutController, LineController);
Chart.register(ArcElement, BarElement, LineElement, PointElement);
Chart.register(CategoryScale, LinearScale, Legend);

/** Draws a chart as shapes. */
export function drawChart(spec: ChartSpec, theme: Theme, size: Size): Drawing {
  const canvas = new RecordingCanvas(size, theme);
  const chart = new Chart(canvas as unknown as ChartItem, configurationOf(plotOf(spec, theme, size)));
  // Without animation Chart.js has drawn by now, once.
  const shapes = [...canvas.shapes];
  chart.destroy();
  return { ...size, shapes };
}
