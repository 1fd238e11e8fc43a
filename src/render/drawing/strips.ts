import type { ItemStrip, Strips } from "../../model/diagram.js";
import type { Figure } from "../../model/figure.js";
import type { Theme } from "../../model/theme.js";
import { circle, type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { type BlockStyle, type TextBlock, textBlock } from "./text-block.js";

/** Points: a strip with the words at its ends, and the band in which its dots lie. */
const rowHeight = 31;
const bandHeight = 11;
const dot = 2.3;
const ownDot = 4;
const gutter = 10;

/** Shares of the width: of what an item is called, of the one that stands out, of its years, and of what is said. */
const shares = { label: 0.19, own: 0.15, history: 0.11, said: 0.15 } as const;

/**
 * 散らばりの図: a line a strip, from the least to the greatest; the middle half of all as a pale band with the median in
 * it, everyone a dot, the one that stands out a large one, with its value and its years before the strip.
 */
export function drawStrips({ strips }: Strips, theme: Theme, width: number): Drawing {
  const hasOwn = strips.some(({ own }) => own);
  const hasHistory = strips.some(({ own }) => (own?.history.length ?? 0) > 1);
  const ownAt = width * shares.label + gutter;
  const historyAt = ownAt + (hasOwn ? width * shares.own + gutter : 0);
  const from = historyAt + (hasHistory ? width * shares.history + gutter : 0);
  const to = width * (1 - shares.said) - gutter;
  const shapes = strips.flatMap((strip, index) => {
    const middle = index * rowHeight + bandHeight / 2 + 4;
    return [
      ...wordsOf(strip, middle, [0, ownAt, to + gutter], theme, width),
      ...(hasHistory ? historyOf(strip, middle, historyAt, theme, width) : []),
      ...dotsOf(strip, middle, from, to, theme),
      ...endsOf(strip, middle, from, to, theme),
    ];
  });
  return { width, height: rowHeight * strips.length, shapes };
}

/** What an item is called, what the one that stands out has of it, and what is said of that. */
function wordsOf(
  { label, own, said }: ItemStrip,
  middle: number,
  [labelAt, ownAt, saidAt]: readonly [number, number, number],
  theme: Theme,
  width: number,
): Shape[] {
  const { text, accent, muted } = theme.colours;
  const size = theme.fontSize * 0.88;
  const block = (words: string, share: number, style: BlockStyle) =>
    textBlock(words, width * share, style, theme);
  const name = block(label, shares.label, { size, colour: text });
  const right = block(said, shares.said, { size, colour: own?.figure ? accent : muted, bold: true });
  const words = [
    ...name.at(labelAt, middle - name.height / 2),
    ...right.at(saidAt, middle - right.height / 2),
  ];
  if (!own) return words;
  const end = ownAt + width * shares.own;
  const value = oneLine(
    own.text,
    width * shares.own,
    { size, colour: text, bold: true, anchor: "end" },
    theme,
  );
  const gap = oneLine(
    own.gap,
    width * shares.own,
    { size: size * 0.78, colour: muted, anchor: "end" },
    theme,
  );
  return [...words, ...value.at(end, middle - value.height / 2), ...gap.at(end, middle + value.height / 2)];
}

/** A number with its unit is not parted: one that is too long for its room is set smaller. */
function oneLine(words: string, room: number, style: BlockStyle, theme: Theme): TextBlock {
  const { width } = textBlock(words, Number.POSITIVE_INFINITY, style, theme);
  const size = width > room ? (style.size * room) / width : style.size;
  return textBlock(words, Number.POSITIVE_INFINITY, { ...style, size }, theme);
}

/** The years of the one that stands out as a line from the first to the last, which has a dot; a gap where nothing is known. */
function historyOf({ own }: ItemStrip, middle: number, left: number, theme: Theme, width: number): Shape[] {
  const history = own?.history ?? [];
  const numbers = history.map((figure) => figure?.value?.toNumber() ?? null);
  const known = numbers.filter((number) => number !== null);
  if (known.length < 2) return [];
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const high = bandHeight + 6;
  const step = (width * shares.history) / (history.length - 1);
  const heightOf = (number: number) =>
    middle + high / 2 - (greatest === least ? 0.5 : (number - least) / (greatest - least)) * high;
  const { accent } = theme.colours;
  const lines = numbers.flatMap((number, index): Shape[] => {
    const before = numbers[index - 1];
    if (number === null || before === null || before === undefined) return [];
    const points = [
      [left + (index - 1) * step, heightOf(before)],
      [left + index * step, heightOf(number)],
    ] as const;
    return [polyline(points, { colour: accent, width: 1 })];
  });
  const last = numbers.at(-1) ?? null;
  return last === null
    ? lines
    : [...lines, pointAt(left + width * shares.history, heightOf(last), 1.9, accent)];
}

function dotsOf(strip: ItemStrip, middle: number, from: number, to: number, theme: Theme): Shape[] {
  const { accent, tint, muted, line } = theme.colours;
  const at = placesOn(strip, from + ownDot, to - ownDot);
  const [lower, median, upper] = [at(strip.lower), at(strip.median), at(strip.upper)];
  const [top, bottom] = [middle - bandHeight / 2, middle + bandHeight / 2];
  const own = strip.own?.figure;
  return [
    rectangle(lower, top, upper - lower, bandHeight, { fill: tint }),
    polyline(
      [
        [from, middle],
        [to, middle],
      ],
      { colour: line, width: 0.6 },
    ),
    polyline(
      [
        [median, top],
        [median, bottom],
      ],
      { colour: muted, width: 1.2 },
    ),
    ...strip.values.map((value) => pointAt(at(value), middle, dot, muted)),
    ...(own ? [pointAt(at(own), middle, ownDot, accent)] : []),
  ];
}

/** The least and the greatest, below the ends of the strip. */
function endsOf(
  { least, greatest }: ItemStrip,
  middle: number,
  from: number,
  to: number,
  theme: Theme,
): Shape[] {
  const style = { size: theme.fontSize * 0.69, colour: theme.colours.muted };
  const top = middle + bandHeight / 2 + 0.5;
  return [
    ...textBlock(least, (to - from) / 2, style, theme).at(from, top),
    ...textBlock(greatest, (to - from) / 2, { ...style, anchor: "end" }, theme).at(to, top),
  ];
}

/** With a white edge, so that neighbours stay two. */
const pointAt = (x: number, y: number, radius: number, fill: string): Shape =>
  circle([x, y], radius, { fill, stroke: { colour: "#ffffff", width: 0.6 } });

/** Where a value lies between both ends; in the middle, where all are one. */
function placesOn({ values }: ItemStrip, from: number, to: number): (figure: Figure) => number {
  const numbers = values.map(({ value }) => value?.toNumber() ?? 0);
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  return ({ value }) => {
    const share = greatest === least ? 0.5 : ((value?.toNumber() ?? least) - least) / (greatest - least);
    return from + (to - from) * share;
  };
}
