import type { Chart, Plugin } from "chart.js";
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

/** Where zero stands on the upright axes that have it. */
export const zeroHeights = ({ scales }: Chart): number[] =>
  [scales.y, scales.y1].flatMap((scale) => (scale && scale.min <= 0 ? [scale.getPixelForValue(0)] : []));

/** 零の線: from which every upright bar is measured; a line's axis that begins above it has none. */
export function zeroLines(plot: Plot): Plugin {
  return {
    id: "zero-lines",
    afterDatasetsDraw(chart) {
      if (isLying(plot)) return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = plot.theme.colours.muted;
      ctx.lineWidth = 0.6;
      for (const y of zeroHeights(chart)) {
        ctx.beginPath();
        ctx.moveTo(chartArea.left, y);
        ctx.lineTo(chartArea.right, y);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** Where one era ends and the next begins. */
export function eraPlaces({ scales: { x: scale } }: Chart, plot: Plot): number[] {
  if (!scale || isLying(plot)) return [];
  return plot.spec.categories.flatMap(({ startsEra }, index) =>
    startsEra && index > 0 ? [(scale.getPixelForValue(index - 1) + scale.getPixelForValue(index)) / 2] : [],
  );
}

/** 改元: a dashed line between the last year of an era and the first of the next. */
export function eraBreak(plot: Plot): Plugin {
  return {
    id: "era-break",
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      for (const x of eraPlaces(chart, plot)) {
        ctx.save();
        ctx.strokeStyle = plot.theme.colours.muted;
        ctx.lineWidth = 0.5;
        ctx.setLineDash([2, 2]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom + 12);
        ctx.stroke();
        ctx.restore();
      }
    },
  };
}
