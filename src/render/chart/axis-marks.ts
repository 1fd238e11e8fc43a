import type { Plugin } from "chart.js";
import { canvasFont, isLying, type Plot, unitOf } from "./plot.js";
import { hasPanels, isCutOff } from "./scales.js";

/** 単位: over each axis, where readers look for it; where it measures one series, with its name. */
export function axisUnits(plot: Plot): Plugin {
  return {
    id: "axis-units",
    afterDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      ctx.save();
      ctx.font = canvasFont(plot, plot.small);
      ctx.fillStyle = plot.theme.colours.muted;
      ctx.textBaseline = "bottom";
      ctx.textAlign = "left";
      // Half a line of the axis's uppermost number stands above the axis.
      const above = isLying(plot) ? 5 : 3 + plot.small / 2;
      if (isLying(plot))
        // Beside a legend, which has the middle, the unit stands over the names.
        ctx.fillText(
          unitOf(plot.spec.series, "left"),
          plot.spec.series.length > 1 ? 0 : chartArea.left,
          chartArea.top - above,
        );
      else if (hasPanels(plot)) {
        ctx.fillText(measured(plot, "right"), 0, (scales.y1?.top ?? 0) - above);
        ctx.fillText(measured(plot, "left"), 0, (scales.y?.top ?? 0) - above);
      } else ctx.fillText(measured(plot, plot.spec.series[0]?.axis ?? "left"), 0, chartArea.top - above);
      ctx.restore();
    },
  };
}

/** 「件数（件）」, or 「（百万円）」 over an axis that several series share. */
function measured(plot: Plot, axis: "left" | "right"): string {
  const { spec } = plot;
  const [only, second] = spec.series.filter((one) => one.axis === axis);
  // Lines have their names at their ends.
  const name = only && !second && spec.kind !== "lines" ? only.label : "";
  const cut = isCutOff(plot, axis) ? "　縦軸は0から始まりません" : "";
  return `${name}${unitOf(spec.series, axis)}${cut}`;
}

/** 零の線: from which every upright bar is measured; a line's axis that begins above it has none. */
export function zeroLines(plot: Plot): Plugin {
  return {
    id: "zero-lines",
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      if (isLying(plot)) return;
      ctx.save();
      ctx.strokeStyle = plot.theme.colours.muted;
      ctx.lineWidth = 0.6;
      for (const scale of [scales.y, scales.y1])
        if (scale && scale.min <= 0) {
          const y = scale.getPixelForValue(0);
          ctx.beginPath();
          ctx.moveTo(chartArea.left, y);
          ctx.lineTo(chartArea.right, y);
          ctx.stroke();
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
      if (!scale || isLying(plot)) return;
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
