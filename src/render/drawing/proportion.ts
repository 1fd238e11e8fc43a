import type { Proportion, Stack } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { spreadOut } from "./spread-out.js";
import { textBlock } from "./text-block.js";

const titleHeight = 20;
/** The least height of a block, so that a small amount stays visible. */
const least = 3;

/** 構成図: two stacks to one scale; a block too thin for its words has them outside at a leader line. */
export function drawProportion(diagram: Proportion, theme: Theme, width: number): Drawing {
  const size = theme.fontSize * 0.78;
  const high = Math.min(width * 1.15, 380);
  const totals = diagram.stacks.map(totalOf);
  const whole = Math.max(...totals, 1);
  const side = width * 0.26;
  const stackWidth = (width - 2 * side - 8) / 2;
  const shapes: Shape[] = [];
  diagram.stacks.forEach((stack, index) => {
    const x = index === 0 ? side : side + stackWidth + 8;
    drawStack(stack, x, stackWidth, whole, index === 0 ? -1 : 1);
  });
  return { width, height: titleHeight + high, shapes };

  function drawStack(stack: Stack, x: number, wide: number, scaleOf: number, out: 1 | -1): void {
    const title = textBlock(stack.title, wide + 16, {
      size: size * 1.15,
      bold: true,
      colour: theme.colours.text,
      anchor: "middle",
    });
    shapes.push(...title.at(x + wide / 2, 0));
    const heights = heightsOf(stack, scaleOf, high);
    let y = titleHeight;
    const outside: { part: Stack["parts"][number]; middle: number; height: number }[] = [];
    stack.parts.forEach((part, index) => {
      const own = heights[index] ?? 0;
      const colours = coloursOf(part.tone);
      shapes.push(
        rectangle(x, y, wide, own, { fill: colours.fill, stroke: { colour: "#ffffff", width: 0.7 } }),
      );
      const words = textBlock(`${part.label}\n${part.text}`, wide - 4, {
        size,
        colour: colours.ink,
        anchor: "middle",
        bold: part.tone === "difference",
      });
      if (words.height + 2 <= own) shapes.push(...words.at(x + wide / 2, y + (own - words.height) / 2));
      else
        outside.push({
          part,
          middle: y + own / 2,
          height: textBlock(`${part.label}\n${part.text}`, side - 14, { size, colour: "" }).height + 2,
        });
      y += own;
    });
    const middles = spreadOut(outside, titleHeight, titleHeight + high);
    outside.forEach(({ part, middle }, index) => {
      const to = middles[index] ?? middle;
      const edge = out === 1 ? x + wide : x;
      const textX = edge + out * 14;
      const words = textBlock(`${part.label}\n${part.text}`, side - 14, {
        size,
        colour: theme.colours.text,
        anchor: out === 1 ? "start" : "end",
      });
      shapes.push(
        polyline(
          [
            [edge, middle],
            [edge + out * 8, to],
            [edge + out * 12, to],
          ],
          { colour: theme.colours.muted, width: 0.5 },
        ),
        ...words.at(textX, to - words.height / 2),
      );
    });
  }

  function coloursOf(tone: Stack["parts"][number]["tone"]): { fill: string; ink: string } {
    if (tone === "first") return { fill: theme.colours.accent, ink: "#ffffff" };
    if (tone === "second")
      return { fill: theme.colours.series[3] ?? theme.colours.tint, ink: theme.colours.text };
    return { fill: theme.colours.series[7] ?? theme.colours.tint, ink: theme.colours.text };
  }
}

const amountOf = (part: Stack["parts"][number]) => Math.abs(part.figure.value?.toNumber() ?? 0);

function totalOf(stack: Stack): number {
  return stack.parts.reduce((sum, part) => sum + amountOf(part), 0);
}

/** Heights to scale, small blocks raised to the least height at the expense of the tall blocks. */
function heightsOf(stack: Stack, whole: number, high: number): number[] {
  const own = (totalOf(stack) / whole) * high;
  const exact = stack.parts.map((part) => (amountOf(part) / whole) * high);
  const raised = exact.map((one) => Math.max(one, least));
  const excess = raised.reduce((sum, one) => sum + one, 0) - own;
  const givers = raised.reduce((sum, one) => sum + (one > least ? one - least : 0), 0);
  return raised.map((one) => (one > least && givers > 0 ? one - (excess * (one - least)) / givers : one));
}
