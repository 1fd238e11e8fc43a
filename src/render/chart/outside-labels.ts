import type { Chart, Plugin } from "chart.js";
import { spreadOut } from "../drawing/spread-out.js";
import { canvasFont, type Plot } from "./plot.js";
import { type RingLabel, ringLabels } from "./ring-labels.js";

interface Slice {
  readonly x: number;
  readonly y: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly outerRadius: number;
}

interface PlacedLabel extends RingLabel {
  readonly slice: Slice;
  readonly angle: number;
}

/** 引き出し線と外側のラベル: names and values beside a doughnut, spread so that none meets another. */
export function outsideLabels(plot: Plot): Plugin {
  return {
    id: "outside-labels",
    afterDatasetsDraw(chart) {
      const slices = chart.getDatasetMeta(0).data as unknown as Slice[];
      const { size, labels } = ringLabels(plot);
      const placed = labels.flatMap((label): PlacedLabel[] => {
        const slice = slices[label.index];
        return slice ? [{ ...label, slice, angle: (slice.startAngle + slice.endAngle) / 2 }] : [];
      });
      for (const side of [1, -1] as const) {
        const own = placed.filter(({ onRight }) => onRight === (side === 1));
        // Along the ring: at the right side downwards, at the left side upwards.
        drawSide(chart, plot, size, side === 1 ? own : own.toReversed(), side);
      }
    },
  };
}

function drawSide(
  chart: Chart,
  plot: Plot,
  size: number,
  labels: readonly PlacedLabel[],
  side: 1 | -1,
): void {
  const { ctx } = chart;
  const middles = spreadOut(
    labels.map(({ slice, angle, height }) => ({
      middle: slice.y + Math.sin(angle) * slice.outerRadius * 1.12,
      height,
    })),
    0,
    chart.height,
  );
  labels.forEach(({ slice, angle, name, value }, at) => {
    const y = middles[at] ?? slice.y;
    const elbow = slice.x + side * (slice.outerRadius + plot.text * 0.7);
    ctx.save();
    ctx.strokeStyle = plot.theme.colours.muted;
    ctx.lineWidth = 0.5;
    ctx.beginPath();
    ctx.moveTo(slice.x + Math.cos(angle) * slice.outerRadius, slice.y + Math.sin(angle) * slice.outerRadius);
    ctx.lineTo(slice.x + side * (slice.outerRadius + plot.text * 0.4), y);
    ctx.lineTo(elbow, y);
    ctx.stroke();
    ctx.textAlign = side === 1 ? "left" : "right";
    ctx.textBaseline = "middle";
    ctx.fillStyle = plot.theme.colours.text;
    const lines = [...name.lines, value];
    lines.forEach((line, row) => {
      ctx.font = canvasFont(plot, size, row === lines.length - 1);
      ctx.fillText(line, elbow + side * 3, y + (row - (lines.length - 1) / 2) * size * 1.2);
    });
    ctx.restore();
  });
}
