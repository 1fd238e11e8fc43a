import type { ChartConfiguration, ChartDataset } from "chart.js";
import { axisUnits, eraBreak, zeroLines } from "./axis-marks.js";
import { barColour } from "./colours.js";
import { lineLook } from "./line-look.js";
import { besideAxis, lineNames } from "./line-names.js";
import { outsideLabels } from "./outside-labels.js";
import { isLying, magnitude, type Plot } from "./plot.js";
import { ringRoom } from "./ring-labels.js";
import { rowNames, valueRoom } from "./row-names.js";
import { hasPanels, scalesOf } from "./scales.js";
import { valueLabels } from "./value-labels.js";

/** A chart's specification as Chart.js wants it. Nothing is animated, nothing responds, nothing is random. */
export function configurationOf(plot: Plot): ChartConfiguration {
  const { spec } = plot;
  const plugins =
    spec.kind === "doughnut"
      ? [outsideLabels(plot)]
      : [eraBreak(plot), zeroLines(plot), lineNames(plot), valueLabels(plot), axisUnits(plot)];
  return {
    type: spec.kind === "doughnut" ? "doughnut" : "bar",
    data: { labels: namesOf(plot), datasets: datasets(plot) },
    plugins,
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      indexAxis: isLying(plot) ? "y" : "x",
      font: { family: plot.families, size: plot.text },
      layout: { padding: paddingOf(plot) },
      plugins: {
        tooltip: { enabled: false },
        title: { display: false },
        legend: {
          display: isLegendWanted(plot),
          position: "top",
          align: "center",
          labels: {
            font: { family: plot.families, size: plot.text },
            color: plot.theme.colours.text,
            usePointStyle: true,
            boxHeight: plot.text * 0.7,
            padding: 10,
            generateLabels: () => legendEntries(plot),
          },
        },
      },
      ...(spec.kind === "doughnut" ? { cutout: "56%", rotation: 0 } : { scales: scalesOf(plot) }),
    } as NonNullable<ChartConfiguration["options"]>,
  };
}

/** What stands at the axis, a name of a lying bar in its lines. */
function namesOf(plot: Plot): (string | string[])[] {
  if (isLying(plot)) return rowNames(plot).names.map(({ lines }) => [...lines]);
  return plot.spec.categories.map(({ label }) => label);
}

/** Panels and single series are named over their axis, lines at their ends. */
const isLegendWanted = ({ spec }: Plot): boolean =>
  spec.kind !== "doughnut" &&
  spec.kind !== "lines" &&
  spec.series.filter(({ axis }) => axis === "left").length > 1;

/** The colours of the latest year, which are the series' own. */
const legendEntries = (plot: Plot) =>
  plot.spec.series.map(({ label }, index) => ({
    text: label,
    fillStyle: plot.colours[index],
    strokeStyle: plot.colours[index],
    fontColor: plot.theme.colours.text,
    lineWidth: 0,
    pointStyle: "rect",
  }));

function paddingOf(plot: Plot) {
  const { spec, text } = plot;
  // A doughnut leaves room at both sides for its labels.
  if (spec.kind === "doughnut") {
    const side = ringRoom(plot);
    return { left: side, right: side, top: text * 1.2, bottom: text * 1.2 };
  }
  // The unit over the axis needs a line; lying bars need room for their values at the right.
  const legend = isLegendWanted(plot) ? 2 : text * (isLying(plot) ? 1.6 : 1.9);
  return { left: 2, right: isLying(plot) ? valueRoom(plot) : 2 + besideAxis(plot), top: legend, bottom: 0 };
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
      const { point, dash } = lineLook(spec, index);
      return {
        type: "line",
        label: series.label,
        data,
        yAxisID: hasPanels(plot) && series.axis === "right" ? "y1" : "y",
        borderColor: colour,
        backgroundColor: "#ffffff",
        borderWidth: 1.5,
        borderDash: [...dash],
        pointStyle: point,
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
      ...(isLying(plot) ? {} : { yAxisID: hasPanels(plot) && series.axis === "right" ? "y1" : "y" }),
      backgroundColor: data.map((_, at) => barColour(plot, index, at)),
      borderColor: theme.colours.text,
      borderWidth: 0,
      inflateAmount: 0,
      pointStyle: "rect",
      categoryPercentage: spec.categories.length > 12 ? 0.86 : 0.72,
      barPercentage: 0.92,
      maxBarThickness: 42,
      order: 1,
    } as ChartDataset;
  });
}
