import type { Theme } from "../../../model/theme.js";
import { overlaps, type Rectangle } from "../rectangle.js";
import type { Label } from "../shape.js";
import { type BlockStyle, type TextBlock, textBlock } from "../text-block.js";
import type { Point } from "./route.js";

/** Between a line and its words, and the least between words and anything else, in points. */
const gap = 2;

/** 矢印の言葉: the words of an arrow at a place where they are clear of everything that is drawn. */
export interface PlacedWords {
  readonly box: Rectangle;
  readonly labels: readonly Label[];
}

/** The words beside one of the stretches of a way, the longest stretch first; none where there is no room. */
export function wordsAt(
  text: string,
  way: readonly Point[],
  taken: readonly Rectangle[],
  extent: Rectangle,
  style: BlockStyle,
  theme: Theme,
): PlacedWords | undefined {
  const isClear = (box: Rectangle) =>
    box.x >= extent.x &&
    box.y >= extent.y &&
    box.x + box.width <= extent.x + extent.width &&
    box.y + box.height <= extent.y + extent.height &&
    !taken.some((other) => overlaps(other, box));
  // On one line where it finds room, else on two or three.
  const { width } = textBlock(text, 10_000, style, theme);
  for (const room of [width + 1, width * 0.6, width * 0.42])
    for (const { from, to } of stretchesOf(way)) {
      const words = textBlock(text, room, style, theme);
      for (const box of placesBeside(from, to, words))
        if (isClear(box)) return { box, labels: words.at(anchored(box, style), box.y) };
    }
  return undefined;
}

/** Longest first. */
const stretchesOf = (way: readonly Point[]) =>
  way
    .slice(1)
    .map((to, index) => ({ from: way[index] ?? to, to }))
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));

const lengthOf = ({ from, to }: { from: Point; to: Point }) =>
  Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);

const anchored = ({ x, width }: Rectangle, { anchor = "start" }: BlockStyle): number =>
  anchor === "start" ? x : anchor === "middle" ? x + width / 2 : x + width;

/** Over and under a lying stretch, at both sides of an upright one: from its middle outwards, not beyond its ends. */
function* placesBeside(from: Point, to: Point, { width, height }: TextBlock): Generator<Rectangle> {
  const isLying = from[1] === to[1];
  const long = lengthOf({ from, to });
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const slack = Math.max(0, (long - (isLying ? width : height)) / 2);
  // Words longer than a short lying stretch would not be seen to belong to it.
  if (isLying && width > long + 14) return;
  for (let move = 0; move <= slack + 4; move += 7)
    for (const shift of move === 0 ? [0] : [-move, move]) {
      if (isLying) {
        const left = x - width / 2 + shift;
        yield { x: left, y: y - height - gap, width, height };
        yield { x: left, y: y + gap, width, height };
      } else {
        const top = y - height / 2 + shift;
        yield { x: x + gap + 1, y: top, width, height };
        yield { x: x - width - gap - 1, y: top, width, height };
      }
    }
}

/** The strip that a way takes, stretch by stretch. */
export const stripsOf = (way: readonly Point[]): Rectangle[] =>
  way.slice(1).map((to, index) => {
    const from = way[index] ?? to;
    return {
      x: Math.min(from[0], to[0]) - 1,
      y: Math.min(from[1], to[1]) - 1,
      width: Math.abs(to[0] - from[0]) + 2,
      height: Math.abs(to[1] - from[1]) + 2,
    };
  });

/** A place on a way for a mark of a size, clear of all but the way itself where there is one. */
export function markAt(
  way: readonly Point[],
  size: number,
  taken: readonly Rectangle[],
  own: readonly Rectangle[],
): { middle: Point; box: Rectangle } {
  const others = taken.filter((one) => !own.includes(one));
  const boxAt = ([x, y]: Point) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size });
  const points = stretchesOf(way).flatMap(({ from, to }) =>
    [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map(
      (share): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
    ),
  );
  const isClear = (point: Point) => !others.some((other) => overlaps(other, boxAt(point)));
  const middle = points.find(isClear) ?? points[0] ?? [0, 0];
  return { middle, box: boxAt(middle) };
}
