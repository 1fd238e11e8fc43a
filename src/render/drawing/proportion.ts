import type { Proportion, Stack } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { spreadOut } from "./spread-out.js";
import { type TextBlock, textBlock } from "./text-block.js";

type Part = Stack["parts"][number];

const titleHeight = 20;
/** From a stack to the words beside it, in points. */
const leader = 14;
/** Blocks become too thin for their words in less of the usual height. */
const leastAir = 0.75;
/** A block higher than this (points) is parted from the next by a white line. */
const parted = 2;

/** A block of a stack: its true height, and its words inside it or beside it. */
interface PlacedPart {
  readonly part: Part;
  readonly top: number;
  readonly height: number;
  readonly inside: TextBlock;
  readonly beside: TextBlock;
  readonly isInside: boolean;
}

/**
 * 構成図: two stacks to one scale, every block of its true height; a block too thin for its words has them
 * outside at a leader line.
 */
export function drawProportion(diagram: Proportion, theme: Theme, width: number, air = 1): Drawing {
  const size = theme.fontSize * 0.78;
  const side = width * 0.26;
  const stackWidth = (width - 2 * side - 8) / 2;
  const whole = Math.max(...diagram.stacks.map(totalOf)) || 1;
  const placedAt = (high: number) => diagram.stacks.map((stack) => placeParts(stack, high));
  // The words beside a stack may need more height than the stack.
  const wished = Math.min(width * 1.15, 380) * Math.max(leastAir, air);
  const high = Math.max(wished, ...placedAt(wished).map(heightBeside));
  const shapes: Shape[] = [];
  let below = 0;
  placedAt(high).forEach((parts, index) => {
    const isLeft = index === 0;
    const x = isLeft ? side : side + stackWidth + 8;
    const title = textBlock(
      diagram.stacks[index]?.title ?? "",
      stackWidth + 16,
      {
        size: size * 1.15,
        bold: true,
        colour: theme.colours.text,
        anchor: "middle",
      },
      theme,
    );
    shapes.push(...title.at(x + stackWidth / 2, 0), ...blocks(parts, x), ...words(parts, x, isLeft ? -1 : 1));
    const taken = takenOff(diagram.stacks[index]);
    shapes.push(...taken.at(isLeft ? 0 : x, titleHeight + high + 4));
    below = Math.max(below, taken.height);
  });
  return { width, height: titleHeight + high + (below > 0 ? below + 4 : 0), shapes };

  /** What has no height, in words. */
  function takenOff(stack: Stack | undefined): TextBlock {
    const each = (stack?.negative ?? []).map(({ label, text }) => `${label} ${text}`);
    const text = each.length > 0 ? `負の額のため図にないもの: ${each.join("、")}` : "";
    return textBlock(text, side + stackWidth, { size, colour: theme.colours.text }, theme);
  }

  function placeParts(stack: Stack, high: number): PlacedPart[] {
    let top = titleHeight;
    return stack.parts.map((part): PlacedPart => {
      const height = (amountOf(part) / whole) * high;
      const text = `${part.label}\n${part.text}`;
      const inside = textBlock(
        text,
        stackWidth - 4,
        {
          size,
          colour: coloursOf(part.tone).ink,
          anchor: "middle",
          bold: part.tone === "difference",
        },
        theme,
      );
      const beside = textBlock(text, side - leader, { size, colour: theme.colours.text }, theme);
      const placed = { part, top, height, inside, beside, isInside: inside.height + 2 <= height };
      top += height;
      return placed;
    });
  }

  function blocks(parts: readonly PlacedPart[], x: number): Shape[] {
    return parts.flatMap(({ part, top, height, inside, isInside }): Shape[] => [
      rectangle(x, top, stackWidth, height, { fill: coloursOf(part.tone).fill }),
      ...(height > parted && top > titleHeight
        ? [
            polyline(
              [
                [x, top],
                [x + stackWidth, top],
              ],
              { colour: "#ffffff", width: 0.7 },
            ),
          ]
        : []),
      ...(isInside ? inside.at(x + stackWidth / 2, top + (height - inside.height) / 2) : []),
    ]);
  }

  function words(parts: readonly PlacedPart[], x: number, out: 1 | -1): Shape[] {
    const outside = parts.filter(({ isInside }) => !isInside);
    const middles = spreadOut(
      outside.map(({ top, height, beside }) => ({ middle: top + height / 2, height: beside.height + 2 })),
      titleHeight,
      titleHeight + high,
    );
    const edge = out === 1 ? x + stackWidth : x;
    return outside.flatMap(({ part, top, height }, index): Shape[] => {
      const middle = top + height / 2;
      const to = middles[index] ?? middle;
      const block = textBlock(
        `${part.label}\n${part.text}`,
        side - leader,
        {
          size,
          colour: theme.colours.text,
          anchor: out === 1 ? "start" : "end",
        },
        theme,
      );
      return [
        polyline(
          [
            [edge, middle],
            [edge + out * 8, to],
            [edge + out * 12, to],
          ],
          { colour: theme.colours.muted, width: 0.5 },
        ),
        ...block.at(edge + out * leader, to - block.height / 2),
      ];
    });
  }

  function coloursOf(tone: Part["tone"]): { fill: string; ink: string } {
    if (tone === "first") return { fill: theme.colours.accent, ink: "#ffffff" };
    if (tone === "second")
      return { fill: theme.colours.series[3] ?? theme.colours.tint, ink: theme.colours.text };
    return { fill: theme.colours.series[7] ?? theme.colours.tint, ink: theme.colours.text };
  }
}

const amountOf = (part: Part) => Math.abs(part.figure.value?.toNumber() ?? 0);

const totalOf = ({ parts }: Stack): number => parts.reduce((sum, part) => sum + amountOf(part), 0);

const heightBeside = (parts: readonly PlacedPart[]): number =>
  parts.reduce((sum, { isInside, beside }) => sum + (isInside ? 0 : beside.height + 2), 0);
