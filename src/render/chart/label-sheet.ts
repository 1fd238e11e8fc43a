import type { Chart } from "chart.js";
import { overlaps, type Rectangle } from "../drawing/rectangle.js";
import { canvasFont, type Plot } from "./plot.js";

/** Text smaller than this (points) cannot be read in print. */
const least = 5;

/** A point of a line. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** ラベルの台紙: where labels stand so far and what they must keep clear of. */
export class LabelSheet {
  private readonly taken: Rectangle[] = [];
  private readonly lines: (readonly Point[])[] = [];
  private readonly chart: Chart;
  private readonly plot: Plot;

  constructor(chart: Chart, plot: Plot) {
    this.chart = chart;
    this.plot = plot;
  }

  keepClear(box: Rectangle): void {
    this.taken.push(box);
  }

  /** A line with gaps where its points have no height. */
  keepLineClear(points: readonly Point[]): void {
    this.lines.push(points);
  }

  measure(text: string, size: number, isBold: boolean): Pick<Rectangle, "width" | "height"> {
    this.chart.ctx.font = canvasFont(this.plot, size, isBold);
    return { width: this.chart.ctx.measureText(text).width, height: size };
  }

  /** The size at which the widest of some texts fits a room, no smaller than what can be read. */
  fitted(texts: readonly string[], room: number): number {
    const wanted = this.plot.small;
    const widest = Math.max(1, ...texts.map((text) => this.measure(text, wanted, true).width));
    return Math.max(least, Math.min(wanted, (wanted * (room - 2)) / widest));
  }

  /** Writes a label at the first place that is free; nowhere where none is. */
  place(text: string, size: number, isBold: boolean, places: Iterable<Rectangle>): void {
    for (const box of places)
      if (this.isFree(box)) {
        this.write(text, size, isBold, box);
        return;
      }
  }

  /** Writes a label where it is put, in the text's own colour if no other is given. */
  write(text: string, size: number, isBold: boolean, box: Rectangle, colour?: string): void {
    const { ctx } = this.chart;
    ctx.save();
    ctx.font = canvasFont(this.plot, size, isBold);
    ctx.fillStyle = colour ?? this.plot.theme.colours.text;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText(text, box.x + box.width / 2, box.y + box.height / 2);
    ctx.restore();
    this.taken.push(box);
  }

  private isFree(box: Rectangle): boolean {
    const { width, height, chartArea } = this.chart;
    // To the left of the marks stand the numbers of the axis.
    const isWithin =
      box.x >= chartArea.left && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
    // Numbers side by side need a gap, or they read as one.
    const wide = { ...box, x: box.x - 1, width: box.width + 2 };
    return (
      isWithin &&
      !this.taken.some((other) => overlaps(other, wide)) &&
      !this.lines.some((line) => crosses(box, line))
    );
  }
}

/** Whether a line runs through a box. */
function crosses(box: Rectangle, line: readonly Point[]): boolean {
  return line.some((from, index) => {
    const to = line[index + 1];
    if (!to || Number.isNaN(from.y) || Number.isNaN(to.y)) return false;
    if (to.x < box.x || from.x > box.x + box.width) return false;
    const heightAt = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
    const ends = [Math.max(box.x, from.x), Math.min(box.x + box.width, to.x)].map(heightAt);
    return Math.max(...ends) > box.y - 1 && Math.min(...ends) < box.y + box.height + 1;
  });
}
