import type { Decision, DecisionNode } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { arrowHead, type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { type TextBlock, textBlock } from "./text-block.js";

const gap = 12;
/** From a box to those below it: the answer stands beside the arrow. */
const usualDrop = 34;
const leastDrop = 24;
const padding = 7;

/** A node with its boxes measured: x is the middle of its branch. */
interface PlacedNode {
  readonly node: DecisionNode;
  readonly title: TextBlock;
  readonly text: TextBlock;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly left: number;
  readonly width: number;
  readonly children: readonly { readonly answer: string; readonly to: PlacedNode }[];
}

/** Narrower than so many characters, a result cannot be read. */
const fewest = 5;

/** 判定図: questions from top to bottom, their answers on the arrows, results at the ends; none where these are too many for the width. */
export function drawDecision(diagram: Decision, theme: Theme, width: number, air = 1): Drawing[] {
  const size = theme.fontSize * 0.88;
  const unit = (width + gap) / leaves(diagram.start);
  if (unit - gap - 2 * padding < fewest * size) return [];
  const root = measure(diagram.start, 0, unit, size, theme);
  const shapes: Shape[] = [];
  const height = place(root, 0, shapes, { theme, size, drop: Math.max(leastDrop, usualDrop * air) });
  return [{ width, height, shapes }];
}

function leaves(node: DecisionNode): number {
  return "result" in node ? 1 : node.answers.reduce((sum, { next }) => sum + leaves(next), 0);
}

function measure(node: DecisionNode, left: number, unit: number, size: number, theme: Theme): PlacedNode {
  const width = leaves(node) * unit - gap;
  const boxWidth = Math.min(width, "result" in node ? unit - gap : Math.max(unit - gap, 190));
  const isResult = "result" in node;
  const room = boxWidth - 2 * padding;
  const title = textBlock(
    isResult ? node.result : node.question,
    room,
    {
      size,
      bold: true,
      colour: isResult ? "#ffffff" : theme.colours.text,
      anchor: "middle",
    },
    theme,
  );
  const text = textBlock(
    isResult ? (node.text ?? "") : "",
    room,
    {
      size: size * 0.88,
      colour: "#ffffff",
      anchor: "middle",
    },
    theme,
  );
  let from = left;
  const children = isResult
    ? []
    : node.answers.map(({ answer, next }) => {
        const to = measure(next, from, unit, size, theme);
        from += leaves(next) * unit;
        return { answer, to };
      });
  return {
    node,
    title,
    text,
    boxWidth,
    boxHeight: title.height + text.height + 2 * padding,
    left,
    width,
    children,
  };
}

interface Look {
  readonly theme: Theme;
  readonly size: number;
  readonly drop: number;
}

function place(placed: PlacedNode, top: number, into: Shape[], look: Look): number {
  const { theme, size, drop } = look;
  const { boxWidth, boxHeight, title, text } = placed;
  const middle = placed.left + placed.width / 2;
  const isResult = "result" in placed.node;
  into.push(
    rectangle(
      middle - boxWidth / 2,
      top,
      boxWidth,
      boxHeight,
      isResult
        ? { fill: theme.colours.accent }
        : { fill: theme.colours.tint, stroke: { colour: theme.colours.accent, width: 0.8 } },
      isResult ? 3 : boxHeight / 2,
    ),
    ...title.at(middle, top + padding),
    ...text.at(middle, top + padding + title.height),
  );
  const bottom = top + boxHeight;
  let lowest = bottom;
  for (const { answer, to } of placed.children) {
    const x = to.left + to.width / 2;
    const bend = bottom + drop * 0.35;
    const tip: readonly [number, number] = [x, bottom + drop - 2];
    into.push(
      polyline([[middle, bottom], [middle, bend], [x, bend], tip], {
        colour: theme.colours.accent,
        width: 0.9,
      }),
      arrowHead([x, bend], tip, 6, theme.colours.accent),
      ...textBlock(
        answer,
        to.width,
        { size: size * 0.92, bold: true, colour: theme.colours.accent },
        theme,
      ).at(x + 5, bend + 2),
    );
    lowest = Math.max(lowest, place(to, bottom + drop, into, look));
  }
  return lowest;
}
