import type { ChartSpec, Series } from "../../model/chart.js";
import { printNumber } from "../../model/print.js";
import type { Colour, Theme } from "../../model/theme.js";
import { contrast } from "../../model/theme-colours.js";
import type { Size } from "../drawing/shape.js";
import { cssFamilies } from "../font/css-families.js";

/** What every part of a chart needs to know to draw itself. Sizes are points. */
export interface Plot {
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly extent: Size;
  /** What the typeface of its words is called on a canvas. */
  readonly families: string;
  readonly text: number;
  readonly small: number;
  /** Colour of each series; lines are set apart by dashes and point shapes as well. */
  readonly colours: readonly string[];
}

export function plotOf(spec: ChartSpec, theme: Theme, extent: Size): Plot {
  const colours = spec.kind === "doughnut" ? ringColours(spec, theme) : seriesColours(spec, theme);
  return {
    spec,
    theme,
    extent,
    families: cssFamilies(theme.fonts.display),
    text: theme.fontSize * 0.8,
    small: theme.fontSize * 0.72,
    colours,
  };
}

/** A line of less contrast with the paper cannot be followed. */
const leastContrast = 2;

function ringColours({ categories }: ChartSpec, { colours: { series } }: Theme): Colour[] {
  return categories.map((_, index) => series[index % series.length] ?? "#000000");
}

/** The theme's colours in their order; a line passes over those that are too pale for it. */
function seriesColours({ series }: ChartSpec, { colours }: Theme): Colour[] {
  const dark = colours.series.filter((colour) => contrast(colour, "#ffffff") >= leastContrast);
  let next = 0;
  return series.map(({ draw }) => {
    const palette = draw === "line" && dark.length > 0 ? dark : colours.series;
    const own =
      colours.series.slice(next).find((colour) => palette.includes(colour)) ?? palette[0] ?? "#000000";
    next = colours.series.indexOf(own) + 1;
    return own;
  });
}

/** What stands beside a mark. */
export function labelOf(plot: Plot, series: Series, index: number): string {
  const given = series.labels?.[index];
  if (given !== undefined) return given;
  const figure = series.values[index];
  return figure ? printNumber(figure.value, series.digits, plot.spec.numbers) : "";
}

/** A figure as a length: the only place where a figure becomes a floating number, and only to be drawn. */
export function magnitude(series: Series, index: number): number | null {
  return series.values[index]?.value?.toNumber() ?? null;
}

/** 「（百万円）」 over an axis. */
export function unitOf(series: readonly Series[], axis: "left" | "right"): string {
  const unit = series.find((one) => one.axis === axis)?.unit ?? "";
  return unit === "" ? "" : `（${unit}）`;
}

/** Where the latest year with a value stands. */
export function latest({ spec }: Plot): number {
  const hasValue = (at: number) => spec.series.some(({ values }) => values[at]?.value);
  return spec.categories.reduce((last, _, at) => (hasValue(at) ? at : last), spec.categories.length - 1);
}

/** A type as canvases take it. */
export const canvasFont = ({ families }: Plot, size: number, isBold = false): string =>
  `${isBold ? "bold " : ""}${size}px ${families}`;
/** Whether bars lie, one category a row. */
export const isLying = ({ spec }: Plot): boolean => spec.kind === "rows" || spec.kind === "stacked-rows";

export const isStacked = ({ spec }: Plot): boolean =>
  spec.kind === "stacked-columns" || spec.kind === "stacked-rows";
