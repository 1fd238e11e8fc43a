import type { Funnel } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { paler } from "../../model/theme-colours.js";
import { type Drawing, polygon, rectangle, type Shape } from "./shape.js";
import { type TextBlock, textBlock } from "./text-block.js";

const usualBar = 30;
/** Between two bars stands what is left of the upper one, with its words. */
const usualGap = 20;
const leastGap = 16;
/** The bars have this share of the width, names and rates the rest at both sides. */
const share = { names: 0.2, rates: 0.17 } as const;

/**
 * じょうご図: a bar a step, centred under one another and as wide as their counts, what is lost between two shaded; the
 * name at the left, the rate of the step before between the bars, that of the first at the right.
 */
export function drawFunnel({ steps }: Funnel, theme: Theme, width: number, air = 1): Drawing {
  const barHeight = usualBar * air;
  const gap = Math.max(leastGap, usualGap * air);
  const size = theme.fontSize * 0.88;
  const names = steps.map(({ label }) =>
    textBlock(label, width * share.names - 10, { size, bold: true, colour: theme.colours.text }, theme),
  );
  const long = width * (1 - share.names - share.rates);
  const middle = width * share.names + long / 2;
  const most = Math.max(...steps.map(({ figure }) => amountOf(figure))) || 1;
  const wides = steps.map(({ figure }) => (amountOf(figure) / most) * long);
  const heights = names.map(({ height }) => Math.max(barHeight, height));
  const top = size * 1.5;
  const tops = heights.map(
    (_, index) => top + heights.slice(0, index).reduce((sum, one) => sum + one + gap, 0),
  );
  const heading = (text: string, x: number, anchor: "start" | "middle" | "end") =>
    textBlock(text, width, { size: size * 0.86, colour: theme.colours.muted, anchor }, theme).at(x, 0);
  const shapes: Shape[] = [
    ...(steps.some(({ ofFirst }) => ofFirst) ? heading("はじめに対する割合", width, "end") : []),
    ...steps.flatMap((_, index) => lost(index)),
    ...steps.flatMap((_, index) => stepAt(index)),
  ];
  const last = steps.length - 1;
  return { width, height: (tops[last] ?? 0) + (heights[last] ?? 0), shapes };

  /** From one bar's ends to the next one's. */
  function lost(index: number): Shape[] {
    const [from, to] = [wides[index] ?? 0, wides[index + 1]];
    const [high, next] = [(tops[index] ?? 0) + (heights[index] ?? 0), tops[index + 1]];
    if (to === undefined || next === undefined) return [];
    const corners = [
      [middle - from / 2, high],
      [middle + from / 2, high],
      [middle + to / 2, next],
      [middle - to / 2, next],
    ] as const;
    return [polygon(corners, paler(theme.colours.accent, 0.14))];
  }

  function stepAt(index: number): Shape[] {
    const step = steps[index];
    const name = names[index];
    if (!step || !name) return [];
    const [y, high, wide] = [tops[index] ?? 0, heights[index] ?? 0, wides[index] ?? 0];
    const isInside = (words: TextBlock) => words.width + 10 <= wide;
    const style = { size: size * 1.06, bold: true, anchor: "middle" } as const;
    const count = textBlock(step.text, long, { ...style, colour: "#ffffff" }, theme);
    const words = isInside(count)
      ? count.at(middle, y + (high - count.height) / 2)
      : textBlock(step.text, long, { ...style, colour: theme.colours.text, anchor: "start" }, theme).at(
          middle + wide / 2 + 6,
          y + (high - count.height) / 2,
        );
    const rate = (text: string | undefined, x: number, at: number, anchor: "middle" | "end") =>
      text === undefined
        ? []
        : textBlock(text, long, { size, colour: theme.colours.text, anchor }, theme).at(x, at);
    return [
      rectangle(middle - wide / 2, y, wide, high, { fill: theme.colours.accent }),
      ...name.at(0, y + (high - name.height) / 2),
      ...words,
      ...rate(step.ofBefore && `${step.ofBefore.text}が次へ`, middle, y - gap / 2 - size * 0.68, "middle"),
      ...rate(step.ofFirst?.text, width, y + (high - size * 1.35) / 2, "end"),
    ];
  }
}

const amountOf = ({ value }: Funnel["steps"][number]["figure"]): number =>
  Math.max(0, value?.toNumber() ?? 0);
