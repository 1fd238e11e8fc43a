import type { Plugin } from "chart.js";
import { type Plot, unitOf } from "./plot.js";

/** 単位: over each axis, where readers plot for it. */
export function axisUnits(plot: Plot): Plugin {
  return {
    id: "axis-units",
    afterDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `${plot.small}px "BIZ UDPGothic"`;
      ctx.fillStyle = plot.theme.colours.muted;
      ctx.textBaseline = "bottom";
      ctx.textAlign = "left";
      const y = chartArea.top - 5;
      if (plot.spec.kind === "rows") ctx.fillText(unitOf(plot.spec.series, "left"), chartArea.left, y);
      else {
        ctx.textAlign = "center";
        const place = (axis: "left" | "right", x: number) => {
          const text = unitOf(plot.spec.series, axis);
          const half = ctx.measureText(text).width / 2;
          ctx.fillText(text, Math.min(Math.max(x, half), chart.width - half), y);
        };
        place("left", chartArea.left);
        place("right", chartArea.right);
      }
      ctx.restore();
    },
  };
}

/** 改元: a dashed line between the last year of an era and the first of the next. */
export function eraBreak(plot: Plot): Plugin {
  return {
    id: "era-break",
    beforeDatasetsDraw(chart) {
      const scale = chart.scales.x;
      if (!scale || plot.spec.kind === "rows") return;
      const { ctx, chartArea } = chart;
      plot.spec.categories.forEach((category, index) => {
        if (!category.startsEra || index === 0) return;
        const x = (scale.getPixelForValue(index - 1) + scale.getPixelForValue(index)) / 2;
        ctx.save();
        ctx.strokeStyle = plot.theme.colours.muted;
        ctx.lineWidth = 0.5;
        ctx.setLineDash([2, 2]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom + 12);
        ctx.stroke();
        ctx.restore();
      });
    },
  };
}
