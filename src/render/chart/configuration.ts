import type { ChartConfiguration, ChartDataset } from "chart.js";
import { Decimal } from "../../model/decimal.js";
import { printNumber } from "../../model/print.js";
import { axisUnits, eraBreak } from "./axis-marks.js";
import { outsideLabels } from "./outside-labels.js";
import { magnitude, type Plot } from "./plot.js";
import { ringRoom } from "./ring-labels.js";
import { rowNames, valueRoom } from "./row-names.js";
import { valueLabels } from "./value-labels.js";

const points = ["circle", "rect", "triangle", "rectRot"] as const;
const dashes: readonly (readonly number[])[] = [[], [5, 2.5], [1.5, 2], [7, 2, 1.5, 2]];

/** A chart's specification as Chart.js wants it. Nothing is animated, nothing responds, nothing is random. */
export function configurationOf(plot: Plot): ChartConfiguration {
  const { spec } = plot;
  const plugins =
    spec.kind === "doughnut" ? [outsideLabels(plot)] : [eraBreak(plot), valueLabels(plot), axisUnits(plot)];
  return {
    type: spec.kind === "doughnut" ? "doughnut" : "bar",
    data: { labels: namesOf(plot), datasets: datasets(plot) },
    plugins,
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      indexAxis: spec.kind === "rows" ? "y" : "x",
      font: { family: "BIZ UDPGothic", size: plot.text },
      layout: { padding: paddingOf(plot) },
      plugins: {
        tooltip: { enabled: false },
        title: { display: false },
        legend: {
          display: spec.kind !== "doughnut" && spec.series.length > 1,
          position: "top",
          align: "center",
          labels: {
            font: { family: "BIZ UDPGothic", size: plot.text },
            color: plot.theme.colours.text,
            usePointStyle: true,
            boxHeight: plot.text * 0.7,
            padding: 10,
          },
        },
      },
      ...(spec.kind === "doughnut" ? { cutout: "56%", rotation: 0 } : { scales: scalesOf(plot) }),
    } as NonNullable<ChartConfiguration["options"]>,
  };
}

/** What stands at the axis, a name of a lying bar in its lines. */
function namesOf(plot: Plot): (string | string[])[] {
  if (plot.spec.kind === "rows") return rowNames(plot).names.map(({ lines }) => [...lines]);
  return plot.spec.categories.map(({ label }) => label);
}

function paddingOf(plot: Plot) {
  const { spec, text } = plot;
  // A doughnut leaves room at both sides for its labels.
  if (spec.kind === "doughnut") {
    const side = ringRoom(plot);
    return { left: side, right: side, top: text * 1.2, bottom: text * 1.2 };
  }
  // The unit over the axis needs a line; lying bars need room for their values at the right.
  const legend = spec.series.length > 1 ? 2 : text * 1.6;
  return { left: 2, right: spec.kind === "rows" ? valueRoom(plot) : 2, top: legend, bottom: 0 };
}

function datasets(plot: Plot): ChartDataset[] {
  const { spec, theme } = plot;
  return spec.series.map((series, index): ChartDataset => {
    const data = spec.categories.map((_, at) => magnitude(series, at));
    const colour = plot.colours[index] ?? "#000000";
    if (spec.kind === "doughnut")
      return {
        type: "doughnut",
        data,
        backgroundColor: [...plot.colours],
        borderColor: "#ffffff",
        borderWidth: 1,
      } as ChartDataset;
    if (series.draw === "line") {
      const nth = spec.series.slice(0, index).filter((one) => one.draw === "line").length;
      return {
        type: "line",
        label: series.label,
        data,
        yAxisID: series.axis === "left" ? "y" : "y1",
        borderColor: colour,
        backgroundColor: "#ffffff",
        borderWidth: 1.5,
        borderDash: [...(dashes[nth % dashes.length] ?? [])],
        pointStyle: points[nth % points.length],
        pointRadius: 2.6,
        pointBorderWidth: 1.3,
        pointBorderColor: colour,
        pointBackgroundColor: "#ffffff",
        tension: 0,
        order: 0,
      } as ChartDataset;
    }
    return {
      type: "bar",
      label: series.label,
      data,
      ...(spec.kind === "rows" ? {} : { yAxisID: series.axis === "left" ? "y" : "y1" }),
      backgroundColor: colour,
      borderColor: theme.colours.text,
      borderWidth: 0,
      pointStyle: "rect",
      categoryPercentage: spec.categories.length > 12 ? 0.86 : 0.72,
      barPercentage: 0.92,
      maxBarThickness: 42,
      order: 1,
    } as ChartDataset;
  });
}

type Scales = Record<string, unknown>;

function scalesOf(plot: Plot): Scales {
  const { spec, theme } = plot;
  const ticks = { font: { family: "BIZ UDPGothic", size: plot.small }, color: theme.colours.muted };
  const category = {
    type: "category",
    grid: { display: false },
    border: { color: theme.colours.muted, width: 0.6 },
    ticks: { ...ticks, color: theme.colours.text, autoSkip: false, maxRotation: 0, minRotation: 0 },
  };
  const range = rangesOf(plot);
  const value = (axis: "left" | "right") => ({
    type: "linear",
    position: axis,
    ...withoutTicks(range[axis]),
    grid: { display: axis === "left", color: "#e3e8ed", lineWidth: 0.5, drawTicks: false },
    border: { display: false },
    ticks: { ...ticks, padding: 4, maxTicksLimit: 6, callback: tickText(plot, axis, range[axis].shownFrom) },
    stacked: spec.kind === "stacked-columns",
  });
  if (spec.kind === "rows") {
    const bare = {
      position: "bottom",
      ticks: { display: false, callback: () => "" },
      grid: { display: false },
    };
    const { width, size } = rowNames(plot);
    const names = {
      ...category,
      grid: { display: false, drawTicks: false, tickLength: 0 },
      ticks: { ...category.ticks, padding: 3, font: { ...ticks.font, size } },
      afterFit: (scale: { width: number }) => {
        scale.width = width + 6;
      },
    };
    // Nothing marks the scale, so the longest bar takes the whole width.
    return { y: names, x: { ...value("left"), ...bare, ...reachOfBars(plot) } };
  }
  const hasRight = spec.series.some((one) => one.axis === "right");
  return {
    x: { ...category, stacked: spec.kind === "stacked-columns" },
    y: value("left"),
    ...(hasRight ? { y1: value("right") } : {}),
  };
}

/** From the most negative bar, or zero, to the longest; where all are zero there is nothing to reach. */
function reachOfBars({ spec }: Plot): { min: number; max: number } {
  const lengths = spec.series.flatMap((one) => one.values.map((_, at) => magnitude(one, at) ?? 0));
  const [min, max] = [Math.min(0, ...lengths), Math.max(0, ...lengths)];
  return { min, max: min === 0 && max === 0 ? 1 : max };
}

interface Range {
  readonly beginAtZero?: boolean;
  readonly suggestedMax?: number;
  readonly suggestedMin?: number;
  /** Ticks below this value would stand beside bars they do not measure. */
  readonly shownFrom?: number;
}

function withoutTicks({ shownFrom: _, ...range }: Range): Omit<Range, "shownFrom"> {
  return range;
}

/**
 * Bars always start at zero. Where lines on the right axis stand over bars on the left axis, the bars keep to
 * the lower part of the chart and the lines to the upper, so that their labels do not meet.
 */
function rangesOf(plot: Plot): { left: Range; right: Range } {
  const { spec } = plot;
  const values = (axis: "left" | "right") =>
    spec.series
      .filter((one) => one.axis === axis)
      .flatMap((one) => one.values.map((_, at) => magnitude(one, at) ?? 0));
  const bars = spec.series.filter((one) => one.draw === "bar");
  const lines = spec.series.filter((one) => one.draw === "line");
  const apart =
    spec.kind === "columns" &&
    bars.length > 0 &&
    lines.length > 0 &&
    bars.every((one) => one.axis === "left") &&
    lines.every((one) => one.axis === "right");
  const greatest = Math.max(0, ...values("left"));
  // Bars beside bars are narrow, and their labels may stand upright.
  const above = spec.kind === "columns" && bars.length > 1 ? 1.24 : 1.08;
  if (!apart)
    return {
      left: { beginAtZero: true, suggestedMax: greatest * above },
      right: { beginAtZero: true },
    };
  const high = Math.max(...values("right"));
  const low = Math.min(...values("right"));
  const span = high - low || Math.abs(high) || 1;
  return {
    left: { beginAtZero: true, suggestedMax: greatest * 1.55 },
    right: { suggestedMin: low - span * 2.6, suggestedMax: high + span * 0.35, shownFrom: low - span * 0.3 },
  };
}

function tickText(plot: Plot, axis: "left" | "right", shownFrom: number | undefined) {
  const digits = plot.spec.series.find((one) => one.axis === axis)?.digits ?? 0;
  return (value: number | string): string => {
    const tick = new Decimal(value);
    if (shownFrom !== undefined && tick.lessThan(shownFrom)) return "";
    return printNumber(tick, Math.min(digits, tick.decimalPlaces()), plot.spec.numbers);
  };
}
