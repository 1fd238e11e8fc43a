import { Decimal } from "../../model/decimal.js";
import { printNumber } from "../../model/print.js";
import { gridColour } from "../../model/theme-colours.js";
import { letteringOf } from "../drawing/lettering.js";
import { widthOf } from "../text/measure.js";
import { latest, magnitude, type Plot } from "./plot.js";
import { rowNames } from "./row-names.js";

type Scales = Record<string, unknown>;
type Axis = "left" | "right";

/** What the numbers of an axis take beside a chart, about, in points. */
const axisRoom = 48;

/** Between the panels the unit of the lower one has its line, clear of both panels' numbers; in points. */
const betweenPanels = 22;

/** 二段: series of another unit stand in a panel of their own, so that no line can be read against the bars' axis. */
export const hasPanels = ({ spec }: Plot): boolean =>
  spec.series.some(({ axis }) => axis === "left") && spec.series.some(({ axis }) => axis === "right");

/** The axes as Chart.js wants them: all of them begin at zero, or below it where there are negative values. */
export function scalesOf(plot: Plot): Scales {
  return plot.spec.kind === "rows" ? lyingScales(plot) : uprightScales(plot);
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
      reverse: false,
      ticks: { ...names.ticks, font: { family: plot.families, size } },
      afterFit: (scale: { width: number }) => {
        scale.width = width + 6;
      },
    },
    // Nothing marks the scale, so the longest bar takes the whole width.
    x: { ...bare, ...reachOfBars(plot) },
  };
}

/** From the most negative bar, or zero, to the longest; where all are zero there is nothing to reach. */
function reachOfBars(plot: Plot): { min: number; max: number } {
  const { least, greatest } = rangeOf(plot, "left");
  return { min: least, max: least === 0 && greatest === 0 ? 1 : greatest };
}

function uprightScales(plot: Plot): Scales {
  const { spec } = plot;
  const isStacked = spec.kind === "stacked-columns";
  const years = categoryScale(plot);
  const names = yearNames(plot);
  const last = latest(plot);
  const x = {
    ...years,
    stacked: isStacked,
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
    return { x, y: { ...valueScale(plot, axis), stacked: isStacked } };
  }
  const panel = { stack: "panels" };
  const rest = Math.max(1, plot.extent.height - betweenPanels);
  const between = { type: "linear", position: "left", grid: { display: false }, border: { display: false } };
  return {
    x,
    y: { ...valueScale(plot, "left"), ...panel, stackWeight: rest * 0.64, stacked: isStacked },
    between: { ...between, ...panel, stackWeight: betweenPanels, ticks: { display: false } },
    y1: { ...valueScale(plot, "right"), ...panel, stackWeight: rest * 0.36 },
  };
}

function valueScale(plot: Plot, axis: Axis) {
  const { least, greatest } = rangeOf(plot, axis);
  const digits = plot.spec.series.find((one) => one.axis === axis)?.digits ?? 0;
  // Above the marks their labels find room; below them as well, where they hang down.
  const room = (greatest - least) * (hasPanels(plot) && axis === "right" ? 0.36 : 0.14);
  return {
    type: "linear",
    position: "left",
    ...(greatest === 0 && least === 0
      ? { min: 0, max: 1 }
      : { suggestedMax: greatest > 0 ? greatest + room : 0, suggestedMin: least < 0 ? least - room : 0 }),
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

/** From zero, or what is below it, to the greatest value or the highest stack. */
function rangeOf({ spec }: Plot, axis: Axis): { least: number; greatest: number } {
  const own = spec.series.filter((one) => one.axis === axis);
  const columns = spec.categories.map((_, at) => own.map((one) => magnitude(one, at) ?? 0));
  const sums = (sign: 1 | -1) =>
    columns.map((values) => values.reduce((sum, one) => (one * sign > 0 ? sum + one : sum), 0));
  const [up, down] = spec.kind === "stacked-columns" ? [sums(1), sums(-1)] : [columns.flat(), columns.flat()];
  return { least: Math.min(0, ...down), greatest: Math.max(0, ...up) };
}

/** As the table has them where all find room, else short, else short ones of some years up to the last. */
function yearNames(plot: Plot): readonly string[] {
  const { categories } = plot.spec;
  const pitch = (plot.extent.width - axisRoom) / Math.max(1, categories.length);
  const face = letteringOf(plot.theme, true);
  const style = { face, size: plot.small, colour: "", leading: plot.small };
  const widest = (names: readonly string[]) => Math.max(0, ...names.map((name) => widthOf(name, style))) + 4;
  const full = categories.map(({ label }) => label);
  if (widest(full) <= pitch) return full;
  const short = categories.map(({ label, short }) => short ?? label);
  const every = Math.max(1, Math.ceil(widest(short) / pitch));
  return short.map((name, at) => ((short.length - 1 - at) % every === 0 ? name : ""));
}
