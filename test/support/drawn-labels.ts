import { overlaps, type Rectangle } from "../../src/render/drawing/rectangle.js";
import type { Drawing, Label } from "../../src/render/drawing/shape.js";
import { widthOf } from "../../src/render/text/measure.js";

/** A label with the box that its ink takes. */
export interface DrawnLabel extends Rectangle {
  readonly text: string;
}

/** The box that a label's ink takes, from its own size and the typeface's widths. */
function boxOf(label: Label): Rectangle {
  const width = widthOf(label.text, {
    face: label.face,
    size: label.size,
    colour: "",
    leading: 0,
  });
  const height = label.size * 0.78;
  if (label.turn) return { x: label.x - height / 2, y: label.y - width, width: height, height: width };
  const left = label.x - (label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width);
  return { x: left, y: label.y - height, width, height };
}

export const labelsIn = ({ shapes }: Pick<Drawing, "shapes">): Label[] =>
  shapes.filter((shape): shape is Label => shape.kind === "label");

export const drawnLabels = (drawing: Pick<Drawing, "shapes">): DrawnLabel[] =>
  labelsIn(drawing).map((label) => ({ text: label.text, ...boxOf(label) }));

/** Pairs of labels that lie over each other. */
export function meetings(drawing: Pick<Drawing, "shapes">): string[] {
  const boxes = drawnLabels(drawing);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(one, other))
      .map((other) => `${one.text} ${other.text}`),
  );
}

/** Labels that leave their drawing by more than a point, or stand nowhere. */
export const outside = (drawing: Drawing): string[] =>
  drawnLabels(drawing)
    .filter(
      ({ x, y, width, height }) =>
        !(x > -1 && y > -1 && x + width < drawing.width + 1 && y + height < drawing.height + 1),
    )
    .map(({ text }) => text);
