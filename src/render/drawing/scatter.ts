import type { Scatter, ScatterAxis } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { gridColour, paler } from "../../model/theme-colours.js";
import { overlaps, type Rectangle } from "./rectangle.js";
import { type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { type TextBlock, textBlock } from "./text-block.js";

/** Of a point, in points. */
const radius = 2.6;
/** How far from its point a name may stand; beyond the first it has a leader line. */
const distances = [radius + 1.5, 10, 18, 28, 40];
/** How high the area of the points is for its width, and how much of that goes where there is no air, or comes with twice as much. */
const tall = { usual: 0.58, bends: 0.36 } as const;
/** Room that is left around the points, as a share of their reach. */
const margin = 0.06;

/** 散布図: a point a member with its name beside it, at a leader line where the points stand close; where that finds no room it bears a number that is told below. None where even that has none. */
export function drawScatter(
  { across, up, points }: Scatter,
  theme: Theme,
  width: number,
  air = 1,
): Drawing[] {
  const size = theme.fontSize * 0.7;
  const muted = { size, colour: theme.colours.muted } as const;
  const numbers = up.ticks.map(({ text }) => textBlock(text, width, { ...muted, anchor: "end" }, theme));
  const left = Math.max(0, ...numbers.map((one) => one.width)) + 6;
  const top = size * 2;
  const high = tall.usual + (air - 1) * tall.bends;
  const area: Rectangle = { x: left, y: top, width: width - left - 4, height: width * high };
  const bottom = area.y + area.height;
  const xOf = placing(
    points.map((point) => point.across.value?.toNumber() ?? 0),
    area.x,
    area.x + area.width,
  );
  const yOf = placing(
    points.map((point) => point.up.value?.toNumber() ?? 0),
    bottom,
    area.y,
  );
  const spots = points.map((point) => ({
    x: xOf(point.across.value?.toNumber() ?? 0),
    y: yOf(point.up.value?.toNumber() ?? 0),
  }));
  const taken: Rectangle[] = spots.map(({ x, y }) => boxAround(x, y, 2 * radius + 1, 2 * radius + 1));
  const untold: { readonly name: string; readonly index: number }[] = [];
  const order = points
    .map((_, index) => index)
    .toSorted((a, b) => Number(points[b]?.isMarked) - Number(points[a]?.isMarked));
  const names = order.map((index) => nameOf(index));
  if (names.some((shapes) => shapes === undefined)) return [];
  const line = { colour: gridColour(theme.colours), width: 0.5 };
  const corner = [area.x, bottom] as const;
  const axes = polyline([[area.x, area.y], corner, [area.x + area.width, bottom]], {
    colour: theme.colours.muted,
    width: 0.6,
  });
  const label = (text: string) => textBlock(text, width, muted, theme);
  const below = textBlock(
    untold.map(({ name, index }) => `${index + 1} ${name}`).join("　"),
    width,
    {
      size,
      colour: theme.colours.text,
    },
    theme,
  );
  const foot = bottom + size * 1.6;
  const acrossLabel = textBlock(across.label, width, { ...muted, anchor: "end" }, theme);
  const drawing = {
    width,
    height: foot + acrossLabel.height + (untold.length > 0 ? below.height + 4 : 0),
    shapes: [
      ...label(up.label).at(0, 0),
      ...upTicks(up),
      ...acrossTicks(across),
      axes,
      ...acrossLabel.at(area.x + area.width, foot),
      ...order.toReversed().map((index) => dot(index)),
      ...names.flatMap((shapes) => shapes ?? []),
      ...below.at(0, foot + acrossLabel.height + 4),
    ],
  };
  return [drawing];

  function upTicks({ ticks }: ScatterAxis): Shape[] {
    return ticks.flatMap(({ at }, index): Shape[] => {
      const y = yOf(at.toNumber());
      const words = numbers[index];
      return [
        polyline(
          [
            [area.x, y],
            [area.x + area.width, y],
          ],
          line,
        ),
        ...(words?.at(area.x - 5, y - words.height / 2) ?? []),
      ];
    });
  }

  function acrossTicks({ ticks }: ScatterAxis): Shape[] {
    return ticks.flatMap(({ at, text }): Shape[] => {
      const x = xOf(at.toNumber());
      const words = textBlock(text, width, { ...muted, anchor: "middle" }, theme);
      return [
        polyline(
          [
            [x, area.y],
            [x, bottom],
          ],
          line,
        ),
        ...words.at(x, bottom + 2),
      ];
    });
  }

  function dot(index: number): Shape {
    const { x, y } = spots[index] ?? { x: 0, y: 0 };
    const isMarked = points[index]?.isMarked ?? false;
    const isAnyMarked = points.some((point) => point.isMarked);
    const fill = isMarked
      ? (theme.colours.series[2] ?? theme.colours.accent)
      : paler(theme.colours.accent, isAnyMarked ? 0.6 : 1);
    const r = isMarked ? radius * 1.5 : radius;
    return rectangle(x - r, y - r, 2 * r, 2 * r, { fill, stroke: { colour: "#ffffff", width: 0.5 } }, r);
  }

  /** The name at the nearest free place, or the point's number; undefined where neither finds one. */
  function nameOf(index: number): Shape[] | undefined {
    const [point, spot] = [points[index], spots[index]];
    if (!point || !spot) return undefined;
    const set = (text: string) =>
      textBlock(
        text,
        width,
        {
          size: size * (point.isMarked ? 1.15 : 1),
          bold: point.isMarked,
          colour: theme.colours.text,
        },
        theme,
      );
    const named = place(set(point.name), spot);
    if (named) return named;
    untold.push({ name: point.name, index });
    return place(set(`${index + 1}`), spot);
  }

  function place(
    words: TextBlock,
    { x, y }: { readonly x: number; readonly y: number },
  ): Shape[] | undefined {
    const [wide, high] = [words.width + 1, words.height * 0.82];
    for (const distance of distances)
      for (const [dx, dy] of directions) {
        const box = {
          x: x + dx * distance + (dx > 0 ? 0 : dx < 0 ? -wide : -wide / 2),
          y: y + dy * distance + (dy > 0 ? 0 : dy < 0 ? -high : -high / 2),
          width: wide,
          height: high,
        };
        if (!isFree(box)) continue;
        taken.push(box);
        const isFar = distance !== distances[0];
        const to = [x + dx * distance, y + dy * distance] as const;
        const leader = polyline([[x, y], to], { colour: theme.colours.muted, width: 0.4 });
        const labels = words.at(box.x, box.y - (words.height - high) / 2);
        return [...(isFar ? [leader] : []), ...labels];
      }
    return undefined;
  }

  function isFree(box: Rectangle): boolean {
    const isWithin =
      box.x >= area.x && box.y >= area.y - size && box.x + box.width <= width && box.y + box.height <= bottom;
    return isWithin && !taken.some((other) => overlaps(other, box));
  }
}

/** Right, left, above, below, then aslant. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.7, -0.7],
  [0.7, 0.7],
  [-0.7, -0.7],
  [-0.7, 0.7],
] as const;

const boxAround = (x: number, y: number, width: number, height: number): Rectangle => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** From values to lengths, with room around the outermost; where all are equal, in the middle. */
function placing(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const reach = greatest - least || 1;
  const [low, high] = [least - reach * margin, greatest + reach * margin];
  return (value) =>
    greatest === least ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);
}
