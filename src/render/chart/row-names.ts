import { letteringOf } from "../drawing/lettering.js";
import { textBlock } from "../drawing/text-block.js";
import { widthOf } from "../text/measure.js";
import { labelOf, type Plot } from "./plot.js";

/** Names take at most this share of a chart's width. */
const mostShare = 0.42;
/** Text smaller than this (points) cannot be read in print. */
const least = 5;
/** From line to line of a name, in sizes: as Chart.js sets them. */
const leading = 1.2;
/** Between the names of neighbours, in points. */
const clearance = 2.5;

/** 区分の名: the names beside lying bars, set into lines that their room holds. */
export interface RowNames {
  readonly size: number;
  /** Of the widest line, in points. */
  readonly width: number;
  readonly names: readonly { readonly lines: readonly string[] }[];
  /** The least height of a row that holds every name, in points. */
  readonly pitch: number;
}

/** As large as the chart's rows allow. */
export function rowNames(plot: Plot): RowNames {
  const { small, extent, spec } = plot;
  const room = (extent.height - headRoom(plot)) / Math.max(1, spec.categories.length);
  let found = namesAt(plot, small);
  for (let size = small - 0.4; found.pitch > room && size >= least; size -= 0.4) found = namesAt(plot, size);
  return found;
}

/** At the usual size, whatever height they need. */
export const usualRowNames = (plot: Plot): RowNames => namesAt(plot, plot.small);

function namesAt({ spec, extent, theme }: Plot, size: number): RowNames {
  const names = spec.categories.map(({ label }) =>
    textBlock(label, extent.width * mostShare, { size, colour: "" }, theme),
  );
  const lines = Math.max(1, ...names.map((name) => name.lines.length));
  return {
    size,
    names,
    width: Math.max(0, ...names.map(({ width }) => width)),
    pitch: lines * size * leading + clearance,
  };
}

/** Above the bars stand the legend and the unit. */
export const headRoom = ({ spec, text }: Plot): number => text * (spec.series.length > 1 ? 3.6 : 2);

/** At the right end of the longest bar stands its value, or what a bar in pieces comes to. */
export function valueRoom(plot: Plot): number {
  const { spec, small, theme } = plot;
  const shown = spec.kind === "rows" ? spec.series : spec.totals ? [spec.totals] : [];
  const texts = shown.flatMap((one) => one.values.map((_, at) => labelOf(plot, one, at)));
  const style = { face: letteringOf(theme, false), size: small, colour: "", leading: small };
  return Math.max(0, ...texts.map((text) => widthOf(text, style))) + 6;
}
