import type { Flow } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { arrowHead, type Drawing, polyline, rectangle, type Shape, type Size } from "./shape.js";
import { type TextBlock, textBlock } from "./text-block.js";

const gap = 22;
/** Of the room between two rows, below which the arrow between them finds none. */
const leastAir = 0.75;
const padding = 9;

/** A step with its words set. */
interface SetStep {
  readonly actor: TextBlock;
  readonly title: TextBlock;
  readonly text: TextBlock;
}

/** 流れ図: numbered steps from left to right, up to four a row, arrows between them; rows too many for the room go on in a further drawing. */
export function drawFlow(diagram: Flow, theme: Theme, { width, height }: Size, air = 1): Drawing[] {
  const size = theme.fontSize * 0.92;
  const count = diagram.steps.length;
  const perRow = count <= 4 ? count : count <= 6 ? 3 : 4;
  const boxWidth = (width - gap * (perRow - 1)) / perRow;
  const room = boxWidth - 2 * padding;
  const steps = diagram.steps.map((step, index) => ({
    actor: textBlock(step.actor ?? "", room, { size: size * 0.8, colour: theme.colours.muted }, theme),
    title: textBlock(
      `${index + 1}　${step.title}`,
      room,
      { size, bold: true, colour: theme.colours.accent },
      theme,
    ),
    text: textBlock(step.text ?? "", room, { size: size * 0.86, colour: theme.colours.text }, theme),
  }));
  const rowGap = gap * Math.max(leastAir, air);
  const drawings: { shapes: Shape[]; height: number }[] = [];
  for (let from = 0; from < count; from += perRow) {
    const row = steps.slice(from, from + perRow);
    const high = heightOf(row);
    const last = drawings.at(-1);
    const top = last ? last.height + rowGap : 0;
    const isBelow = last !== undefined && top + high <= height;
    const drawing = isBelow ? last : { shapes: [], height: 0 };
    if (isBelow) drawing.shapes.push(...turn(last.height));
    else drawings.push(drawing);
    drawing.shapes.push(...drawRow(row, isBelow ? top : 0, high));
    drawing.height = (isBelow ? top : 0) + high;
  }
  return drawings.map((drawing) => ({ width, ...drawing }));

  function drawRow(row: readonly SetStep[], top: number, high: number): Shape[] {
    return row.flatMap((one, index): Shape[] => {
      const x = index * (boxWidth + gap);
      const titleAt = top + padding + one.actor.height;
      const y = top + high / 2;
      const next =
        index < row.length - 1
          ? [arrowHead([x + boxWidth, y], [x + boxWidth + gap - 5, y], 12, theme.colours.accent)]
          : [];
      return [
        rectangle(x, top, boxWidth, high, { fill: theme.colours.tint }, 3),
        rectangle(x, top, boxWidth, 2, { fill: theme.colours.accent }),
        ...one.actor.at(x + padding, top + padding),
        ...one.title.at(x + padding, titleAt),
        ...one.text.at(x + padding, titleAt + one.title.height + 3),
        ...next,
      ];
    });
  }

  /** The way goes on at the left of the next row. */
  function turn(y: number): Shape[] {
    const [right, left] = [width - boxWidth / 2, boxWidth / 2];
    const corners = [
      [right, y],
      [right, y + rowGap / 2],
      [left, y + rowGap / 2],
      [left, y + rowGap - 4],
    ] as const;
    return [
      polyline(corners, { colour: theme.colours.accent, width: 1 }),
      arrowHead([left, y], [left, y + rowGap - 2], 8, theme.colours.accent),
    ];
  }
}

const heightOf = (row: readonly SetStep[]): number =>
  Math.max(...row.map(({ actor, title, text }) => actor.height + title.height + text.height + 3)) +
  2 * padding;
