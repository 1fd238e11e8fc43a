import type { Chart, Plugin } from "chart.js";
import { overlaps, type Rectangle } from "../drawing/rectangle.js";
import { labelOf, type Plot } from "./plot.js";

/** Text smaller than this (points) cannot be read in print. */
const least = 5;

/**
 * 値ラベル: the value beside every mark. Where labels are wider than their bars' room they are set smaller,
 * then upright; where a place is taken, the next place above or below is tried.
 */
export function valueLabels(plot: Plot): Plugin {
  return {
    id: "value-labels",
    afterDatasetsDraw(chart) {
      const taken: Rectangle[] = [];
      for (const order of ["bar", "line"] as const)
        plot.spec.series.forEach((series, index) => {
          if (series.draw !== order) return;
          if (order === "line") drawLineLabels(chart, plot, index, taken);
          else if (plot.spec.kind === "stacked-columns") drawInside(chart, plot, index, taken);
          else drawBarLabels(chart, plot, index, taken);
        });
    },
  };
}

/** Whether a line through the marks runs through a box. */
function crosses(box: Rectangle, marks: readonly Mark[]): boolean {
  return marks.some((from, index) => {
    const to = marks[index + 1];
    if (!to || to.x < box.x || from.x > box.x + box.width) return false;
    const heightAt = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
    const ends = [Math.max(box.x, from.x), Math.min(box.x + box.width, to.x)].map(heightAt);
    return Math.max(...ends) > box.y - 1 && Math.min(...ends) < box.y + box.height + 1;
  });
}

/** A box with the room that a line's points take beside it. */
const grown = ({ x, y, width, height }: Rectangle): Rectangle => ({ x, y: y - 3, width, height: height + 6 });

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
}

const marksOf = (chart: Chart, index: number): Mark[] =>
  chart.getDatasetMeta(index).data as unknown as Mark[];

function drawBarLabels(chart: Chart, plot: Plot, index: number, taken: Rectangle[]): void {
  const series = plot.spec.series[index];
  if (!series) return;
  const lying = plot.spec.kind === "rows";
  const marks = marksOf(chart, index);
  const texts = marks.map((_, at) => labelOf(plot, series, at));
  const room = lying ? Number.POSITIVE_INFINITY : roomBetween(marks) / bars(plot);
  const { size, upright } = fitted(chart, texts, room, plot.small);
  const lines = plot.spec.series.flatMap((one, at) => (one.draw === "line" ? [marksOf(chart, at)] : []));
  const over = (mark: Mark, at: number): Rectangle => {
    const width = widthOf(chart, texts[at] ?? "", size);
    return { x: mark.x - width / 2, y: mark.y - size - 3, width, height: size };
  };
  // Where a line runs through a label, all of them go into the heads of their bars, if these have the room.
  const inside =
    !lying &&
    !upright &&
    marks.some((mark, at) => texts[at] && lines.some((line) => crosses(grown(over(mark, at)), line))) &&
    marks.every(
      (mark, at) => mark.base - mark.y >= size + 8 && widthOf(chart, texts[at] ?? "", size) <= mark.width - 2,
    );
  marks.forEach((mark, at) => {
    const text = texts[at] ?? "";
    if (text === "") return;
    if (inside) {
      const box = over(mark, at);
      const colour = contrast(plot.colours[index] ?? "#000000");
      put(chart, plot, text, size, { ...box, y: mark.y + 4 }, taken, false, colour);
      return;
    }
    const width = widthOf(chart, text, size);
    const below = mark.y > mark.base + 0.01;
    if (lying) {
      // Beside a bar that runs to the left, the right side of the axis is free.
      const x = Math.max(mark.x, mark.base) + 4;
      put(chart, plot, text, size, { x, y: mark.y - size / 2, width, height: size }, taken);
    } else if (upright)
      put(
        chart,
        plot,
        text,
        size,
        { x: mark.x - size / 2, y: mark.y - width - 3, width: size, height: width },
        taken,
        true,
      );
    else
      put(
        chart,
        plot,
        text,
        size,
        { x: mark.x - width / 2, y: below ? mark.y + 3 : mark.y - size - 3, width, height: size },
        taken,
      );
  });
}

function drawLineLabels(chart: Chart, plot: Plot, index: number, taken: Rectangle[]): void {
  const series = plot.spec.series[index];
  if (!series) return;
  const marks = marksOf(chart, index);
  const texts = marks.map((_, at) => labelOf(plot, series, at));
  const { size, upright } = fitted(chart, texts, roomBetween(marks), plot.small);
  marks.forEach((mark, at) => {
    const text = texts[at] ?? "";
    if (text === "" || Number.isNaN(mark.y)) return;
    const long = widthOf(chart, text, size);
    const width = upright ? size : long;
    const height = upright ? long : size;
    const candidates = [0, 0.5, 1, 1.5, 2, 3].flatMap((step) => [
      { x: mark.x - width / 2, y: mark.y - height - 4 - step * size, width, height },
      { x: mark.x - width / 2, y: mark.y + 5 + step * size, width, height },
    ]);
    const free = candidates.find(
      (box) => box.y >= 0 && !taken.some((other) => overlaps(box, other)) && !crosses(box, marks),
    );
    put(chart, plot, text, size, free ?? (candidates[0] as Rectangle), taken, upright);
  });
}

/** In the middle of its piece where there is room, else beside the stack at the piece's height. */
function drawInside(chart: Chart, plot: Plot, index: number, taken: Rectangle[]): void {
  const series = plot.spec.series[index];
  if (!series) return;
  const marks = marksOf(chart, index);
  const texts = marks.map((_, at) => labelOf(plot, series, at));
  // As small as the bars are narrow, but still to be read.
  const { size } = fitted(chart, texts, marks[0]?.width ?? 0, plot.small);
  const colour = plot.colours[index] ?? "#000000";
  marks.forEach((mark, at) => {
    const text = texts[at] ?? "";
    const high = Math.abs(mark.base - mark.y);
    if (text === "" || high === 0) return;
    const width = widthOf(chart, text, size);
    const middle = (mark.base + mark.y) / 2 - size / 2;
    if (high >= size + 2 && width <= mark.width - 1.9) {
      put(
        chart,
        plot,
        text,
        size,
        { x: mark.x - width / 2, y: middle, width, height: size },
        taken,
        false,
        contrast(colour),
      );
      return;
    }
    const x = mark.x + mark.width / 2 + 3;
    const candidates = [0, -1, 1, -2, 2].map((step) => ({ x, y: middle + step * size, width, height: size }));
    const free = candidates.find((box) => !taken.some((other) => overlaps(box, other)));
    put(chart, plot, text, size, free ?? (candidates[0] as Rectangle), taken);
  });
}

function put(
  chart: Chart,
  plot: Plot,
  text: string,
  size: number,
  box: Rectangle,
  taken: Rectangle[],
  upright = false,
  colour: string = plot.theme.colours.text,
): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = `${size}px "BIZ UDPGothic"`;
  ctx.fillStyle = colour;
  ctx.textAlign = upright ? "left" : "center";
  ctx.textBaseline = "middle";
  if (upright) {
    ctx.translate(box.x + box.width / 2, box.y + box.height);
    ctx.rotate(-Math.PI / 2);
    ctx.fillText(text, 0, 0);
  } else ctx.fillText(text, box.x + box.width / 2, box.y + box.height / 2);
  ctx.restore();
  taken.push(box);
}

function fitted(
  chart: Chart,
  texts: readonly string[],
  room: number,
  wanted: number,
): { size: number; upright: boolean } {
  const widest = Math.max(1, ...texts.map((text) => widthOf(chart, text, wanted)));
  const size = Math.min(wanted, (wanted * (room - 2)) / widest);
  return size >= least
    ? { size, upright: false }
    : { size: Math.max(least, Math.min(wanted, room - 1)), upright: true };
}

function widthOf(chart: Chart, text: string, size: number): number {
  chart.ctx.font = `${size}px "BIZ UDPGothic"`;
  return chart.ctx.measureText(text).width;
}

/** From one mark to the next. */
function roomBetween(marks: readonly Mark[]): number {
  const [first, second] = marks;
  return first && second ? Math.abs(second.x - first.x) : 120;
}

const bars = (plot: Plot) => Math.max(1, plot.spec.series.filter((one) => one.draw === "bar").length);

/** White or dark text, whichever can be read on a colour. */
function contrast(colour: string): string {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return part(1) * 0.299 + part(3) * 0.587 + part(5) * 0.114 > 140 ? "#1f2328" : "#ffffff";
}
