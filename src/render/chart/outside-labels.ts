import type { Chart, Plugin } from "chart.js";
import type { Rectangle } from "../drawing/rectangle.js";
import { spreadOut } from "../drawing/spread-out.js";
import { labelOf, type Plot } from "./plot.js";

interface Slice {
  readonly x: number;
  readonly y: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly outerRadius: number;
}

/** 引き出し線と外側のラベル: names and values beside a doughnut, spread so that none meets another. */
export function outsideLabels(plot: Plot): Plugin {
  return {
    id: "outside-labels",
    afterDatasetsDraw(chart) {
      const slices = chart.getDatasetMeta(0).data as unknown as Slice[];
      const taken: Rectangle[] = [];
      const entries = slices.map((slice, index) => ({
        slice,
        index,
        angle: (slice.startAngle + slice.endAngle) / 2,
      }));
      const onRight = entries
        .filter(({ angle }) => Math.cos(angle) >= 0)
        .sort((a, b) => Math.sin(a.angle) - Math.sin(b.angle));
      const onLeft = entries
        .filter(({ angle }) => Math.cos(angle) < 0)
        .sort((a, b) => Math.sin(a.angle) - Math.sin(b.angle));
      for (const [side, list] of [
        [1, onRight],
        [-1, onLeft],
      ] as const)
        drawSide(chart, plot, list, side, taken);
    },
  };
}

interface SliceLabel {
  readonly slice: Slice;
  readonly index: number;
  readonly angle: number;
}

function drawSide(
  chart: Chart,
  plot: Plot,
  entries: readonly SliceLabel[],
  side: 1 | -1,
  taken: Rectangle[],
): void {
  const series = plot.spec.series[0];
  if (!series || entries.length === 0) return;
  const { ctx } = chart;
  // With many labels on a side, name and value share a line.
  const needed = entries.length * plot.text * 2.55;
  const oneLine = needed > chart.height;
  const size = Math.min(plot.text, oneLine ? chart.height / entries.length / 1.25 : plot.text);
  const height = size * (oneLine ? 1.25 : 2.55);
  const middles = spreadOut(
    entries.map(({ slice, angle }) => ({
      middle: slice.y + Math.sin(angle) * slice.outerRadius * 1.12,
      height,
    })),
    0,
    chart.height,
  );
  entries.forEach(({ slice, index, angle }, at) => {
    const y = middles[at] ?? slice.y;
    const elbow = slice.x + side * slice.outerRadius * 1.16;
    const textX = elbow + side * 4;
    const name = plot.spec.categories[index]?.label ?? "";
    const value = labelOf(plot, series, index);
    ctx.save();
    ctx.strokeStyle = plot.theme.colours.muted;
    ctx.lineWidth = 0.5;
    ctx.beginPath();
    ctx.moveTo(slice.x + Math.cos(angle) * slice.outerRadius, slice.y + Math.sin(angle) * slice.outerRadius);
    ctx.lineTo(slice.x + side * slice.outerRadius * 1.08, y);
    ctx.lineTo(elbow, y);
    ctx.stroke();
    ctx.textAlign = side === 1 ? "left" : "right";
    ctx.textBaseline = "middle";
    ctx.fillStyle = plot.theme.colours.text;
    ctx.font = `${size}px "BIZ UDPGothic"`;
    const lines = oneLine ? [`${name}　${value}`] : [name, value];
    const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
    lines.forEach((line, row) => {
      ctx.font = `${row === 1 ? "bold " : ""}${size}px "BIZ UDPGothic"`;
      ctx.fillText(line, textX, y + (row - (lines.length - 1) / 2) * size * 1.2);
    });
    ctx.restore();
    taken.push({ x: side === 1 ? textX : textX - width, y: y - height / 2, width, height });
  });
}
