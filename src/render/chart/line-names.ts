import type { Chart, Plugin } from "chart.js";
import { spreadOut } from "../drawing/spread-out.js";
import { type TextBlock, textBlock } from "../drawing/text-block.js";
import { lineLook } from "./line-look.js";
import { canvasFont, magnitude, type Plot } from "./plot.js";

/** Names take at most this share of a chart's width. */
const mostShare = 0.22;
/** From the last point to a name: a piece of the line, in points. */
const key = 19;
const leading = 1.2;

/** 折れ線の名: at the right end of every line its name, behind a piece of it, so that nobody goes to a legend and back. */
export function lineNames(plot: Plot): Plugin {
  return {
    id: "line-names",
    afterDatasetsDraw(chart) {
      if (plot.spec.kind !== "lines") return;
      for (const axis of ["left", "right"] as const) drawNames(chart, plot, axis);
    },
  };
}

/** What names take beside the axes, in points. */
export function besideAxis(plot: Plot): number {
  if (plot.spec.kind !== "lines") return 0;
  return Math.max(0, ...namesOf(plot).map(({ width }) => width)) + key + 8;
}

const namesOf = ({ spec, extent, small, theme }: Plot): TextBlock[] =>
  spec.series.map(({ label }) =>
    textBlock(label, extent.width * mostShare, { size: small, colour: "" }, theme),
  );

interface Point {
  readonly x: number;
  readonly y: number;
}

function drawNames(chart: Chart, plot: Plot, axis: "left" | "right"): void {
  const { ctx, chartArea, scales } = chart;
  const { spec, small, theme, colours } = plot;
  const names = namesOf(plot);
  const scale = (axis === "right" && scales.y1) || scales.y;
  const own = spec.series
    .flatMap((series, index) => {
      const points = chart.getDatasetMeta(index).data as unknown as Point[];
      // A point without a value stands on the axis, unseen.
      const last = points.findLast((_, at) => magnitude(series, at) !== null);
      const lines = names[index]?.lines ?? [];
      return series.axis === axis && last ? [{ index, lines, end: last.y }] : [];
    })
    .toSorted((a, b) => a.end - b.end);
  const middles = spreadOut(
    own.map(({ lines, end }) => ({ middle: end, height: lines.length * small * leading + 2 })),
    (scale?.top ?? 0) - small,
    (scale?.bottom ?? chart.height) + small,
  );
  own.forEach(({ index, lines, end }, at) => {
    const y = middles[at] ?? end;
    const from = chartArea.right + 3;
    ctx.save();
    ctx.strokeStyle = colours[index] ?? theme.colours.muted;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([...lineLook(spec, index).dash]);
    ctx.beginPath();
    ctx.moveTo(from, y);
    ctx.lineTo(from + key - 4, y);
    ctx.stroke();
    ctx.font = canvasFont(plot, small);
    ctx.fillStyle = theme.colours.text;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    lines.forEach((line, row) => {
      ctx.fillText(line, from + key, y + (row - (lines.length - 1) / 2) * small * leading);
    });
    ctx.restore();
  });
}
