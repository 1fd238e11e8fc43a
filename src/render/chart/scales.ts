import { Decimal } from "../../model/decimal.js";
import { printNumber } from "../../model/print.js";
import { gridColour } from "../../model/theme-colours.js";
import { letteringOf } from "../drawing/lettering.js";
import { textBlock } from "../drawing/text-block.js";
import { widthOf } from "../text/measure.js";
import { besideAxis } from "./line-names.js";
import { isLying, isStacked, latest, magnitude, type Plot } from "./plot.js";
import { rowNames } from "./row-names.js";

type Scales = Record<string, unknown>;
type Axis = "left" | "right";

/** Into so many lines a name below its bar is set at most. */
const mostLines = 4;
/** What the numbers of an axis take beside a chart, about, in points. */
const axisRoom = 48;

/** Between the panels the unit of the lower one has its line, clear of both panels' numbers; in points. */
const betweenPanels = 22;

/** 二段: series of another unit stand in a panel of their own, so that no line can be read against the bars' axis. */
export const hasPanels = ({ spec }: Plot): boolean =>
  spec.series.some(({ axis }) => axis === "left") && spec.series.some(({ axis }) => axis === "right");

/** The axes as Chart.js wants them: all of them begin at zero, or below it where there are negative values. */
export function scalesOf(plot: Plot): Scales {
  return isLying(plot) ? lyingScales(plot) : uprightScales(plot);
}

const ticksOf = ({ small, families: family, theme }: Plot) => ({
  font: { family, size: small },
  color: theme.colours.muted,
});

function categoryScale(plot: Plot) {
  const { theme } = plot;
  return {
    type: "category",
    grid: { display: false, drawTicks: false, tickLength: 0 },
    border: { color: theme.colours.muted, width: 0.6 },
    ticks: {
      ...ticksOf(plot),
      color: theme.colours.text,
      padding: 3,
      autoSkip: false,
      maxRotation: 0,
      minRotation: 0,
    },
  };
}

function lyingScales(plot: Plot): Scales {
  const { width, size } = rowNames(plot);
  const names = categoryScale(plot);
  const bare = {
    type: "linear",
    position: "bottom",
    ticks: { display: false, callback: () => "" },
    grid: { display: false },
    border: { display: false },
  };
  return {
    y: {
      ...names,
      stacked: isStacked(plot),
      reverse: false,
      ticks: { ...names.ticks, font: { family: plot.families, size } },
      afterFit: (scale: { width: number }) => {
        scale.width = width + 6;
      },
    },
    // Nothing marks the scale, so the longest bar takes the whole width.
    x: { ...bare, ...reachOfBars(plot), stacked: isStacked(plot) },
  };
}

/** From the most negative bar, or zero, to the longest; where all are zero there is nothing to reach. */
function reachOfBars(plot: Plot): { min: number; max: number } {
  const { least, greatest } = rangeOf(plot, "left");
  return { min: least, max: least === 0 && greatest === 0 ? 1 : greatest };
}

function uprightScales(plot: Plot): Scales {
  const { spec } = plot;
  const years = categoryScale(plot);
  const names = namesBelow(plot);
  const last = latest(plot);
  const x = {
    ...years,
    stacked: isStacked(plot),
    ticks: {
      ...years.ticks,
      font: ({ index }: { index: number }) => ({
        family: plot.families,
        size: plot.small,
        weight: index === last ? "bold" : "normal",
      }),
      callback: (_: unknown, index: number) => names[index] ?? "",
    },
  };
  if (!hasPanels(plot)) {
    const axis = spec.series[0]?.axis ?? "left";
    return { x, y: { ...valueScale(plot, axis), stacked: isStacked(plot) } };
  }
  const panel = { stack: "panels" };
  const rest = Math.max(1, plot.extent.height - betweenPanels);
  const between = { type: "linear", position: "left", grid: { display: false }, border: { display: false } };
  return {
    x,
    y: { ...valueScale(plot, "left"), ...panel, stackWeight: rest * 0.64, stacked: isStacked(plot) },
    between: { ...between, ...panel, stackWeight: betweenPanels, ticks: { display: false } },
    y1: { ...valueScale(plot, "right"), ...panel, stackWeight: rest * 0.36 },
  };
}

function valueScale(plot: Plot, axis: Axis) {
  const { least, greatest } = reachOf(plot, axis);
  const digits = plot.spec.series.find((one) => one.axis === axis)?.digits ?? 0;
  // Above the marks their labels find room; below them as well, where they hang down.
  const room =
    (greatest - least || Math.abs(greatest) * 0.1) * (hasPanels(plot) && axis === "right" ? 0.36 : 0.14);
  const below = least < 0 || isCutOff(plot, axis) ? least - room : 0;
  return {
    type: "linear",
    position: "left",
    ...(greatest === 0 && least === 0
      ? { min: 0, max: 1 }
      : { suggestedMax: greatest > 0 ? greatest + room : 0, suggestedMin: below }),
    beginAtZero: !isCutOff(plot, axis),
    grid: {
      display: plot.theme.design.chart === "grid",
      color: gridColour(plot.theme.colours),
      // A line at zero would take half its width off every bar: it is drawn over them (`zeroLines`).
      lineWidth: ({ tick }: { tick?: { value: number } }) => (tick?.value === 0 ? 0 : 0.5),
      drawTicks: false,
    },
    border: { display: false },
    ticks: {
      ...ticksOf(plot),
      padding: 4,
      maxTicksLimit: axis === "right" && hasPanels(plot) ? 3 : 6,
      precision: digits,
      callback: (value: number | string) => {
        const tick = new Decimal(value);
        return printNumber(tick, Math.min(digits, tick.decimalPlaces()), plot.spec.numbers);
      },
    },
  };
}

/** Lines whose lowest point is above this share of the highest would lie flat below the top of an axis from zero. */
const flat = 0.6;

/** 途中からの軸: whether an axis of lines begins above zero, which is said beside it; bars have their length from zero. */
export function isCutOff(plot: Plot, axis: Axis): boolean {
  if (plot.spec.kind !== "lines") return false;
  const { least, greatest } = extremesOf(plot, axis);
  return least > greatest * flat;
}

const reachOf = (plot: Plot, axis: Axis) =>
  isCutOff(plot, axis) ? extremesOf(plot, axis) : rangeOf(plot, axis);

function extremesOf({ spec }: Plot, axis: Axis): { least: number; greatest: number } {
  const values = spec.series
    .filter((one) => one.axis === axis)
    .flatMap((one) => spec.categories.flatMap((_, at) => magnitude(one, at) ?? []));
  return { least: Math.min(...values), greatest: Math.max(0, ...values) };
}

/** From zero, or what is below it, to the greatest value or the highest stack. */
function rangeOf(plot: Plot, axis: Axis): { least: number; greatest: number } {
  const { spec } = plot;
  const own = spec.series.filter((one) => one.axis === axis);
  const columns = spec.categories.map((_, at) => own.map((one) => magnitude(one, at) ?? 0));
  const sums = (sign: 1 | -1) =>
    columns.map((values) => values.reduce((sum, one) => (one * sign > 0 ? sum + one : sum), 0));
  const [up, down] = isStacked(plot) ? [sums(1), sums(-1)] : [columns.flat(), columns.flat()];
  return { least: Math.min(0, ...down), greatest: Math.max(0, ...up) };
}

/**
 * As the table has them where all find room; else years short, and where these find none some of them up to the last;
 * names that have no short form in lines.
 */
function namesBelow(plot: Plot): readonly (string | readonly string[])[] {
  const { categories } = plot.spec;
  const pitch = (plot.extent.width - axisRoom - besideAxis(plot)) / Math.max(1, categories.length);
  const face = letteringOf(plot.theme, true);
  const style = { face, size: plot.small, colour: "", leading: plot.small };
  const widest = (names: readonly string[]) => Math.max(0, ...names.map((name) => widthOf(name, style))) + 4;
  const full = categories.map(({ label }) => label);
  if (widest(full) <= pitch) return full;
  const inLines = full.map((name) =>
    textBlock(name, pitch - 4, { size: plot.small, colour: "", bold: true }, plot.theme),
  );
  const isReadable = inLines.every(({ lines, width }) => lines.length <= mostLines && width <= pitch - 2);
  if (isReadable && categories.every(({ short }) => short === undefined))
    return inLines.map(({ lines }) => lines);
  const short = categories.map(({ label, short }) => short ?? label);
  const every = Math.max(1, Math.ceil(widest(short) / pitch));
  return short.map((name, at) => ((short.length - 1 - at) % every === 0 ? name : ""));
}
