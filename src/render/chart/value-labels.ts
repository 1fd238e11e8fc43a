import type { Chart, Plugin } from "chart.js";
import type { Series } from "../../model/chart.js";
import type { Rectangle } from "../drawing/rectangle.js";
import { eraPlaces, zeroHeights } from "./axis-marks.js";
import { barColour, inkOn } from "./colours.js";
import { LabelSheet } from "./label-sheet.js";
import { isLying, isStacked, labelOf, latest, magnitude, type Plot } from "./plot.js";

/**
 * 値ラベル: the value beside every mark. Where labels are wider than their marks' room they are set smaller, down
 * to what can be read; where they still find no room, only some years have theirs: the latest first, then the
 * first, the highest and the lowest, then every other that is clear of those.
 */
export function valueLabels(plot: Plot): Plugin {
  return {
    id: "value-labels",
    afterDatasetsDraw(chart) {
      const sheet = new LabelSheet(chart, plot);
      if (isLying(plot)) {
        if (isStacked(plot)) lyingPartLabels(chart, plot, sheet);
        else lyingLabels(chart, plot, sheet);
      } else {
        keepRulesClear(chart, plot, sheet);
        plot.spec.series.forEach((series, index) => {
          for (const [at, mark] of marksOf(chart, index).entries())
            if (series.draw === "bar" && labelOf(plot, series, at) !== "")
              sheet.keepClear(narrowed(barOf(mark)));
        });
        plot.spec.series.forEach((series, index) => {
          if (series.draw === "line") keepLineClear(pointsOf(chart, series, index), sheet);
        });
        if (isStacked(plot)) {
          totalLabels(chart, plot, sheet);
          partLabels(chart, plot, sheet);
          uprightLabels(chart, plot, sheet, ["line"]);
        } else uprightLabels(chart, plot, sheet, ["bar", "line"]);
      }
    },
  };
}

/** Of so many lines only the ends and the extremes are labelled: the rest is the axis's. */
const fewLines = 2;
const ends = 4;

const isCrowded = ({ spec }: Plot): boolean => spec.kind === "lines" && spec.series.length > fewLines;

/** A point without a value stands on the axis, unseen: here it has no height. */
const pointsOf = (chart: Chart, series: Series, index: number): Point[] =>
  marksOf(chart, index).map(({ x, y }, at) => ({ x, y: magnitude(series, at) === null ? Number.NaN : y }));

/** The line and its points. */
function keepLineClear(points: readonly Point[], sheet: LabelSheet): void {
  sheet.keepLineClear(points);
  for (const { x, y } of points)
    if (!Number.isNaN(y))
      sheet.keepClear({ x: x - pointSize, y: y - pointSize, width: 2 * pointSize, height: 2 * pointSize });
}

const pointSize = 3;

/** Neither the axes from which bars are measured nor the lines between eras run through a label, or close beside it. */
function keepRulesClear(chart: Chart, plot: Plot, sheet: LabelSheet): void {
  const { left, width, top, height } = chart.chartArea;
  for (const y of zeroHeights(chart)) sheet.keepClear({ x: left, y: y - 0.5, width, height: 1 });
  for (const x of eraPlaces(chart, plot))
    sheet.keepClear({ x: x - beside, y: top, width: 2 * beside, height });
}

/** What a line takes with its air, in points, besides the gap that every label keeps. */
const beside = 0.5;

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}

type Point = Pick<Mark, "x" | "y">;

const marksOf = (chart: Chart, index: number): Mark[] =>
  chart.getDatasetMeta(index).data as unknown as Mark[];

const barOf = ({ x, y, base, width }: Mark): Rectangle => ({
  x: x - width / 2,
  y: Math.min(y, base),
  width,
  height: Math.abs(base - y),
});

/** A label may come as near to a bar as the bars to each other. */
const narrowed = ({ x, width, ...bar }: Rectangle): Rectangle => ({ ...bar, x: x + 1, width: width - 2 });

/** From one mark to the next; the whole chart's for a single one. */
function pitchOf(marks: readonly Mark[]): number {
  const [first, second] = marks;
  return first && second ? Math.abs(second.x - first.x) : 120;
}

/** 重みの順: the years in the order in which their labels are placed. */
function byWeight(plot: Plot, { values }: Series): number[] {
  const amounts = values.map((value) => value?.value?.toNumber() ?? Number.NaN);
  const known = amounts.filter((one) => !Number.isNaN(one));
  const last = latest(plot);
  const first = amounts.findIndex((one) => !Number.isNaN(one));
  const ends = [last, first, amounts.indexOf(Math.max(...known)), amounts.indexOf(Math.min(...known))];
  // Every eighth year from the latest, then every fourth, every other, and the rest.
  const others = [8, 4, 2, 1].flatMap((every) =>
    amounts
      .map((_, at) => at)
      .filter((at) => (last - at) % every === 0)
      .toReversed(),
  );
  return [...new Set([...ends, ...others])].filter((at) => at >= 0);
}

/** Beside a bar that runs to the left, the right side of the axis is free. */
function lyingLabels(chart: Chart, plot: Plot, sheet: LabelSheet): void {
  plot.spec.series.forEach((series, index) => {
    marksOf(chart, index).forEach((mark, at) => {
      const text = labelOf(plot, series, at);
      const { width, height } = sheet.measure(text, plot.small, false);
      const x = Math.max(mark.x, mark.base) + 4;
      sheet.write(text, plot.small, false, { x, y: mark.y - height / 2, width, height });
    });
  });
}

/** In the middle of each piece that holds it; at the end what they come to. */
function lyingPartLabels(chart: Chart, plot: Plot, sheet: LabelSheet): void {
  const { series: all, totals, categories } = plot.spec;
  all.forEach((series, index) => {
    marksOf(chart, index).forEach((mark, at) => {
      const text = labelOf(plot, series, at);
      const { width, height } = sheet.measure(text, plot.small, false);
      const piece = {
        x: Math.min(mark.x, mark.base),
        width: Math.abs(mark.x - mark.base),
        y: mark.y,
        height: 0,
      };
      if (text === "" || width > piece.width - 2) return;
      const ink = inkOn(barColour(plot, index, at), plot);
      sheet.write(text, plot.small, false, mid(piece, width, height), ink);
    });
  });
  categories.forEach((_, at) => {
    const marks = all.flatMap((_, index) => marksOf(chart, index)[at] ?? []);
    const [text, end] = [
      totals ? labelOf(plot, totals, at) : "",
      Math.max(...marks.map(({ x, base }) => Math.max(x, base))),
    ];
    const { width, height } = sheet.measure(text, plot.small, true);
    if (text !== "" && Number.isFinite(end))
      sheet.write(text, plot.small, true, { x: end + 4, y: (marks[0]?.y ?? 0) - height / 2, width, height });
  });
}

/** Over or under each bar, in the middle of its bar; bars beside each other may have theirs at two heights. */
function uprightLabels(chart: Chart, plot: Plot, sheet: LabelSheet, drawn: readonly Series["draw"][]): void {
  const { series: all } = plot.spec;
  for (const order of drawn)
    all.forEach((series, index) => {
      if (series.draw !== order) return;
      const marks = marksOf(chart, index);
      const bars = all.filter(({ draw }) => draw === "bar").length;
      const room = pitchOf(marks) / (order === "bar" ? Math.max(1, bars) : 1);
      const texts = marks.map((_, at) => labelOf(plot, series, at));
      const size = sheet.fitted(texts, room);
      const weighed = byWeight(plot, series);
      for (const at of isCrowded(plot) ? weighed.slice(0, ends) : weighed) {
        const mark = marks[at];
        const text = texts[at] ?? "";
        if (!mark || text === "" || Number.isNaN(mark.y)) continue;
        const isBold = at === latest(plot);
        const box = sheet.measure(text, size, isBold);
        sheet.place(text, size, isBold, [
          ...(order === "bar" ? besideBar(mark, box, isBold ? 5 : 2) : besidePoint(mark, box)),
        ]);
      }
    });
}

type Extent = Pick<Rectangle, "width" | "height">;

/** Over the middle of the bar, else flush with one of its sides or a little beyond, else some steps higher. */
function* besideBar(
  { x, y, base, width: wide }: Mark,
  { width, height }: Extent,
  steps: number,
): Generator<Rectangle> {
  const hangs = y > base + 0.01;
  for (let step = 0; step < steps * 1.1; step += 1.1)
    for (const [left, beyond] of [
      [x - width / 2, 0],
      [x + wide / 2 - width, 0],
      [x - wide / 2, 0],
      [x + wide / 2 - width, 1],
      [x - wide / 2, -1],
    ] as const)
      yield {
        x: left + beyond,
        y: hangs ? y + 3 + step * height : y - height - 3 - step * height,
        width,
        height,
      };
}

/** Over or under the point, some steps farther away, else moved to one of its sides. */
function* besidePoint({ x, y }: Mark, { width, height }: Extent): Generator<Rectangle> {
  for (const aside of [0, width / 3, -width / 3])
    for (const step of [0, 0.5, 1, 1.5]) {
      const left = x - width / 2 + aside;
      yield { x: left, y: y - height - 4 - step * height, width, height };
      yield { x: left, y: y + 4 + step * height, width, height };
    }
}

/** In the middle of each piece where there is room, else beside the stack. */
function partLabels(chart: Chart, plot: Plot, sheet: LabelSheet): void {
  const { series: all } = plot.spec;
  const stacks = marksOf(chart, 0);
  const wide = stacks[0]?.width ?? 0;
  all.forEach((series, index) => {
    if (series.draw === "line") return;
    const marks = marksOf(chart, index);
    const texts = marks.map((_, at) => labelOf(plot, series, at));
    const size = sheet.fitted(texts, wide);
    for (const at of byWeight(plot, series)) {
      const mark = marks[at];
      const text = texts[at] ?? "";
      if (!mark || text === "") continue;
      const isBold = at === latest(plot);
      const { width, height } = sheet.measure(text, size, isBold);
      const bar = barOf(mark);
      if (bar.height >= height + 2 && width <= bar.width - 1.5) {
        const ink = inkOn(barColour(plot, index, at), plot);
        sheet.write(text, size, isBold, mid(bar, width, height), ink);
      } else if (bar.height > 0) {
        const y = bar.y + bar.height / 2 - height / 2;
        sheet.place(
          text,
          size,
          isBold,
          [0, -1, 1].map((step) => ({ x: bar.x + bar.width + 3, y: y + step * height, width, height })),
        );
      }
    }
  });
}

/** What the pieces come to, over the stack. */
function totalLabels(chart: Chart, plot: Plot, sheet: LabelSheet): void {
  const { series: all, totals } = plot.spec;
  const stacks = marksOf(chart, 0);
  if (!totals) return;
  const texts = stacks.map((_, at) => labelOf(plot, totals, at));
  const size = sheet.fitted(texts, pitchOf(stacks));
  for (const at of byWeight(plot, totals)) {
    const tops = all
      .flatMap(({ draw }, index) => (draw === "bar" ? (marksOf(chart, index)[at]?.y ?? []) : []))
      .filter((y) => !Number.isNaN(y));
    const [mark, text] = [stacks[at], texts[at] ?? ""];
    if (!mark || text === "" || tops.length === 0) continue;
    const stack = { ...mark, y: Math.min(...tops), base: Math.max(...tops) + 1 };
    const steps = at === latest(plot) ? 5 : 2;
    sheet.place(text, size, true, [...besideBar(stack, sheet.measure(text, size, true), steps)]);
  }
}

const mid = (bar: Rectangle, width: number, height: number): Rectangle => ({
  x: bar.x + (bar.width - width) / 2,
  y: bar.y + (bar.height - height) / 2,
  width,
  height,
});
