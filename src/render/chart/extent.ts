import type { ChartSpec } from "../../model/chart.js";
import type { Theme } from "../../model/theme.js";
import type { Size } from "../drawing/shape.js";
import { isLying, isStacked, type Plot, plotOf } from "./plot.js";
import { usualRingLabels } from "./ring-labels.js";
import { headRoom, usualRowNames } from "./row-names.js";

/** How high a chart is where there is room, and the least height at which all of it can be read; in points. */
export interface Heights {
  readonly usual: number;
  readonly least: number;
}

/** Heights at a width: `ratio` is the wished height over width, where a kind's own is not wanted. */
export function heightsOf(spec: ChartSpec, theme: Theme, width: number, ratio?: number): Heights {
  const plot = plotOf(spec, theme, { width, height: Number.POSITIVE_INFINITY });
  if (isLying(plot)) return rowHeights(plot);
  if (spec.kind === "doughnut") {
    const { needed } = usualRingLabels(plot);
    const usual = Math.max(width * (ratio ?? 0.48), needed);
    return { usual, least: Math.max(usual * 0.8, needed) };
  }
  const usual = width * (ratio ?? 0.46);
  return { usual, least: usual * (isStacked(plot) ? 0.68 : 0.62) };
}

/** A few bars stand far apart, many close together, none closer than its name allows. */
function rowHeights(plot: Plot): Heights {
  const { categories, series } = plot.spec;
  const { pitch } = usualRowNames(plot);
  const rows = Math.max(1, categories.length);
  const wished = (rows > 12 ? 13 : 20) * (isStacked(plot) ? 1 : series.length);
  const head = headRoom(plot);
  return {
    usual: head + rows * Math.max(wished, pitch),
    least: head + rows * Math.max(wished * 0.8, pitch),
  };
}

/** A chart that stands alone. */
export function sizeAlone(spec: ChartSpec, theme: Theme): Size {
  const width = 480;
  return { width, height: heightsOf(spec, theme, width).usual };
}
