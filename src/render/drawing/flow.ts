import type { Flow } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { arrowHead, type Drawing, polyline, rectangle, type Shape } from "./shape.js";
import { textBlock } from "./text-block.js";

const gap = 22;
const padding = 9;

/** 流れ図: numbered steps from left to right, up to four a row, arrows between them. */
export function drawFlow(diagram: Flow, theme: Theme, width: number): Drawing {
  const size = theme.fontSize * 0.92;
  const count = diagram.steps.length;
  const perRow = count <= 4 ? count : count <= 6 ? 3 : 4;
  const boxWidth = (width - gap * (perRow - 1)) / perRow;
  const room = boxWidth - 2 * padding;
  const steps = diagram.steps.map((step, index) => ({
    actor: textBlock(step.actor ?? "", room, { size: size * 0.8, colour: theme.colours.muted }),
    title: textBlock(`${index + 1}　${step.title}`, room, { size, bold: true, colour: theme.colours.accent }),
    text: textBlock(step.text ?? "", room, { size: size * 0.86, colour: theme.colours.text }),
  }));
  const shapes: Shape[] = [];
  let top = 0;
  for (let from = 0; from < count; from += perRow) {
    const row = steps.slice(from, from + perRow);
    const high =
      Math.max(...row.map((one) => one.actor.height + one.title.height + one.text.height + 3)) + 2 * padding;
    row.forEach((one, index) => {
      const x = index * (boxWidth + gap);
      const titleAt = top + padding + one.actor.height;
      shapes.push(
        rectangle(x, top, boxWidth, high, { fill: theme.colours.tint }, 3),
        rectangle(x, top, boxWidth, 2, { fill: theme.colours.accent }),
        ...one.actor.at(x + padding, top + padding),
        ...one.title.at(x + padding, titleAt),
        ...one.text.at(x + padding, titleAt + one.title.height + 3),
      );
      if (from + index < count - 1 && index < row.length - 1) {
        const y = top + high / 2;
        shapes.push(arrowHead([x + boxWidth, y], [x + boxWidth + gap - 5, y], 12, theme.colours.accent));
      }
    });
    // The way goes on at the left of the next row.
    if (from + perRow < count) {
      const y = top + high;
      const right = width - boxWidth / 2;
      const left = boxWidth / 2;
      shapes.push(
        polyline(
          [
            [right, y],
            [right, y + gap / 2],
            [left, y + gap / 2],
            [left, y + gap - 4],
          ],
          { colour: theme.colours.accent, width: 1 },
        ),
        arrowHead([left, y], [left, y + gap - 2], 8, theme.colours.accent),
      );
    }
    top += high + gap;
  }
  return { width, height: top - gap, shapes };
}
