import type { SplitBars } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { textBlock } from "./text-block.js";

type Bar = SplitBars["groups"][number]["bars"][number];
type Part = Bar["parts"][number];

const barHeight = 34;
const usualGap = 9;
/** Between two groups, besides. */
const groupGap = 10;
/** Between a bar and the words below it, and at both sides of a leader line. */
const leader = 4;

/**
 * 割合の帯: a group under its title, each bar of full length cut to scale, with the bearer of each part shown by
 * colour and words. A part too short for its words has them below the bar, at a leader line.
 */
export function drawSplitBars(diagram: SplitBars, theme: Theme, width: number, air = 1): Drawing {
  const barGap = usualGap * air;
  const size = theme.fontSize * 0.88;
  const bars = diagram.groups.flatMap((group) => group.bars);
  const nameOf = (bar: Bar) =>
    textBlock(bar.label, width * 0.25, { size, colour: theme.colours.text }, theme);
  const nameWidth = Math.max(0, ...bars.map((bar) => nameOf(bar).width)) + 12;
  const shapes: Shape[] = [];
  let y = 0;
  for (const group of diagram.groups) {
    const title = textBlock(
      group.title,
      width,
      {
        size: size * 1.08,
        bold: true,
        colour: theme.colours.text,
      },
      theme,
    );
    shapes.push(...title.at(0, y));
    y += title.height + 5;
    for (const bar of group.bars) {
      const name = nameOf(bar);
      const high = Math.max(barHeight, name.height);
      shapes.push(...name.at(0, y + (high - name.height) / 2));
      const drawn = drawBar(bar, nameWidth, y + (high - barHeight) / 2, width - nameWidth, size, theme);
      shapes.push(...drawn.shapes);
      y += high + drawn.below + barGap;
    }
    y += groupGap * air;
  }
  return { width, height: Math.max(0, y - barGap - groupGap * air), shapes };
}

/** A part with the place that it takes in its bar. */
interface PlacedPart {
  readonly part: Part;
  readonly x: number;
  readonly wide: number;
}

/** A bar, and how much height the words below it take. */
function drawBar(bar: Bar, left: number, y: number, length: number, size: number, theme: Theme) {
  const tones = {
    corporation: { fill: theme.colours.accent, ink: "#ffffff" },
    institution: { fill: theme.colours.series[7] ?? theme.colours.tint, ink: theme.colours.text },
    none: { fill: "#ffffff", ink: theme.colours.muted },
  } as const;
  let from = left;
  const parts = bar.parts.map((part): PlacedPart => {
    const placed = { part, x: from, wide: (length * part.share) / 100 };
    from += placed.wide;
    return placed;
  });
  const shapes = parts.map(({ part, x, wide }) =>
    rectangle(x, y, wide, barHeight, { fill: tones[part.bearer].fill, stroke: outline(part, theme) }),
  ) as Shape[];
  const outside: PlacedPart[] = [];
  for (const placed of parts) {
    const { part, x, wide } = placed;
    const style = {
      size: size * 0.94,
      bold: true,
      colour: tones[part.bearer].ink,
      anchor: "middle",
    } as const;
    const words = textBlock(wordsOf(part, wide - 6, size * 0.94, theme), wide - 6, style, theme);
    const isWhole = textBlock(`${part.label}\n${part.text}`, length, style, theme).width <= wide - 6;
    if (isWhole && words.height <= barHeight)
      shapes.push(...words.at(x + wide / 2, y + (barHeight - words.height) / 2));
    else outside.push(placed);
  }
  const words = wordsBelow(outside, left, y + barHeight, length, size, theme);
  return { shapes: [...shapes, ...words.shapes], below: words.height };
}

const outline = (part: Part, theme: Theme) =>
  part.bearer === "none"
    ? { colour: theme.colours.muted, width: 0.8, dash: [2.5, 2] }
    : { colour: "#ffffff", width: 0.8 };

/** Name and share on one line where it holds both, else on two. */
function wordsOf({ label, text }: Part, room: number, size: number, theme: Theme): string {
  const line = `${label}　${text}`;
  const { width } = textBlock(line, 10_000, { size, bold: true, colour: "" }, theme);
  return width <= room ? line : `${label}\n${text}`;
}

/**
 * The words of short parts, a row each, nearest to the bar those whose words the other leader lines need not
 * cross: at the right half of the bar words run to the left of their line, at the left half to the right.
 */
function wordsBelow(
  outside: readonly PlacedPart[],
  left: number,
  top: number,
  length: number,
  size: number,
  theme: Theme,
): { shapes: Shape[]; height: number } {
  const middleOf = ({ x, wide }: PlacedPart) => x + wide / 2;
  const isLeft = (part: PlacedPart) => middleOf(part) < left + length / 2;
  const order = [...outside.filter((part) => !isLeft(part)), ...outside.filter(isLeft).toReversed()];
  let y = top + leader;
  const shapes = order.flatMap((placed): Shape[] => {
    const x = middleOf(placed);
    const toRight = isLeft(placed);
    const room = (toRight ? left + length - x : x - left) - leader;
    const words = textBlock(
      `${placed.part.label}　${placed.part.text}`,
      room,
      {
        size: size * 0.94,
        colour: theme.colours.text,
        anchor: toRight ? "start" : "end",
      },
      theme,
    );
    const middle = y + (size * 0.94 * 1.35) / 2;
    const own = [
      polyline(
        [
          [x, top],
          [x, middle],
          [x + (toRight ? leader - 1 : 1 - leader), middle],
        ],
        { colour: theme.colours.muted, width: 0.5 },
      ),
      ...words.at(x + (toRight ? leader : -leader), y),
    ];
    y += words.height;
    return own;
  });
  return { shapes, height: outside.length > 0 ? y - top : 0 };
}
